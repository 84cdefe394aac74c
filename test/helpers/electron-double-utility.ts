// What a utility process of the double is started with: Electron's half of it, around the built code.
import { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'
import { createServerForApp } from './electron-double-origin.ts'

const [, , code = ''] = process.argv

const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => void process.send?.(message),
})
Object.assign(process, { parentPort })
process.on('message', (data) => parentPort.emit('message', { data }))
// Electron ends such a process with the app
process.on('disconnect', () => process.exit(1))

const require = createRequire(code)
// reason: the pages of the double have another origin than those of the app
Object.assign(require('node:http') as object, { createServer: createServerForApp })
require(code)
