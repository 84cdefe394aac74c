// Finds connections whose other end has gone without a word, and keeps the others from hanging up:
// y-websocket closes a socket that is silent for 30 s.
import type { WebSocket } from 'ws'
import type { Limits } from '../rooms/limits.ts'
import { keepAliveFrame } from '../rooms/presence.ts'

export interface Heartbeat {
  /** Asks for a sign of life now, and ends the connection if none comes. */
  probe(): void
  /** How long nothing was heard. */
  quietMs(): number
  dispose(): void
}

export function startHeartbeat(socket: WebSocket, limits: Limits): Heartbeat {
  let heardAt = performance.now()
  // pings are counted, not time: a loop that stood still for a while must not cut honest lines
  let unanswered = 0
  let probeTimer: NodeJS.Timeout | undefined
  const hear = () => {
    heardAt = performance.now()
    unanswered = 0
  }
  socket.on('pong', hear)
  socket.on('message', hear)
  const timer = setInterval(() => {
    if (unanswered === 2) {
      socket.terminate()
      return
    }
    unanswered++
    socket.ping()
    socket.send(keepAliveFrame)
  }, limits.heartbeatMs)
  return {
    probe() {
      if (probeTimer !== undefined) return
      const askedAt = performance.now()
      socket.ping()
      probeTimer = setTimeout(() => {
        probeTimer = undefined
        if (heardAt < askedAt) socket.terminate()
      }, limits.probeMs)
    },
    quietMs: () => performance.now() - heardAt,
    dispose() {
      clearInterval(timer)
      clearTimeout(probeTimer)
    },
  }
}
