// The admin page, as a browser without scripts would use it.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  adminSecret,
  enter,
  hasEntered,
  startWithLinks,
  type Origin,
} from '../helpers/link-server.ts'
import { eventually, join, newRoom, patience, startTestServer } from '../helpers/server.ts'

class Browser {
  cookie = ''
  readonly #server: Origin

  constructor(server: Origin) {
    this.#server = server
  }

  async get(path: string) {
    const answer = await fetch(this.#server.origin + path, { headers: { Cookie: this.cookie } })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }

  async post(path: string, fields: Record<string, string>, origin = this.#server.origin) {
    const answer = await fetch(this.#server.origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: this.cookie, Origin: origin },
      body: new URLSearchParams(fields),
    })
    const cookie = answer.headers.get('set-cookie')
    if (cookie !== null) this.cookie = cookie.split(';')[0] ?? ''
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }

  signIn(secret = adminSecret) {
    return this.post('/admin/page/sign-in', { secret })
  }
}

const addressIn = (text: string) =>
  /value="(http[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''

async function signedIn() {
  const server = await startWithLinks()
  const browser = new Browser(server)
  expect((await browser.signIn()).status).toBe(303)
  return { server, browser }
}

test('the page asks for the secret, lets in who has it, and lets them out again', async () => {
  const server = await startWithLinks()
  const browser = new Browser(server)
  expect((await browser.get('/admin')).text).toContain('Admin secret')
  expect((await browser.signIn('not the secret at all')).text).toContain('not the admin secret')
  expect((await browser.get('/admin')).text).not.toContain('Links and invitations')
  const entered = await browser.signIn()
  expect(entered.headers.get('set-cookie')).toContain('HttpOnly; SameSite=Strict')
  expect((await browser.get('/admin')).text).toContain('Links and invitations')
  await browser.post('/admin/page/sign-out', {})
  expect((await browser.get('/admin')).text).toContain('Admin secret')
})

test('the page loads nothing from elsewhere, runs no script and is kept by nobody', async () => {
  const { browser } = await signedIn()
  const { headers, text } = await browser.get('/admin')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('cache-control')).toBe('no-store')
  expect(text).not.toMatch(/<script|https?:\/\//)
})

test('an administrator makes a link, sees it once and who is there by it, and revokes it', async () => {
  const { server, browser } = await signedIn()
  const room = newRoom()
  const wish = { room, role: 'viewer', hours: '8', seats: '2', label: 'Client & <friends>' }
  const made = await browser.post('/admin/page/add-link', wish)
  const address = new URL(addressIn(made.text))
  expect(address.origin).toBe(server.origin)
  const raw = await enter(server, room, address.hash.split('?k=')[1] ?? '')
  await hasEntered(raw)
  const { text } = await browser.get('/admin')
  expect(text).toContain('Client &amp; &lt;friends&gt;')
  expect(text).toContain('1 of 2')
  expect(text).not.toContain('?k=')
  const id = /name="id" value="([^"]+)"/.exec(text)?.[1] ?? ''
  expect((await browser.post('/admin/page/revoke', { id })).text).toContain('was revoked')
  await expect.poll(() => raw.closeCode(), patience).toBe(4401)
})

test('an administrator makes an invitation, and changes keys with an overlap', async () => {
  const { browser } = await signedIn()
  const made = await browser.post('/admin/page/add-invitation', { label: 'Team' })
  expect(addressIn(made.text)).toContain('#/?invitation=pl1.')
  expect((await browser.post('/admin/page/add-key', {})).text).toContain('A key was added')
  const ids = [...(await browser.get('/admin')).text.matchAll(/Remove key (\w+)/g)].map(
    ([, id]) => id,
  )
  expect(ids).toHaveLength(2)
  expect((await browser.post('/admin/page/remove-key', { id: ids[1] ?? '' })).status).toBe(200)
  expect((await browser.post('/admin/page/remove-key', { id: ids[0] ?? '' })).status).toBe(422)
})

test('an administrator downloads a map and deletes it', async () => {
  const server = await startTestServer({ adminSecret })
  const browser = new Browser(server)
  await browser.signIn()
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const ben = await join(server, room, 'ben')
  ana.board.set('title', 'Webinar')
  await eventually(() => ben.board.has('title'))
  expect((await browser.get('/admin')).text).toContain('Nobody enters this server by a link')
  const download = await fetch(`${server.origin}/admin/page/download/${room}`, {
    headers: { Cookie: browser.cookie },
  })
  const copy = new Y.Doc()
  Y.applyUpdate(copy, new Uint8Array(await download.arrayBuffer()))
  expect(copy.getMap('board').toJSON()).toEqual({ title: 'Webinar' })
  const codes: number[] = []
  ana.provider.on('closed', ({ code }) => codes.push(code))
  expect((await browser.post('/admin/page/delete-room', { room })).text).toContain('was deleted')
  await expect.poll(() => codes, patience).toEqual([4404])
  expect((await browser.get(`/admin/page/download/${room}`)).status).toBe(404)
})

test('what a form asks is done for nobody who has not signed in, and for no other page', async () => {
  const { server, browser } = await signedIn()
  const stranger = new Browser(server)
  expect((await stranger.post('/admin/page/add-key', {})).status).toBe(401)
  expect((await browser.post('/admin/page/add-key', {}, 'https://evil.example')).status).toBe(403)
  expect((await browser.post('/admin/page/add-key', {}, 'null')).status).toBe(403)
  expect((await browser.get('/admin')).text).not.toContain('Remove key')
})

test.each(['', '9999999999.', '9999999999.AAAA', '0.AAAA', 'x'])(
  'a forged session "%s" is none',
  async (value) => {
    const { browser } = await signedIn()
    browser.cookie = `pathlane-admin=${value}`
    expect((await browser.get('/admin')).text).toContain('Admin secret')
  },
)

test('guessing the secret is slowed down for the address that guesses, at the page and the API', async () => {
  const server = await startWithLinks({ proxies: 1 })
  const guess = (address: string, secret = 'a wrong admin secret') =>
    fetch(`${server.origin}/admin/rooms`, {
      headers: { Authorization: `Bearer ${secret}`, 'X-Forwarded-For': address },
    })
  const statuses: number[] = []
  for (let at = 0; at < 25; at++) statuses.push((await guess('203.0.113.9')).status)
  expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 401))
  expect(statuses.at(-1)).toBe(429)
  // not even the right one, or guessing would only have to go on
  expect((await guess('203.0.113.9', adminSecret)).status).toBe(429)
  expect((await guess('203.0.113.10', adminSecret)).status).toBe(200)
  const page = await fetch(`${server.origin}/admin/page/sign-in`, {
    method: 'POST',
    headers: { Origin: server.origin, 'X-Forwarded-For': '203.0.113.9' },
    body: new URLSearchParams({ secret: adminSecret }),
  })
  expect(page.status).toBe(429)
})

test('without an admin secret there is no page', async () => {
  const server = await startTestServer()
  expect((await new Browser(server).get('/admin')).status).toBe(404)
})
