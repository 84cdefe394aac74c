// The server's command as a package: everything it needs lies beside this file.
import path from 'node:path'
import { runCommandLine } from './command-line.ts'

runCommandLine({
  program: 'pathlane-server',
  sqliteWorker: path.join(import.meta.dirname, 'sqlite-worker.cjs'),
  webFolder: path.join(import.meta.dirname, 'web'),
})
