// The server's own command as a process that may be killed, and what it prints. Knows no test runner.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

export interface ServerProcess {
  readonly origin: string
  readonly port: number
  stdout(): string
  stderr(): string
  /** Ends it the way a crash does: no farewell, nothing flushed. Resolves when it is gone. */
  kill(): Promise<void>
  /** It stands still, with all its connections, until it goes on. */
  freeze(): void
  thaw(): void
  /** Asks it to read its certificate anew. */
  hangUp(): void
  /** Asks it to end. @returns its exit code */
  end(signal?: 'SIGINT' | 'SIGTERM'): Promise<number | null>
}

/** Resolves when the server listens. */
export async function startServerProcess(args: readonly string[]): Promise<ServerProcess> {
  const run = spawnServer(args)
  const origin = await run.address
  const exited = once(run.child, 'exit')
  return {
    origin,
    port: Number(new URL(origin).port),
    stdout: run.stdout,
    stderr: run.stderr,
    async kill() {
      run.child.kill('SIGKILL')
      await exited
    },
    freeze: () => void run.child.kill('SIGSTOP'),
    thaw: () => void run.child.kill('SIGCONT'),
    hangUp: () => void run.child.kill('SIGHUP'),
    async end(signal = 'SIGTERM') {
      run.child.kill(signal)
      await exited
      return run.child.exitCode
    },
  }
}

/** Runs the server until it ends by itself. */
export async function runServerToEnd(args: readonly string[]) {
  const run = spawnServer(args)
  run.address.catch(() => {})
  await once(run.child, 'close')
  return { exitCode: run.child.exitCode, stdout: run.stdout(), stderr: run.stderr() }
}

function spawnServer(args: readonly string[]) {
  const child = spawn(process.execPath, ['server/main.ts', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
      const origin = /at (http\S+)/.exec(stdout)?.[1]
      if (origin !== undefined) resolve(origin)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
      // where the log is JSON, the address is in it
      const origin = /"origin":"(http[^"]+)"/.exec(stderr)?.[1]
      if (origin !== undefined) resolve(origin)
    })
    child.once('exit', () => reject(new Error(`The server did not start: ${stderr}`)))
  })
  return { child, address, stdout: () => stdout, stderr: () => stderr }
}
