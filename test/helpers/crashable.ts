// Starts crashable-server.ts and does to it what happens to servers.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterTest } from './server.ts'

export interface Crashable {
  readonly origin: string
  readonly port: number
  /** SIGKILL: nothing is flushed, nobody is told. Resolves when the process is gone. */
  crash(): Promise<void>
  /** SIGSTOP: it stands still with everything it holds, until thawed. */
  freeze(): void
  thaw(): void
  /** Resolves when the process lives by its new time. */
  moveClock(byMs: number): Promise<void>
}

export async function startCrashable(dataFolder: string, port = 0): Promise<Crashable> {
  const file = path.join(import.meta.dirname, 'crashable-server.ts')
  // reason: many starts of the same code, compiled once
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'pathlane-test-compiled') }
  const child = fork(file, [dataFolder, String(port)], { execArgv: [], env })
  const exited = once(child, 'exit')
  const crash = async () => {
    child.kill('SIGKILL')
    await exited
  }
  afterTest(crash)
  const listening = once(child, 'message') as Promise<[{ origin: string; port: number }]>
  const ended = exited.then(() => {
    throw new Error('The server has not started.')
  })
  const [{ origin, port: taken }] = await Promise.race([listening, ended])
  return {
    origin,
    port: taken,
    crash,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async moveClock(byMs) {
      const moved = once(child, 'message')
      child.send({ moveClockMs: byMs })
      await moved
    },
  }
}
