// Hocuspocus as its documentation starts it, on any free port and without a storage.
import { Server } from '@hocuspocus/server'
import { tellPort } from './server-talk.ts'

const server = new Server({ address: '127.0.0.1', port: 0, quiet: true, stopOnSignals: false })
await server.listen()
tellPort(server.address.port)
