// What administrators ask the server, with a secret of their own: who is in, links, keys. Answers are
// JSON and go to programs; pages of any origin get none, for lack of the secret and of CORS.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AccessBook } from '../access/access-book.ts'
import { makeLink, revokeLink, type LinkPorts } from '../access/change-links.ts'
import { readInvitationWish, readLinkWish, type LinkWish } from '../access/link-wish.ts'
import { answerJson, notFound, notThisWay, refusal, type JsonAnswer } from '../http/answer-json.ts'
import { isBearer } from '../http/bearer.ts'
import { clientAddress } from '../http/client-address.ts'
import { readJsonBody } from '../http/read-json-body.ts'
import { isRoomName } from '../../shared/wire/room-name.ts'
import type { Addresses } from '../sockets/addresses.ts'
import { answerAdminPage } from './page/admin-page-requests.ts'
import { removeKey } from './remove-key.ts'
import { deleteRoom, listRooms, readRoom, type RoomPorts } from './stored-rooms.ts'

export interface AdminPorts extends RoomPorts {
  /** Null where there are no administrators. */
  readonly adminSecret: string | null
  /** Null where access is open. */
  readonly book: AccessBook | null
  readonly addresses: Addresses
  /** Trusted reverse proxies in front. */
  readonly proxies: number
}

type Serve = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>

export function createAdminRequests(ports: AdminPorts): Serve {
  return async (request, response, path) => {
    const { adminSecret } = ports
    const isPage = /^\/admin(\/|\/page\/.*)?$/.test(path)
    if (adminSecret !== null && isPage) {
      await answerAdminPage(request, response, path, { ...ports, adminSecret })
    } else answerJson(request, response, await answer(request, path, ports))
  }
}

async function answer(
  request: IncomingMessage,
  path: string,
  ports: AdminPorts,
): Promise<JsonAnswer> {
  const { adminSecret, book } = ports
  if (adminSecret === null) return notFound
  const address = clientAddress(request, ports.proxies)
  if (!ports.addresses.mayTrySecret(address)) {
    const answered = refusal(429, 'Too many wrong secrets from this address.')
    return { ...answered, headers: { 'Retry-After': '60' } }
  }
  if (!isBearer(request, adminSecret)) {
    return refusal(401, 'The admin secret is missing or wrong.')
  }
  ports.addresses.secretWasRight(address)
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
    if (verb === 'DELETE rooms/id') {
      await deleteRoom(id, ports)
      return { status: 200, body: { room: id } }
    }
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
  if (verb === 'DELETE keys/id') {
    const result = await removeKey(id, ports)
    if (result === 'unknown') return notFound
    return result === 'removed'
      ? { status: 200, body: { id } }
      : refusal(409, 'This is the only key. Add another one first.')
  }
  return notThisWay
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

function withoutSecret({ id, madeAt }: { readonly id: string; readonly madeAt: number }) {
  return { id, madeAt }
}
