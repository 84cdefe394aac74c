// The server's own command in a vitest test: it ends with the test.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterTest } from './server.ts'
import { startServerProcess, type ServerProcess } from './server-process.ts'

export async function newDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pathlane-test-'))
  afterTest(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export async function runServerCommand(args: readonly string[]): Promise<ServerProcess> {
  const server = await startServerProcess(args)
  let isOver = false
  const over = (end: () => Promise<void>) => async () => {
    if (!isOver) await end()
    isOver = true
  }
  const kill = over(() => server.kill())
  afterTest(kill)
  return {
    ...server,
    kill,
    async end(signal) {
      const code = await server.end(signal)
      isOver = true
      return code
    },
  }
}
