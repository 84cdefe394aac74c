// Servers that share a storage look now and then for what they have not heard of each other, and often
// while they can't hear each other: nothing depends on the fan-out for safety.
import type { FanOut } from '../fan-out/fan-out.ts'
import { StorageAway } from '../storage/storage.ts'
import type { Limits } from './limits.ts'
import type { Rooms } from './rooms.ts'

export interface WatchPorts {
  readonly rooms: Rooms
  readonly fanOut: FanOut
  readonly limits: Limits
  /** Looks for links and keys that others have changed. */
  readonly followBook: () => Promise<void>
}

/** @returns what ends it */
export function watchOthers({ rooms, fanOut, limits, followBook }: WatchPorts): () => void {
  if (!fanOut.isShared) return () => {}
  let timer: NodeJS.Timeout | undefined
  let isEnded = false
  const compare = async () => {
    clearTimeout(timer)
    timer = undefined
    const isCompared = await Promise.all([rooms.compare(), followBook()]).then(
      () => true,
      (error: unknown) => {
        unlessAway(error)
        return false
      },
    )
    const { compareRowsApartMs, compareRowsMs } = limits
    const waitMs = isCompared && fanOut.hearsAll() ? compareRowsMs : compareRowsApartMs
    if (!isEnded) timer ??= setTimeout(() => void compare(), waitMs).unref()
  }
  const stopWatching = fanOut.watch(() => {
    rooms.sendNotices()
    void compare()
  })
  const stopHearing = fanOut.hearAccess(() => void followBook().catch(unlessAway))
  void compare()
  return () => {
    isEnded = true
    stopHearing()
    stopWatching()
    clearTimeout(timer)
  }
}

function unlessAway(error: unknown): void {
  if (!(error instanceof StorageAway)) throw error
}
