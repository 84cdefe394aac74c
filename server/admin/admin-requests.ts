// What administrators ask the server, with a secret of their own: who is in, links, keys. Answers are
// JSON and go to programs; pages of any origin get none, for lack of the secret and of CORS.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AccessBook, Link } from '../access/access-book.ts'
import { signToken } from '../access/link-token.ts'
import { isBearer } from '../http/bearer.ts'
import { logNameOf, type Log } from '../operations/log.ts'
import { isRoomName, type RoomName } from '../../shared/wire/room-name.ts'
import { readLinkWish } from './link-wish.ts'
import { readJsonBody } from './read-json-body.ts'
import { listRooms, readRoom, removeRoom, type RoomPorts } from './stored-rooms.ts'

export interface AdminPorts extends RoomPorts {
  /** Null where there are no administrators. */
  readonly adminSecret: string | null
  /** Null where access is open. */
  readonly book: AccessBook | null
  readonly log: Log
}

interface Answer {
  readonly status: number
  readonly body: unknown
}

const notFound: Answer = { status: 404, body: { error: 'Not found.' } }
const notThisWay: Answer = { status: 405, body: { error: 'Not this way.' } }

type Serve = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>

export function createAdminRequests(ports: AdminPorts): Serve {
  return async (request, response, path) => {
    const { status, body } = await answer(request, path, ports)
    const isBinary = body instanceof Uint8Array
    response.writeHead(status, {
      'Content-Type': isBinary ? 'application/octet-stream' : 'application/json',
      'Cache-Control': 'no-store',
      // reason: the rest of a body that nobody read would block the connection
      ...(request.complete ? {} : { Connection: 'close' }),
    })
    response.end(isBinary ? body : `${JSON.stringify(body)}\n`)
  }
}

async function answer(request: IncomingMessage, path: string, ports: AdminPorts): Promise<Answer> {
  const { adminSecret, book } = ports
  if (adminSecret === null) return notFound
  if (!isBearer(request, adminSecret)) {
    return { status: 401, body: { error: 'The admin secret is missing or wrong.' } }
  }
  const [, , noun, id, ...rest] = path.split('/')
  const verb = `${request.method} ${noun}${id === undefined ? '' : '/id'}`
  if (rest.length > 0) return notFound
  if (verb === 'GET rooms') return { status: 200, body: await listRooms(ports) }
  if (noun === 'rooms') {
    if (id === undefined || !isRoomName(id)) return notFound
    if (verb === 'GET rooms/id') {
      const body = await readRoom(id, ports)
      return body === null ? notFound : { status: 200, body }
    }
    if (verb === 'DELETE rooms/id') return deleteRoom(id, ports)
    return notThisWay
  }
  if (noun !== 'links' && noun !== 'keys') return notFound
  if (book === null) return { status: 409, body: { error: 'Access is open: there are no links.' } }
  if (verb === 'GET links') return { status: 200, body: book.links() }
  if (verb === 'POST links') return makeLink(request, book, ports.log)
  if (verb === 'DELETE links/id') return revokeLink(id ?? '', book, ports)
  if (verb === 'GET keys') return { status: 200, body: book.keys().map(withoutSecret) }
  if (verb === 'POST keys') return { status: 201, body: withoutSecret(await book.addKey()) }
  if (verb === 'DELETE keys/id') return removeKey(id ?? '', book, ports)
  return notThisWay
}

async function deleteRoom(room: RoomName, ports: AdminPorts): Promise<Answer> {
  await removeRoom(room, ports)
  const message = 'A map was deleted.'
  ports.log({ level: 'info', event: 'map-deleted', message, room: logNameOf(room) })
  return { status: 200, body: { room } }
}

async function makeLink(request: IncomingMessage, book: AccessBook, log: Log): Promise<Answer> {
  const wish = readLinkWish(await readJsonBody(request), Date.now())
  if (typeof wish === 'string') return { status: 422, body: { error: wish } }
  const link = await book.addLink(wish)
  const { linkId: linkName, role } = link
  log({ level: 'info', event: 'link-made', message: 'A link was made.', link: linkName, role })
  const token = signToken(link, book.keys()[0])
  return { status: 201, body: { ...link, token, path: `/#/map/${link.room}?token=${token}` } }
}

async function revokeLink(id: string, book: AccessBook, ports: AdminPorts): Promise<Answer> {
  const link: Link | null = await book.revokeLink(id)
  if (link === null) return notFound
  ports.rooms.revoke((pass) => pass.linkId === id)
  ports.log({ level: 'info', event: 'link-revoked', message: 'A link was revoked.', link: id })
  return { status: 200, body: link }
}

async function removeKey(id: string, book: AccessBook, ports: AdminPorts): Promise<Answer> {
  const result = await book.removeKey(id)
  if (result === 'unknown') return notFound
  if (result === 'last') {
    return { status: 409, body: { error: 'This is the only key. Add another one first.' } }
  }
  ports.rooms.revoke((pass) => pass.keyId === id)
  ports.log({ level: 'info', event: 'key-removed', message: 'A key was removed.', key: id })
  return { status: 200, body: { id } }
}

function withoutSecret({ id, madeAt }: { readonly id: string; readonly madeAt: number }) {
  return { id, madeAt }
}
