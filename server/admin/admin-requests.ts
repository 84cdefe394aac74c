// What administrators ask the server, with a secret of their own: who is in, links, keys. Answers are
// JSON and go to programs; pages of any origin get none, for lack of the secret and of CORS.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AccessBook } from '../access/access-book.ts'
import { makeLink, revokeLink, type LinkPorts } from '../access/change-links.ts'
import { readInvitationWish, readLinkWish, type LinkWish } from '../access/link-wish.ts'
import { answerJson, notFound, notThisWay, refusal, type JsonAnswer } from '../http/answer-json.ts'
import { isBearer } from '../http/bearer.ts'
import { readJsonBody } from '../http/read-json-body.ts'
import { logNameOf, type Log } from '../operations/log.ts'
import { isRoomName, type RoomName } from '../../shared/wire/room-name.ts'
import { listRooms, readRoom, removeRoom, type RoomPorts } from './stored-rooms.ts'

export interface AdminPorts extends RoomPorts {
  /** Null where there are no administrators. */
  readonly adminSecret: string | null
  /** Null where access is open. */
  readonly book: AccessBook | null
  readonly log: Log
}

type Serve = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>

export function createAdminRequests(ports: AdminPorts): Serve {
  return async (request, response, path) =>
    answerJson(request, response, await answer(request, path, ports))
}

async function answer(
  request: IncomingMessage,
  path: string,
  ports: AdminPorts,
): Promise<JsonAnswer> {
  const { adminSecret, book } = ports
  if (adminSecret === null) return notFound
  if (!isBearer(request, adminSecret)) {
    return refusal(401, 'The admin secret is missing or wrong.')
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
  if (noun === undefined || !bookNouns.has(noun)) return notFound
  if (book === null) return refusal(409, 'Nobody enters by a link: there are none.')
  return answerFromBook(request, { verb, id: id ?? '' }, { ...ports, book })
}

const bookNouns: ReadonlySet<string> = new Set(['links', 'invitations', 'keys'])

type BookPorts = AdminPorts & LinkPorts

async function answerFromBook(
  request: IncomingMessage,
  { verb, id }: { readonly verb: string; readonly id: string },
  ports: BookPorts,
): Promise<JsonAnswer> {
  const { book } = ports
  if (verb === 'GET links') return { status: 200, body: book.links() }
  if (verb === 'POST links') return addLink(request, readLinkWish, ports)
  if (verb === 'POST invitations') return addLink(request, readInvitationWish, ports)
  if (verb === 'DELETE links/id') {
    const link = await revokeLink(id, ports)
    return link === null ? notFound : { status: 200, body: link }
  }
  if (verb === 'GET keys') return { status: 200, body: book.keys().map(withoutSecret) }
  if (verb === 'POST keys') return { status: 201, body: withoutSecret(await book.addKey()) }
  if (verb === 'DELETE keys/id') return removeKey(id, ports)
  return notThisWay
}

async function deleteRoom(room: RoomName, ports: AdminPorts): Promise<JsonAnswer> {
  await removeRoom(room, ports)
  const message = 'A map was deleted.'
  ports.log({ level: 'info', event: 'map-deleted', message, room: logNameOf(room) })
  return { status: 200, body: { room } }
}

async function addLink(
  request: IncomingMessage,
  read: (value: unknown, now: number) => LinkWish | string,
  ports: BookPorts,
): Promise<JsonAnswer> {
  const wish = read(await readJsonBody(request), Date.now())
  return typeof wish === 'string'
    ? refusal(422, wish)
    : { status: 201, body: await makeLink(wish, ports) }
}

async function removeKey(id: string, ports: BookPorts): Promise<JsonAnswer> {
  const result = await ports.book.removeKey(id)
  if (result === 'unknown') return notFound
  if (result === 'last') {
    return refusal(409, 'This is the only key. Add another one first.')
  }
  ports.rooms.revoke((pass) => pass.keyId === id)
  ports.log({ level: 'info', event: 'key-removed', message: 'A key was removed.', key: id })
  return { status: 200, body: { id } }
}

function withoutSecret({ id, madeAt }: { readonly id: string; readonly madeAt: number }) {
  return { id, madeAt }
}
