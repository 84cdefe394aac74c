// What has to be done now and then though nobody asks for it: old versions and unused images go. One map
// at a time, beside everything else; what fails is logged and tried again the next time.
import { setTimeout as sleep } from 'node:timers/promises'
import { collectBlobs, type CollectPorts } from './blobs/collect-blobs.ts'
import type { Log } from './operations/log.ts'
import type { Limits } from './rooms/limits.ts'

export interface HousekeepingPorts extends Pick<CollectPorts, 'blobs' | 'storage' | 'history'> {
  readonly limits: Limits
  readonly log: Log
  readonly removedBlobs: (count: number) => void
}

export interface Housekeeping {
  /** Resolves when what is under way has ended. */
  close(): Promise<void>
}

const dayMs = 86_400_000
/** Between two maps, so that the work is spread. */
const pauseMs = 20

export function startHousekeeping(ports: HousekeepingPorts): Housekeeping {
  const end = new AbortController()
  const running = run(ports, end.signal)
  return {
    async close() {
      end.abort()
      await running
    },
  }
}

async function run(ports: HousekeepingPorts, signal: AbortSignal): Promise<void> {
  const pause = (ms: number) => sleep(ms, undefined, { signal, ref: false }).catch(() => {})
  await pause(ports.limits.housekeepingMs)
  while (!signal.aborted) {
    try {
      await keepHouse(ports, signal, () => pause(pauseMs))
    } catch (error) {
      ports.log({
        level: 'warning',
        event: 'housekeeping-failed',
        message: 'Old versions and unused images could not be removed; it is tried again.',
        error: String(error),
      })
    }
    await pause(ports.limits.housekeepingMs)
  }
}

async function keepHouse(
  { blobs, storage, history, limits, removedBlobs }: HousekeepingPorts,
  signal: AbortSignal,
  pause: () => Promise<void>,
): Promise<void> {
  for (const room of await history.rooms()) {
    if (signal.aborted) return
    await history.thin(room)
    await pause()
  }
  if (limits.unusedBlobDays === 0) return
  const graceMs = limits.unusedBlobDays * dayMs
  const { now } = history
  removedBlobs(await collectBlobs({ blobs, storage, history, graceMs, pause, now, signal }))
}
