// Appends that arrive while a transaction is under way, or soon after one began, wait and go into the
// next one together, so a tick costs one commit for all rooms.
import { setTimeout as wait } from 'node:timers/promises'
import type { RoomName } from '../../shared/wire/room-name.ts'
import { StaleEpoch, type Storage } from './storage.ts'

export interface Row {
  readonly room: RoomName
  readonly update: Uint8Array
  readonly epoch: number
}

/** In place of its number, for a row of another epoch. */
export const staleEpoch = -1

interface WaitingRow extends Row {
  readonly resolve: (seq: number) => void
  readonly reject: (error: unknown) => void
}

export interface GroupedAppends {
  readonly append: Storage['append']
  /** Resolves when nothing is under way. */
  ended(): Promise<void>
}

/** A commit waits for the disk and wakes two threads: many small ones cost more than they hurry. */
const betweenCommitsMs = 4

/** @param write stores all rows, or throws; gives the number of each, 0 for a removed room, or `staleEpoch` */
export function groupAppends(
  write: (rows: readonly Row[]) => Promise<readonly number[]>,
): GroupedAppends {
  let waiting: WaitingRow[] = []
  let running: Promise<void> | null = null
  let startedAt = Number.NEGATIVE_INFINITY
  const run = async () => {
    while (waiting.length > 0) {
      const earlyMs = startedAt + betweenCommitsMs - performance.now()
      if (earlyMs > 0) await wait(earlyMs)
      startedAt = performance.now()
      const group = waiting
      waiting = []
      try {
        const seqs = await write(group.map(({ room, update, epoch }) => ({ room, update, epoch })))
        group.forEach((row, at) => {
          const seq = seqs[at] ?? staleEpoch
          if (seq === staleEpoch) row.reject(new StaleEpoch())
          else row.resolve(seq)
        })
      } catch (error) {
        for (const row of group) row.reject(error)
      }
    }
    running = null
  }
  return {
    append: (room, update, epoch) =>
      new Promise((resolve, reject) => {
        waiting.push({ room, update, epoch, resolve, reject })
        // reason: rooms whose tick ends in the same turn of the loop share the first transaction too
        running ??= new Promise((start) => setImmediate(start)).then(run)
      }),
    ended: async () => running ?? undefined,
  }
}
