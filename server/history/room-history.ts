// When a room in memory becomes a version by itself: an hour after its first change since the last one,
// and before much of it is deleted at once. What a room was when it was left is caught when it is
// loaded again. A version that can't be made is logged and stops nobody.
import type { VersionReason } from '../../shared/wire/history.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import { logNameOf, type Log } from '../operations/log.ts'
import type { Limits } from '../rooms/limits.ts'
import type { Storage } from '../storage/storage.ts'
import type { History, RoomState } from './history.ts'
import { storedState } from './stored-state.ts'

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
  #last: { readonly at: number; readonly seq: number } = { at: 0, seq: 0 }
  #timer: NodeJS.Timeout | null = null
  #deletions: number[] = []

  /** @param settled the room once what is under way is on disk */
  constructor(name: RoomName, ports: RoomHistoryPorts, settled: () => Promise<RoomState>) {
    this.#name = name
    this.#ports = ports
    this.#settled = settled
  }

  /** Call when the room is loaded. */
  async start(seq: number): Promise<void> {
    if (!this.#isOn()) return
    try {
      const newest = await this.#ports.history.newest(this.#name)
      if (newest !== null) this.#last = { at: newest.at, seq: newest.seq }
    } catch (error) {
      this.#warn(error)
      return
    }
    if (seq <= this.#last.seq) return
    if (this.#leftMs() === 0) await this.#keep('hourly', this.#settled)
    else this.noteChange()
  }

  /** Call when a row was stored. */
  noteChange(): void {
    if (this.#timer !== null || !this.#isOn()) return
    const { versionAfterMs } = this.#ports.limits
    const waitMs = this.#leftMs() || versionAfterMs
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.#keep('hourly', this.#settled)
    }, waitMs).unref()
  }

  /** Call before the row is stored that deletes much. */
  async keepBeforeDeletion(): Promise<void> {
    if (!this.#isOn()) return
    const now = this.#ports.history.now()
    this.#deletions = this.#deletions.filter((at) => at > now - hourMs && at <= now)
    if (this.#deletions.length >= deletionsPerHour) return
    this.#deletions.push(now)
    await this.#keep('deletion', () => storedState(this.#name, this.#ports.storage))
  }

  dispose(): void {
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
    // reason: a clock that was set back must not stop the history
    return age < 0 || age >= versionAfterMs ? 0 : versionAfterMs - age
  }

  async #keep(reason: VersionReason, read: () => Promise<RoomState | null>): Promise<void> {
    try {
      const state = await read()
      if (state === null || state.seq <= this.#last.seq) return
      const { at } = await this.#ports.history.keep(this.#name, state, reason)
      this.#last = { at, seq: state.seq }
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
