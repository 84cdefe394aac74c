// The admin page: signs in with the admin secret, shows everything on one page, and does what its forms
// ask. Nothing of other origins can send those, and nothing but the page's own style is loaded.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { makeLink, revokeLink, type LinkPorts } from '../../access/change-links.ts'
import { readInvitationWish, readLinkWish, type LinkWish } from '../../access/link-wish.ts'
import { isSameSecret } from '../../http/bearer.ts'
import { clientAddress } from '../../http/client-address.ts'
import { readBody } from '../../http/read-json-body.ts'
import { isRoomName } from '../../../shared/wire/room-name.ts'
import type { AdminPorts } from '../admin-requests.ts'
import { removeKey } from '../remove-key.ts'
import { deleteRoom, listRooms, readRoom } from '../stored-rooms.ts'
import { adminPage, signInPage, type AdminNote } from './admin-page.ts'
import { endedCookie, isSignedIn, sessionCookie } from './admin-session.ts'
import { adminStyle } from './style.ts'

const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export interface AdminPagePorts extends AdminPorts {
  readonly adminSecret: string
}

/** @param path begins with /admin */
export async function answerAdminPage(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  ports: AdminPagePorts,
): Promise<void> {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy)
  response.setHeader('Cache-Control', 'no-store')
  // reason: without any referrer browsers don't say either where a form came from
  response.setHeader('Referrer-Policy', 'same-origin')
  const deed = path.replace(/^\/admin(\/page)?\/?/, '')
  if (deed === 'style.css') {
    response.setHeader('Content-Type', 'text/css; charset=utf-8')
    response.end(adminStyle)
  } else if (request.method === 'POST' && !isOfOwnPage(request)) {
    show(response, 403, signInPage({ text: 'Not from this page.', isBad: true }))
  } else if (deed === 'sign-in' && request.method === 'POST') {
    await signIn(request, response, ports)
  } else if (!isSignedIn(request, ports.adminSecret, Date.now())) {
    show(response, request.method === 'GET' ? 200 : 401, signInPage(null))
  } else if (request.method === 'GET') await answerGet(response, deed, ports)
  else if (request.method === 'POST') await answerPost(request, response, deed, ports)
  else show(response, 405, await wholePage(ports, { text: 'Not this way.', isBad: true }))
}

/** Browsers say with every form where it came from. */
function isOfOwnPage({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers
  return origin === `http://${host}` || origin === `https://${host}`
}

async function signIn(
  request: IncomingMessage,
  response: ServerResponse,
  { adminSecret, addresses, proxies }: AdminPagePorts,
): Promise<void> {
  const address = clientAddress(request, proxies)
  const form = await readForm(request)
  if (!addresses.mayTrySecret(address)) {
    response.setHeader('Retry-After', '60')
    const text = 'Too many wrong secrets from this address. Try again in a minute.'
    show(response, 429, signInPage({ text, isBad: true }))
  } else if (!isSameSecret(form.get('secret') ?? '', adminSecret)) {
    show(response, 401, signInPage({ text: 'This is not the admin secret.', isBad: true }))
  } else {
    addresses.secretWasRight(address)
    goTo(response, '/admin', sessionCookie(request, adminSecret, Date.now()))
  }
}

async function answerGet(
  response: ServerResponse,
  deed: string,
  ports: AdminPagePorts,
): Promise<void> {
  const [verb, room = ''] = deed.split('/')
  if (verb === '') {
    show(response, 200, await wholePage(ports, null))
    return
  }
  const bytes = verb === 'download' && isRoomName(room) ? await readRoom(room, ports) : null
  if (bytes === null) {
    show(response, 404, await wholePage(ports, { text: 'There is no such map.', isBad: true }))
    return
  }
  response.setHeader('Content-Type', 'application/octet-stream')
  response.setHeader('Content-Disposition', `attachment; filename="${room}.yjs"`)
  response.end(bytes)
}

async function answerPost(
  request: IncomingMessage,
  response: ServerResponse,
  deed: string,
  ports: AdminPagePorts,
): Promise<void> {
  if (deed === 'sign-out') {
    goTo(response, '/admin', endedCookie(request))
    return
  }
  const form = await readForm(request)
  const note = await doDeed(deed, form, request, ports)
  show(response, note.isBad === true ? 422 : 200, await wholePage(ports, note))
}

async function doDeed(
  deed: string,
  form: URLSearchParams,
  request: IncomingMessage,
  ports: AdminPagePorts,
): Promise<AdminNote> {
  const room = form.get('room') ?? ''
  const id = form.get('id') ?? ''
  if (deed === 'delete-room' && isRoomName(room)) {
    await deleteRoom(room, ports)
    return { text: 'The map was deleted.' }
  }
  const { book } = ports
  if (book === null) return { text: 'Nobody enters this server by a link.', isBad: true }
  const linkPorts = { ...ports, book }
  if (deed === 'add-link')
    return addLink(readLinkWish(wishIn(form), Date.now()), request, linkPorts)
  if (deed === 'add-invitation') {
    return addLink(readInvitationWish(wishIn(form), Date.now()), request, linkPorts)
  }
  if (deed === 'revoke' && (await revokeLink(id, linkPorts)) !== null) {
    return { text: 'The link was revoked. Whoever came by it was sent away.' }
  }
  if (deed === 'add-key') {
    await book.addKey()
    return { text: 'A key was added. It signs new links from now on.' }
  }
  if (deed === 'remove-key' && (await removeKey(id, linkPorts)) === 'removed') {
    return { text: 'The key was removed, and all links that it signed ended.' }
  }
  return { text: 'That was not possible: it may be done already.', isBad: true }
}

async function addLink(
  wish: LinkWish | string,
  { headers }: IncomingMessage,
  ports: LinkPorts,
): Promise<AdminNote> {
  if (typeof wish === 'string') return { text: wish, isBad: true }
  const { path } = await makeLink(wish, ports)
  const text =
    wish.room === null
      ? 'An invitation was made. It is shown this once.'
      : 'A link was made. It is shown this once.'
  // the page's own origin: the form was checked to come from there
  return { text, address: `${headers.origin ?? ''}${path}` }
}

/** Fields that are left empty are not given. */
function wishIn(form: URLSearchParams): Record<string, unknown> {
  const wish: Record<string, unknown> = {}
  for (const [name, value] of form) {
    if (value.trim() === '') continue
    wish[name] = name === 'hours' || name === 'seats' ? Number(value) : value.trim()
  }
  return wish
}

async function wholePage(ports: AdminPagePorts, note: AdminNote | null): Promise<string> {
  const { book, rooms } = ports
  return adminPage({
    rooms: await listRooms(ports),
    book: book === null ? null : { links: book.links(), keys: book.keys() },
    peopleBy: ({ room, linkId }) => (room === null ? 0 : rooms.seatsTaken(room, linkId)),
    note,
    now: Date.now(),
  })
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams((await readBody(request)) ?? '')
}

function show(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' })
  response.end(page)
}

function goTo(response: ServerResponse, path: string, cookie: string): void {
  response.writeHead(303, { Location: path, 'Set-Cookie': cookie })
  response.end()
}
