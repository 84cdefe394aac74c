// @y/websocket-server as its own command line starts it, on any free port.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'
import { tellPort } from './server-talk.ts'

const http = createServer()
const sockets = new WebSocketServer({ server: http })
sockets.on('connection', (socket, request) => setupWSConnection(socket, request))
http.listen(0, '127.0.0.1', () => tellPort((http.address() as AddressInfo).port))
