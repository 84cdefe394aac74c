// Processes beside the main one, as real ones of Node; and what the system says of power.
import { fork, type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import path from 'node:path'
import type * as Electron from 'electron'
import { refuseMissing } from './electron-double-refusal.ts'

const entry = path.resolve(import.meta.dirname, 'electron-double-utility.ts')

export type ProcessesDouble = ReturnType<typeof createProcessesDouble>

export function createProcessesDouble() {
  const running = new Map<ChildProcess, string>()
  const members = {
    utilityProcess: {
      fork(code: string, args: string[] = [], options: Electron.ForkOptions = {}) {
        const child = fork(entry, [code, ...args], { serialization: 'advanced' })
        running.set(child, options.serviceName ?? 'Node Utility Process')
        const events = Object.assign(new EventEmitter(), {
          postMessage: (message: unknown) =>
            void (child.connected && child.send(message as object)),
          kill: () => child.kill(),
        })
        child.on('message', (message) => events.emit('message', message))
        child.on('exit', (exitCode) => {
          running.delete(child)
          events.emit('exit', exitCode ?? 1)
        })
        return refuseMissing(events, 'utilityProcess')
      },
    },
    powerMonitor: refuseMissing(new EventEmitter(), 'powerMonitor'),
    powerSaveBlocker: refuseMissing(blockerDouble(), 'powerSaveBlocker'),
  }
  const metrics = () =>
    [...running].map(([{ pid }, name]) => ({ pid: pid ?? 0, type: 'Utility' as const, name }))
  return { members, metrics }
}

function blockerDouble() {
  const held = new Set<number>()
  let last = 0
  return {
    start() {
      held.add(++last)
      return last
    },
    stop: (id: number) => held.delete(id),
    isStarted: (id: number) => held.has(id),
  } satisfies Partial<Electron.PowerSaveBlocker>
}
