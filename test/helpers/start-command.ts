import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const script = path.resolve(import.meta.dirname, '../../scripts/start.mjs')

export interface StartedCommand {
  readonly process: ChildProcess
  readonly stdout: () => string
  readonly stderr: () => string
  /** The first address that the command prints. */
  address(): Promise<string>
  /** The exit code; null after a signal that nobody handled. */
  readonly exitCode: Promise<number | null>
}

/** Runs what `npm start -- <args>` runs, on this Node. */
export function startCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): StartedCommand {
  const env = { ...process.env, ...environment }
  const child = spawn(process.execPath, [script, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (output.stdout += String(chunk)))
  child.stderr.on('data', (chunk) => (output.stderr += String(chunk)))
  const exitCode = once(child, 'close').then(([code]) => code as number | null)
  return {
    process: child,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    exitCode,
    async address() {
      for (;;) {
        const found = /http:\/\/\S+/.exec(output.stdout)?.[0]
        if (found !== undefined) return found
        const ended = exitCode.then(() => 'ended' as const)
        if ((await Promise.race([once(child.stdout, 'data'), ended])) === 'ended') {
          throw new Error(`The start command ended early: ${output.stderr}`)
        }
      }
    },
  }
}
