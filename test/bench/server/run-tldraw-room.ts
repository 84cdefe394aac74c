// tldraw's sync rooms behind a plain WebSocket server, all rooms in one process.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { TLSocketRoom } from '@tldraw/sync-core'
import { WebSocketServer } from 'ws'
import { tellPort } from './server-talk.ts'

const roomByPath = new Map<string, TLSocketRoom>()
let sessions = 0
const http = createServer()
const sockets = new WebSocketServer({ server: http })
sockets.on('connection', (socket, request) => {
  const path = request.url ?? '/'
  const room = roomByPath.get(path) ?? new TLSocketRoom({ log: {} })
  roomByPath.set(path, room)
  room.handleSocketConnect({ sessionId: String(sessions++), socket })
})
http.listen(0, '127.0.0.1', () => tellPort((http.address() as AddressInfo).port))
