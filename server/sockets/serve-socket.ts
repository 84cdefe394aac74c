// Ties one socket to one room: frames wait until the room is loaded, an emptied token bucket pauses
// the socket, and whatever a frame throws ends here.
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { Guest } from '../access/access.ts'
import { Connection } from '../rooms/connection.ts'
import { logNameOf, type Log } from '../operations/log.ts'
import type { ServerMetrics } from '../operations/server-metrics.ts'
import type { Limits } from '../rooms/limits.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { TokenBucket } from '../rooms/token-bucket.ts'
import { startHeartbeat } from './heartbeat.ts'

export interface Line {
  readonly socket: WebSocket
  /** The connection under the WebSocket: tells when it has drained. */
  readonly stream: Duplex
  readonly guest: Guest
  /** Tells the connections of this process apart in the log. */
  readonly id: number
  /** Names the request that the connection began with. */
  readonly requestId: string
}

export interface RoomSocketPorts {
  readonly rooms: Rooms
  readonly limits: Limits
  readonly metrics: ServerMetrics
  readonly log: Log
}

export function serveSocket(line: Line, name: RoomName, ports: RoomSocketPorts): void {
  const { socket, stream, guest } = line
  const { rooms, limits, metrics } = ports
  const heartbeat = startHeartbeat(socket, limits)
  const room = rooms.enter(name)
  const onClaim = () => heartbeat.probe()
  const quietMs = () => heartbeat.quietMs()
  const lifeline = { onClaim, quietMs }
  const connection = new Connection(room, socket, guest, { stream, limits, metrics, ...lifeline })
  room.join(connection)
  const stopExpiry = closeOnExpiry(guest, connection)
  const note = noteComings(line, name, ports.log)
  const throttle = createThrottle(socket, limits)
  const receive = (frame: Uint8Array) => {
    throttle(frame.byteLength)
    receiveGuarded(connection, socket, frame)
  }
  const stopWaiting = queueUntil(room.current(), socket, receive, () => connection.start())
  const catchUp = () => connection.catchUp()
  stream.on('drain', catchUp)
  // reason: an error is always followed by a close, which is handled below
  socket.on('error', () => {})
  socket.on('close', (code: number) => {
    note.left(code)
    stopExpiry()
    stopWaiting()
    stream.off('drain', catchUp)
    heartbeat.dispose()
    rooms.leave(room, connection)
  })
}

function receiveGuarded(connection: Connection, socket: WebSocket, frame: Uint8Array): void {
  // frames that arrive behind the one that closed the connection are of no interest
  if (socket.readyState !== socket.OPEN) return
  try {
    connection.receive(frame)
  } catch (error) {
    connection.refuse(error)
  }
}

const longestTimerMs = 86_400_000

/** An admission that has an end ends the connection, for good. */
function closeOnExpiry({ expiresAt = null }: Guest, connection: Connection): () => void {
  if (expiresAt === null) return () => {}
  let timer: NodeJS.Timeout
  const wait = () => {
    const leftMs = expiresAt - Date.now()
    // reason: a timer takes no more than 24 days, and the clock may be set meanwhile
    timer = setTimeout(leftMs <= 0 ? close : wait, Math.min(Math.max(leftMs, 0), longestTimerMs))
  }
  const close = () => connection.close('expired')
  wait()
  return () => clearTimeout(timer)
}

function noteComings({ id, requestId, guest }: Line, name: RoomName, log: Log) {
  const room = logNameOf(name)
  const { role } = guest
  log({
    level: 'info',
    event: 'joined',
    message: 'Somebody joined a map.',
    connection: id,
    request: requestId,
    room,
    role,
  })
  return {
    left(code: number): void {
      const message = 'Somebody left a map.'
      log({ level: 'info', event: 'left', message, connection: id, room, code })
    },
  }
}

/** Frames that come before the room is loaded and up to date wait; the paused socket keeps them few. */
function queueUntil(
  current: Promise<void>,
  socket: WebSocket,
  receive: (frame: Uint8Array) => void,
  start: () => void,
): () => void {
  const waiting: Uint8Array[] = []
  let isLoaded = false
  let isClosed = false
  socket.pause()
  socket.on('message', (message: Buffer) => {
    if (isLoaded) receive(message)
    else waiting.push(message)
  })
  const begin = () => {
    if (isClosed) return
    isLoaded = true
    start()
    for (const frame of waiting.splice(0)) receive(frame)
    socket.resume()
  }
  // a room that can't be loaded closes its connections itself
  current.then(begin, () => socket.resume())
  return () => {
    isClosed = true
  }
}

function createThrottle(socket: WebSocket, limits: Limits): (bytes: number) => void {
  const now = performance.now()
  const frames = new TokenBucket(limits.framesPerSecond, limits.burstFrames, now)
  const bytes = new TokenBucket(limits.bytesPerSecond, limits.burstBytes, now)
  const maxPauseMs = limits.probeMs / 2
  return (count) => {
    const at = performance.now()
    const debtMs = Math.max(frames.take(1, at), bytes.take(count, at))
    if (debtMs === 0 || socket.isPaused) return
    socket.pause()
    setTimeout(() => socket.resume(), Math.min(maxPauseMs, debtMs))
  }
}
