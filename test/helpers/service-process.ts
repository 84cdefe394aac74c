// A program that the tests run as a service on a port of its own, and that they may kill or freeze.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'

export interface Account {
  readonly uid: number
  readonly gid: number
}

export interface ServiceOptions {
  readonly program: string
  readonly args: readonly string[]
  readonly port: number
  /** Whose process it is; null for the account of the tests. */
  readonly account: Account | null
}

export interface Service {
  /** Resolves when it takes connections. */
  start(): Promise<void>
  /** Ends it: properly, or with SIGKILL as a crash does. Resolves when it is gone. */
  stop(signal?: 'SIGINT' | 'SIGKILL' | 'SIGTERM'): Promise<void>
  /** It stands still, with all its connections, until it goes on. */
  freeze(): void
  thaw(): void
}

export function createService({ program, args, port, account }: ServiceOptions): Service {
  let child: ChildProcess | null = null
  return {
    async start() {
      const owner = account === null ? {} : account
      const started = spawn(program, args, {
        ...owner,
        cwd: '/',
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let output = ''
      for (const stream of [started.stdout, started.stderr]) {
        stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
      }
      child = started
      while (!(await takesConnections(port))) {
        if (started.exitCode !== null) throw new Error(`${program} did not start: ${output}`)
      }
    },
    async stop(signal = 'SIGTERM') {
      const running = child
      child = null
      if (running === null || running.exitCode !== null) return
      const gone = once(running, 'exit')
      running.kill('SIGCONT')
      running.kill(signal)
      await gone
    },
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
  }
}

async function takesConnections(port: number): Promise<boolean> {
  const socket = net.connect(port, '127.0.0.1')
  const isOpen = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'error').then(() => false),
  ]).catch(() => false)
  socket.destroy()
  if (!isOpen) await new Promise((resolve) => setTimeout(resolve, 20))
  return isOpen
}
