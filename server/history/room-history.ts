// When a room in memory becomes a version by itself: an hour after its first change since the last one,
// and before much of it is deleted at once. What a room was when it was left is caught when it is
// loaded again. A version that can't be made is logged and stops nobody.
import type { RoomName } from '../../shared/wire/room-name.ts'
import { logNameOf, type Log } from '../operations/log.ts'
import type { Limits } from '../rooms/limits.ts'
import type { Storage } from '../storage/storage.ts'
import type { History, RoomState } from './history.ts'
import { storedState } from './stored-state.ts'
import type { VersionLine } from './version-store.ts'

export interface RoomHistoryPorts {
  readonly history: History
  readonly log: Log
  readonly storage: Storage
  readonly limits: Limits
}

/** So many versions before deletions are made within an hour: a loop of them must not fill the disk. */
const deletionsPerHour = 6
const hourMs = 3_600_000

export class RoomHistory {
  readonly #name: RoomName
  readonly #ports: RoomHistoryPorts
  readonly #settled: () => Promise<RoomState>
  #last: Pick<VersionLine, 'at' | 'seq'> = { at: 0, seq: 0 }
  #timer: NodeJS.Timeout | null = null
  #deletions: number[] = []
  #isDisposed = false

  /** @param settled the room once what is under way is on disk */
  constructor(name: RoomName, ports: RoomHistoryPorts, settled: () => Promise<RoomState>) {
    this.#name = name
    this.#ports = ports
    this.#settled = settled
  }

  /** Call when the room is loaded. */
  async start(seq: number): Promise<void> {
    if (this.#isOn()) await this.#keepHourly(seq)
  }

  /** Call when a row was stored. */
  noteChange(): void {
    if (this.#timer !== null || this.#isDisposed || !this.#isOn()) return
    const { versionAfterMs } = this.#ports.limits
    const waitMs = this.#leftMs() || versionAfterMs
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.#keepHourly()
    }, waitMs).unref()
  }

  /** Call before the row is stored that deletes much. */
  async keepBeforeDeletion(): Promise<void> {
    if (!this.#isOn()) return
    const now = this.#ports.history.now()
    this.#deletions = this.#deletions.filter((at) => at > now - hourMs && at <= now)
    if (this.#deletions.length >= deletionsPerHour) return
    this.#deletions.push(now)
    const { history, storage } = this.#ports
    try {
      const state = await storedState(this.#name, storage)
      if (state === null || state.seq <= this.#last.seq) return
      this.#last = await history.keep(this.#name, state, 'deletion')
    } catch (error) {
      this.#warn(error)
    }
  }

  dispose(): void {
    this.#isDisposed = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #isOn(): boolean {
    return this.#ports.history.days > 0
  }

  /** Until the last version is old enough for another one; 0 where it is. */
  #leftMs(): number {
    const { history, limits } = this.#ports
    const { versionAfterMs } = limits
    const age = history.now() - this.#last.at
    // reason: a clock that was set back must not stop the history; clocks of servers differ a little
    return Math.abs(age) >= versionAfterMs ? 0 : versionAfterMs - Math.max(0, age)
  }

  /**
   * Other servers of a cluster may have made one meanwhile, or be about to.
   * @param seq number of the newest row; without it there is one that no version holds
   */
  async #keepHourly(seq = Number.POSITIVE_INFINITY): Promise<void> {
    const { history } = this.#ports
    try {
      const newest = await history.newest(this.#name)
      if (newest !== null) this.#last = newest
      if (seq <= this.#last.seq) return
      if (this.#leftMs() > 0) {
        this.noteChange()
        return
      }
      const state = await this.#settled()
      if (state.seq <= this.#last.seq) return
      const kept = await history.keepNext(this.#name, state, newest)
      if (kept === null) this.noteChange()
      else this.#last = kept
    } catch (error) {
      this.#warn(error)
    }
  }

  #warn(error: unknown): void {
    this.#ports.log({
      level: 'warning',
      event: 'version-failed',
      message: 'No version of a map could be kept; work goes on.',
      room: logNameOf(this.#name),
      error: String(error),
    })
  }
}
