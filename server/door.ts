// A way into the server: one port, and who may enter by it. All doors lead to the same rooms.
import type { Server } from 'node:http'
import { createAnswerRequest, type RequestPorts } from './http/answer-request.ts'
import type { Listening } from './listen.ts'
import { acceptSockets, type SocketPorts, type Sockets } from './sockets/accept-sockets.ts'

export interface DoorPorts extends RequestPorts, SocketPorts {}

export interface Door {
  readonly http: Server
  readonly sockets: Sockets
}

export function serveDoor({ http, open }: Listening, ports: DoorPorts): Door {
  const sockets = acceptSockets(http, ports)
  http.on('request', createAnswerRequest(ports))
  open()
  return { http, sockets }
}
