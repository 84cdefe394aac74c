// Links that facilitators make for their map, and the first link of a new map.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { syncStep2, syncUpdate } from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'
import {
  adminSecret,
  ask,
  enter,
  hasEntered,
  makeLink,
  startWithLinks,
  type Origin,
} from '../helpers/link-server.ts'
import { eventually, newRoom, patience, startTestServer } from '../helpers/server.ts'

interface ShownLink {
  readonly linkId: string
  readonly role: string
  readonly token: string | null
  readonly people: number
  readonly isOwn: boolean
}

async function askWith(
  server: Origin,
  token: string,
  method: string,
  path: string,
  body?: unknown,
) {
  const answer = await fetch(`${server.origin}/access/rooms/${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: (await answer.json()) as ShownLink }
}

async function withFacilitator() {
  const server = await startWithLinks()
  const { room, token, linkId } = await makeLink(server, { role: 'facilitator' })
  const askHere = (method: string, path: string, body?: unknown) =>
    askWith(server, token, method, `${room}/${path}`, body)
  return { server, room, token, linkId, askHere }
}

test('a facilitator makes links for their map, sees who is there by each, and shows them again', async () => {
  const { server, room, linkId, askHere } = await withFacilitator()
  const made = await askHere('POST', 'links', {
    role: 'viewer',
    hours: 8,
    seats: 2,
    label: 'Client',
  })
  expect(made).toMatchObject({ status: 201, body: { role: 'viewer', isOwn: false, people: 0 } })
  await hasEntered(await enter(server, room, made.body.token ?? ''))
  const { body } = await askHere('GET', 'links')
  expect(body).toEqual([
    expect.objectContaining({ linkId, role: 'facilitator', isOwn: true, people: 0 }),
    expect.objectContaining({ linkId: made.body.linkId, label: 'Client', people: 1 }),
  ])
  await hasEntered(await enter(server, room, (body as unknown as ShownLink[])[1]?.token ?? ''))
})

test.each(['editor', 'contributor', 'viewer'])(
  'who came as %s makes and sees no links',
  async (role) => {
    const { server, room } = await withFacilitator()
    const { token } = await makeLink(server, { room, role })
    for (const [method, path] of [
      ['GET', 'links'],
      ['POST', 'links'],
    ] as const) {
      const body = method === 'POST' ? { role: 'facilitator' } : undefined
      expect((await askWith(server, token, method, `${room}/${path}`, body)).status).toBe(403)
    }
  },
)

test('a facilitator has no say over the links of another map, and none without a token', async () => {
  const { server, room, token, linkId } = await withFacilitator()
  const elsewhere = await makeLink(server, { role: 'editor' })
  const tries: [string, string, string][] = [
    ['GET', `${elsewhere.room}/links`, token],
    ['POST', `${elsewhere.room}/links`, token],
    ['DELETE', `${elsewhere.room}/links/${elsewhere.linkId}`, token],
    ['GET', `${room}/links`, 'nonsense'],
    ['DELETE', `${room}/links/${linkId}`, adminSecret],
  ]
  for (const [method, path, by] of tries) {
    expect((await askWith(server, by, method, path)).status).toBe(403)
  }
  const foreign = await askWith(server, token, 'DELETE', `${room}/links/${elsewhere.linkId}`)
  expect(foreign.status).toBe(404)
})

test('a link that is revoked ends what came by it at once', async () => {
  const { server, room, askHere } = await withFacilitator()
  const { linkId, token } = (await askHere('POST', 'links', { role: 'editor' })).body
  const ana = await enter(server, room, token ?? '')
  await hasEntered(ana)
  const revoked = await askHere('DELETE', `links/${linkId}`)
  expect(revoked.body).toMatchObject({ token: null })
  await expect.poll(() => ana.closeCode(), patience).toBe(4401)
})

test('a link that gets a lesser role takes the right to write at once, and a greater one gives it', async () => {
  const { server, room, askHere } = await withFacilitator()
  const { linkId, token } = (await askHere('POST', 'links', { role: 'editor' })).body
  const ana = await enter(server, room, token ?? '')
  await hasEntered(ana)
  ana.send(encodeSync(syncStep2, Y.encodeStateAsUpdate(new Y.Doc())))
  await eventually(() => ana.acks().length === 1)
  expect((await askHere('PATCH', `links/${linkId}`, { role: 'viewer' })).status).toBe(200)
  await eventually(() => ana.notices().length === 2)
  expect(ana.notices().at(-1)).toMatchObject({ role: 'viewer' })
  const doc = new Y.Doc()
  doc.getMap('board').set('spoilt', true)
  ana.send(encodeSync(syncUpdate, Y.encodeStateAsUpdate(doc)))
  await eventually(() => ana.notices().length === 3)
  expect(ana.acks()).toEqual([1])
  await askHere('PATCH', `links/${linkId}`, { role: 'editor' })
  await eventually(() => ana.notices().length === 4)
  ana.send(encodeSync(syncStep2, Y.encodeStateAsUpdate(doc)))
  await expect.poll(() => ana.acks(), patience).toEqual([1, 3])
  expect(ana.closeCode()).toBe(null)
})

test('a facilitator can neither lose their own role by a slip nor ask for nonsense', async () => {
  const { linkId, askHere } = await withFacilitator()
  expect((await askHere('PATCH', `links/${linkId}`, { role: 'viewer' })).status).toBe(409)
  expect((await askHere('PATCH', `links/${linkId}`, { role: 'god' })).status).toBe(422)
  expect((await askHere('POST', 'links', { role: 'god' })).status).toBe(422)
  expect((await askHere('POST', 'links', 'text')).status).toBe(422)
  expect((await askHere('PUT', 'links')).status).toBe(405)
})

test('who is invited makes a new map and is its facilitator; nobody takes a map that is there', async () => {
  const server = await startWithLinks()
  const invited = (await ask(server, 'POST', 'invitations', { label: 'Team' })).body as {
    token: string
    path: string
  }
  expect(new URL(invited.path, server.origin).hash).toBe(`#/?invitation=${invited.token}`)
  const room = newRoom()
  const claimed = await askWith(server, invited.token, 'POST', room)
  expect(claimed).toMatchObject({ status: 201, body: { role: 'facilitator' } })
  await hasEntered(await enter(server, room, claimed.body.token ?? ''))
  expect((await askWith(server, invited.token, 'POST', room)).status).toBe(409)
  const byInvitation = await enter(server, room, invited.token)
  await expect.poll(() => byInvitation.closeCode(), patience).toBe(4403)
})

test('nobody else makes new maps, unless the server lets anyone', async () => {
  const closed = await startWithLinks()
  const { token, room } = await makeLink(closed, { role: 'facilitator' })
  expect((await askWith(closed, token, 'POST', newRoom())).status).toBe(403)
  expect((await askWith(closed, 'nonsense', 'POST', newRoom())).status).toBe(403)
  const open = await startWithLinks({ newMaps: 'anyone' })
  expect((await askWith(open, 'nonsense', 'POST', newRoom())).status).toBe(201)
  expect((await askWith(open, 'nonsense', 'POST', room)).status).toBe(201)
  expect((await askWith(open, 'nonsense', 'POST', room)).status).toBe(409)
})

test('a revoked invitation makes no more maps, and one address not endlessly many', async () => {
  const server = await startWithLinks({ limits: { addressRoomsPerMinute: 2 } })
  const { token, linkId } = (await ask(server, 'POST', 'invitations', {})).body as ShownLink
  const claim = () => askWith(server, token ?? '', 'POST', newRoom())
  expect([await claim(), await claim(), await claim()].map(({ status }) => status)).toEqual([
    201, 201, 429,
  ])
  await ask(server, 'DELETE', `links/${linkId}`)
  expect((await claim()).status).toBe(403)
})

test('pages of other origins and servers without links are told so', async () => {
  const { server, room, token } = await withFacilitator()
  const fromElsewhere = await fetch(`${server.origin}/access/rooms/${room}/links`, {
    headers: { Authorization: `Bearer ${token}`, Origin: 'https://elsewhere.example' },
  })
  expect(fromElsewhere.status).toBe(403)
  const open = await startTestServer()
  expect((await askWith(open, token, 'GET', `${room}/links`)).status).toBe(409)
})
