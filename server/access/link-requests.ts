// /access/rooms/<room>…: what people ask of links from the app, with tokens of their own. A
// facilitator's token is good for the links of its map; an invitation makes new maps.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isRole } from '../../shared/wire/role.ts'
import { isRoomName, type RoomName } from '../../shared/wire/room-name.ts'
import { isAllowedOrigin } from '../http/allowed-origin.ts'
import { answerJson, notFound, notThisWay, refusal, type JsonAnswer } from '../http/answer-json.ts'
import { clientAddress } from '../http/client-address.ts'
import { allowOrigin } from '../http/cross-origin.ts'
import { readJsonBody } from '../http/read-json-body.ts'
import type { Log } from '../operations/log.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Addresses } from '../sockets/addresses.ts'
import type { Storage } from '../storage/storage.ts'
import type { Access, LinkPass } from './access.ts'
import type { AccessBook, Link } from './access-book.ts'
import { changeRole, isLive, makeLink, revokeLink, withToken } from './change-links.ts'
import { credentialsOf } from './credentials.ts'
import { readLinkWish } from './link-wish.ts'
import { verifyToken } from './link-token.ts'

export interface LinkRequestPorts {
  readonly access: Access
  /** Null where nobody enters by a link. */
  readonly book: AccessBook | null
  /** `nobody`: what is made by a guest here stays on their device. */
  readonly newMaps: 'invited' | 'anyone' | 'nobody'
  readonly rooms: Rooms
  readonly storage: Storage
  readonly addresses: Addresses
  readonly allowedOrigins: readonly string[]
  readonly proxies: number
  readonly log: Log
}

type Ports = LinkRequestPorts & { readonly book: AccessBook }

type Serve = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>

/** More links than that can't be told apart in a list. */
const maxLinksOfMap = 200

export function createLinkRequests(ports: LinkRequestPorts): Serve {
  const { book } = ports
  return async (request, response, path) => {
    if (!isAllowedOrigin(request, ports.allowedOrigins)) {
      answerJson(request, response, refusal(403, 'Not from this page.'))
      return
    }
    allowOrigin(request, response, 'GET, POST, PATCH, DELETE')
    if (request.method === 'OPTIONS') response.writeHead(204).end()
    else if (ports.newMaps === 'nobody') {
      answerJson(request, response, refusal(403, 'Nobody makes maps or links here.'))
    } else if (book === null) {
      answerJson(request, response, refusal(409, 'There are no links here.'))
    } else answerJson(request, response, await answer(request, path, { ...ports, book }))
  }
}

async function answer(request: IncomingMessage, path: string, ports: Ports): Promise<JsonAnswer> {
  const [, , noun, room = '', list, id, ...rest] = path.split('/')
  if (noun !== 'rooms' || !isRoomName(room) || rest.length > 0) return notFound
  if (list === undefined) {
    return request.method === 'POST' ? claimRoom(request, room, ports) : notThisWay
  }
  if (list !== 'links') return notFound
  const pass = await facilitatorOf(room, request, ports)
  if (pass === null) return refusal(403, 'Only a facilitator of the map makes and sees its links.')
  const verb = `${request.method} ${id === undefined ? 'links' : 'link'}`
  if (request.method !== 'GET' && !mayAskMore(request, ports)) return tooMany
  if (verb === 'GET links') return { status: 200, body: listLinks(room, pass, ports) }
  if (verb === 'POST links') return addLink(request, room, pass, ports)
  if (id === undefined) return notThisWay
  if (ports.book.link(id)?.room !== room) return notFound
  if (verb === 'PATCH link') return changeLink(request, id, pass, ports)
  if (verb === 'DELETE link') {
    const link = await revokeLink(id, ports)
    return link === null ? notFound : { status: 200, body: view(link, pass, ports) }
  }
  return notThisWay
}

async function facilitatorOf(
  room: RoomName,
  { headers, socket }: IncomingMessage,
  { access }: Ports,
): Promise<LinkPass | null> {
  const admission = await access.admit({ room, headers, remoteAddress: socket.remoteAddress })
  if (admission.status === 'refused' || admission.guest.role !== 'facilitator') return null
  return admission.guest.pass ?? null
}

/** The first link of a map that nobody has yet. */
async function claimRoom(
  request: IncomingMessage,
  room: RoomName,
  ports: Ports,
): Promise<JsonAnswer> {
  const { book, newMaps, storage } = ports
  if (newMaps === 'invited' && !isInvited(request, book)) {
    return refusal(403, 'Only who is invited makes new maps on this server.')
  }
  if (!mayAskMore(request, ports)) return tooMany
  const head = (await storage.heads([room])).get(room)
  const isTaken = head !== 0 || book.links().some((link) => link.room === room)
  if (isTaken) return refusal(409, 'This map is there already.')
  const wish = { room, role: 'facilitator', expiresAt: null, seats: null, label: '' } as const
  return { status: 201, body: await makeLink(wish, ports) }
}

const tooMany: JsonAnswer = {
  ...refusal(429, 'Too many maps and links at once.'),
  headers: { 'Retry-After': '60' },
}

/** Each map that is made and each link that changes is written to disk. */
function mayAskMore(request: IncomingMessage, { addresses, proxies }: Ports): boolean {
  return addresses.mayOpenRoom(clientAddress(request, proxies))
}

function isInvited({ headers }: IncomingMessage, book: AccessBook): boolean {
  const { token } = credentialsOf(headers)
  const claims = token === null ? null : verifyToken(token, book.keys())
  const link = claims === null || claims.room !== null ? null : book.link(claims.linkId)
  return link !== null && isLive(link, Date.now())
}

/** What facilitators see of a link; its token too, so that it can be shown and sent again. */
function view(link: Link, pass: LinkPass, { book, rooms }: Ports) {
  const { linkId, role, label, seats, madeAt, expiresAt, revokedAt, room } = link
  const people = room === null ? 0 : rooms.seatsTaken(room, linkId)
  const shown = { linkId, role, label, seats, madeAt, expiresAt, revokedAt, people }
  const token = isLive(link, Date.now()) ? withToken(link, book).token : null
  return { ...shown, token, isOwn: linkId === pass.linkId }
}

function listLinks(room: RoomName, pass: LinkPass, ports: Ports) {
  const links = ports.book.links().filter((link) => link.room === room)
  return links.map((link) => view(link, pass, ports))
}

async function addLink(
  request: IncomingMessage,
  room: RoomName,
  pass: LinkPass,
  ports: Ports,
): Promise<JsonAnswer> {
  const body = await readJsonBody(request)
  const wish = readLinkWish({ ...Object(body), room }, Date.now())
  if (typeof wish === 'string') return refusal(422, wish)
  const now = Date.now()
  const live = ports.book.links().filter((link) => link.room === room && isLive(link, now))
  if (live.length >= maxLinksOfMap) return refusal(409, 'Revoke a link first: there are too many.')
  return { status: 201, body: view(await makeLink(wish, ports), pass, ports) }
}

async function changeLink(
  request: IncomingMessage,
  id: string,
  pass: LinkPass,
  ports: Ports,
): Promise<JsonAnswer> {
  const { role } = Object(await readJsonBody(request)) as { readonly role?: unknown }
  if (!isRole(role)) return refusal(422, '"role" has to be one of the roles.')
  if (id === pass.linkId) return refusal(409, 'Nobody changes the link they came by.')
  const link = await changeRole(id, role, ports)
  return link === null ? notFound : { status: 200, body: view(link, pass, ports) }
}
