// The history of a map, for whoever is let into it; see shared/wire/history.ts.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readJsonBody } from './read-json-body.ts'
import { maxNamedVersions, maxVersionName, type HistoryList } from '../../shared/wire/history.ts'
import { canWrite, type Role } from '../../shared/wire/role.ts'
import { isRoomName, type RoomName } from '../../shared/wire/room-name.ts'
import type { Access } from '../access/access.ts'
import { withoutSeq, type History } from '../history/history.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Addresses } from '../sockets/addresses.ts'
import { answerText } from './answer-text.ts'
import { clientAddress } from './client-address.ts'
import { passGate, refusalOf, roleIn } from './room-gate.ts'

export interface HistoryPorts {
  readonly history: History
  readonly rooms: Rooms
  readonly access: Access
  readonly allowedOrigins: readonly string[]
  readonly addresses: Addresses
  /** Trusted reverse proxies in front. */
  readonly proxies: number
}

interface Asked {
  readonly room: RoomName
  /** Null for the list. */
  readonly id: string | null
  readonly role: Role
}

type Serve = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>

export function createHistoryRequests(ports: HistoryPorts): Serve {
  return async (request, response, path) => {
    const methods = 'GET, POST, PATCH, DELETE'
    if (!passGate(request, response, ports.allowedOrigins, methods)) return
    // reason: the rest of a body that nobody read would block the connection
    response.once('finish', () => !request.complete && request.destroy())
    response.setHeader('Cache-Control', 'no-store')
    const [, , room = '', id = null, ...rest] = path.split('/')
    if (!isRoomName(room) || rest.length > 0) {
      answerText(response, 404, 'Not found')
      return
    }
    const role = await roleIn(room, request, ports.access)
    if (role === null) answerText(response, ...refusalOf(request))
    else await answer(request, response, { room, id, role }, ports)
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  asked: Asked,
  ports: HistoryPorts,
): Promise<void> {
  const { room, id, role } = asked
  const verb = `${request.method} ${id === null ? 'list' : 'one'}`
  // they cost about what loading a map costs
  const isDear = verb === 'GET one' || verb === 'POST list'
  if (isDear && !ports.addresses.mayOpenRoom(clientAddress(request, ports.proxies))) {
    response.setHeader('Retry-After', '60')
    answerText(response, 429, 'Too many maps from this address')
  } else if (verb === 'GET list') {
    const list: HistoryList = { versions: await ports.history.list(room) }
    answerJson(response, 200, list)
  } else if (verb === 'GET one')
    await answerVersion(request, response, room, id ?? '', ports.history)
  else if (verb === 'DELETE one') {
    if (role !== 'facilitator') answerText(response, 403, 'Only a facilitator deletes versions')
    else if (await ports.history.remove(room, id ?? '')) response.writeHead(204).end()
    else answerText(response, 404, 'Not found')
  } else if (verb !== 'POST list' && verb !== 'PATCH one') {
    response.setHeader('Allow', id === null ? 'GET, POST' : 'GET, PATCH, DELETE')
    answerText(response, 405, 'Not this way')
  } else if (!canWrite(role) || role === 'contributor') answerText(response, 403, 'Not allowed')
  else await answerNamed(request, response, asked, ports)
}

async function answerVersion(
  request: IncomingMessage,
  response: ServerResponse,
  room: RoomName,
  id: string,
  history: History,
): Promise<void> {
  const takesPacked = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  const bytes = takesPacked ? await history.readPacked(room, id) : await history.read(room, id)
  if (bytes === null) {
    answerText(response, 404, 'Not found')
    return
  }
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': bytes.byteLength,
    Vary: 'Origin, Accept-Encoding',
    ...(takesPacked ? { 'Content-Encoding': 'gzip' } : {}),
  })
  response.end(bytes)
}

/** Keeps the map as it is now under a name, or gives a version one. */
async function answerNamed(
  request: IncomingMessage,
  response: ServerResponse,
  { room, id }: Asked,
  { history, rooms }: HistoryPorts,
): Promise<void> {
  const name = readName(await readJsonBody(request))
  if (name === null) {
    answerText(response, 422, `The name has to be a text of 1 to ${maxVersionName} characters`)
    return
  }
  const known = await history.list(room)
  const isNamed = known.some((version) => version.id === id && version.name !== '')
  if (!isNamed && known.filter((version) => version.name !== '').length >= maxNamedVersions) {
    answerText(response, 409, `A map keeps ${maxNamedVersions} versions with a name at most`)
  } else if (id === null) {
    const state = await rooms.state(room)
    if (state === null) answerText(response, 404, 'Not found')
    else answerJson(response, 201, withoutSeq(await history.keep(room, state, 'asked', name)))
  } else if (await history.rename(room, id, name)) {
    answerJson(
      response,
      200,
      (await history.list(room)).find((version) => version.id === id),
    )
  } else answerText(response, 404, 'Not found')
}

function readName(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('name' in body)) return null
  const { name } = body
  const trimmed = typeof name === 'string' ? name.trim() : ''
  return trimmed !== '' && trimmed.length <= maxVersionName ? trimmed : null
}

function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(`${JSON.stringify(body)}\n`)
}
