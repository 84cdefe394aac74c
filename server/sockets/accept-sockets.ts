// The way in for WebSockets: address, origin and access are checked before a room is touched.
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { linkProtocol } from '../../shared/wire/access-token.ts'
import { closeCode, type CloseReason } from '../../shared/wire/close-codes.ts'
import { isRoomName, type RoomName } from '../../shared/wire/room-name.ts'
import type { Access, Admission, Guest } from '../access/access.ts'
import { isAllowedOrigin } from '../http/allowed-origin.ts'
import { clientAddress } from '../http/client-address.ts'
import { requestIdOf } from '../http/request-id.ts'
import type { Addresses } from './addresses.ts'
import { serveSocket, type RoomSocketPorts } from './serve-socket.ts'
import { SyncSocket } from './sync-socket.ts'

export interface SocketPorts extends RoomSocketPorts {
  readonly access: Access
  readonly addresses: Addresses
  readonly allowedOrigins: readonly string[]
  /** Trusted reverse proxies in front. */
  readonly proxies: number
}

export interface Sockets {
  /** Sends everybody away; they come back when they can. */
  close(): Promise<void>
}

const syncPath = '/sync/'

export function acceptSockets(http: Server, ports: SocketPorts): Sockets {
  const wss = new WebSocketServer({
    noServer: true,
    WebSocket: SyncSocket,
    perMessageDeflate: false,
    // the other one that is offered is the token
    handleProtocols: (offered) => offered.has(linkProtocol) && linkProtocol,
    maxPayload: ports.limits.maxFirstStep2Bytes + 16,
  })
  const nextId = countUp()
  let isClosing = false
  http.on('upgrade', (request, stream, head) => {
    // reason: until the upgrade nobody else listens, and an unheard error would end the process
    stream.on('error', () => stream.destroy())
    const path = request.url?.split('?')[0] ?? ''
    if (!path.startsWith(syncPath)) refuse(stream, '404 Not Found')
    else if (isClosing) refuse(stream, '503 Service Unavailable')
    else if (!isAllowedOrigin(request, ports.allowedOrigins)) refuse(stream, '403 Forbidden')
    else {
      const address = clientAddress(request, ports.proxies)
      const release = ports.addresses.connect(address)
      if (release === null) {
        ports.metrics.rejected.add(1, 'address')
        refuse(stream, '429 Too Many Requests')
        return
      }
      stream.on('close', release)
      const name = path.slice(syncPath.length)
      wss.handleUpgrade(request, stream, head, (socket) => {
        const requestId = requestIdOf(request, ports.proxies)
        const newcomer = { socket, stream, request, address, name, id: nextId(), requestId }
        admit(newcomer, ports).catch((error: unknown) => {
          const message = 'A connection could not be admitted.'
          const failure = { message, request: requestId, error: String(error) }
          ports.log({ level: 'error', event: 'admission-failed', ...failure })
          socket.close(closeCode.tryLater, 'tryLater')
        })
      })
    }
  })
  return {
    async close() {
      isClosing = true
      await closeAll(wss)
    },
  }
}

interface Newcomer {
  readonly socket: WebSocket
  readonly stream: Duplex
  readonly request: IncomingMessage
  readonly address: string
  readonly name: string
  readonly id: number
  /** Names the request that the connection began with. */
  readonly requestId: string
}

/** Browsers don't show scripts why an upgrade was refused, so refusals are close codes. */
async function admit(newcomer: Newcomer, ports: SocketPorts): Promise<void> {
  const { socket, stream, request, address, name, id, requestId } = newcomer
  socket.on('error', () => {})
  socket.pause()
  const admission = isRoomName(name) ? await ask(ports.access, request, name) : malformedName
  if (admission.status === 'refused' || !isRoomName(name)) {
    turnAway(socket, admission.status === 'refused' ? admission.reason : 'malformed', ports)
    return
  }
  if (socket.readyState !== socket.OPEN) return
  const lack = lackOfPlace(name, admission.guest, address, ports)
  if (lack !== null) turnAway(socket, lack, ports)
  else serveSocket({ socket, stream, guest: admission.guest, id, requestId }, name, ports)
}

function lackOfPlace(
  name: RoomName,
  guest: Guest,
  address: string,
  { addresses, limits, rooms }: SocketPorts,
): CloseReason | null {
  const { linkId, seats } = guest.pass ?? { linkId: '', seats: null }
  if (seats !== null && rooms.seatsTaken(name, linkId, guest.personId) >= seats) return 'seatsFull'
  const hasPlace = rooms.isActive(name)
    ? rooms.peopleIn(name) < limits.roomPeople
    : addresses.mayOpenRoom(address)
  return hasPlace ? null : 'tryLater'
}

function countUp(): () => number {
  let last = 0
  return () => ++last
}

const malformedName: Admission = { status: 'refused', reason: 'malformed' }

function ask(access: Access, request: IncomingMessage, room: RoomName): Promise<Admission> {
  const { headers, socket } = request
  return access.admit({ room, headers, remoteAddress: socket.remoteAddress })
}

function turnAway(socket: WebSocket, reason: CloseReason, { metrics }: SocketPorts): void {
  metrics.rejected.add(1, reason)
  socket.close(closeCode[reason], reason)
  // reason: a paused socket would not see the other side's farewell
  socket.resume()
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

const farewellMs = 1_000

async function closeAll(wss: WebSocketServer): Promise<void> {
  const closed = [...wss.clients].map(
    (socket) =>
      new Promise<void>((resolve) => {
        if (socket.readyState === socket.CLOSED) resolve()
        socket.on('close', () => resolve())
        socket.close(closeCode.tryLater, 'tryLater')
        socket.resume()
        setTimeout(() => socket.terminate(), farewellMs).unref()
      }),
  )
  await Promise.all(closed)
  wss.close()
}
