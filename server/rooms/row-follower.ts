// Brings the rows that other servers have written into a room: as they are heard, and from the storage
// whatever was not heard. One server alone has nothing to follow.
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { FanOut, RoomNews } from '../fan-out/fan-out.ts'
import { StaleEpoch, StorageAway, type Storage } from '../storage/storage.ts'
import type { Limits } from './limits.ts'
import { RowOrder } from './row-order.ts'
import { isWhole } from './scan-update.ts'

export interface FollowerPorts {
  readonly storage: Storage
  readonly fanOut: FanOut
  readonly limits: Limits
}

export type HeardRow = Extract<RoomNews, { readonly kind: 'row' }>

export interface FollowerEvents {
  /** Rows of other servers, on disk already. */
  apply(updates: readonly Uint8Array[]): void
  /** The room was removed, or can't be read. */
  failed(error: unknown): void
  removed(): void
}

export class RowFollower {
  readonly #room: RoomName
  readonly #ports: FollowerPorts
  readonly #events: FollowerEvents
  /** Null until the document is loaded; what is heard before waits. */
  #epoch: number | null = null
  #early: HeardRow[] = []
  #hasMissedEarly = false
  readonly #order = new RowOrder()
  #reading: Promise<void> | null = null
  #nextReading: Promise<void> | null = null
  #gapTimer: NodeJS.Timeout | undefined
  #retryTimer: NodeJS.Timeout | undefined
  #isDisposed = false

  constructor(room: RoomName, ports: FollowerPorts, events: FollowerEvents) {
    this.#room = room
    this.#ports = ports
    this.#events = events
  }

  /** The document holds every row up to this one. */
  known(): number {
    return this.#order.known()
  }

  /** Call when the document has been loaded. */
  start(seq: number, epoch: number): void {
    this.#epoch = epoch
    this.#apply(this.#order.read(seq))
    for (const row of this.#early.splice(0)) this.heard(row)
    if (this.#hasMissedEarly) void this.catchUp()
  }

  /** Call when this server has written a row. */
  own(seq: number): void {
    this.#apply(this.#order.own(seq))
  }

  heard(row: HeardRow): void {
    const { epoch, seq, update } = row
    if (this.#epoch === null) this.#early.push(row)
    else if (epoch > this.#epoch) this.#events.failed(new StaleEpoch())
    else if (epoch < this.#epoch) return
    else if (update !== null && isWhole(update)) this.#apply(this.#order.heard(seq, update))
    else if (seq > this.known()) void this.catchUp()
  }

  /** Call with the number of the newest row, as the storage says it. */
  compare(head: number | null): void {
    if (head === null) this.#events.removed()
    else if (head > this.known()) void this.catchUp()
  }

  /** Resolves when the document holds every row that was on disk at the time of the call, or none can be read. */
  async catchUp(): Promise<void> {
    if (!this.#ports.fanOut.isShared || this.#isDisposed) return
    if (this.#epoch === null) {
      this.#hasMissedEarly = true
      return
    }
    if (this.#reading === null) {
      this.#reading = this.#read().finally(() => {
        this.#reading = null
      })
      await this.#reading
      return
    }
    // reason: what is being read may be from before the call
    this.#nextReading ??= this.#reading.then(() => {
      this.#nextReading = null
      return this.catchUp()
    })
    await this.#nextReading
  }

  dispose(): void {
    this.#isDisposed = true
    clearTimeout(this.#gapTimer)
    clearTimeout(this.#retryTimer)
  }

  async #read(): Promise<void> {
    try {
      const stored = await this.#ports.storage.load(this.#room, this.known())
      if (this.#isDisposed) return
      if (stored === null) {
        this.#events.removed()
        return
      }
      const { snapshot, updates, seq, epoch } = stored
      if (epoch !== this.#epoch) throw new StaleEpoch()
      this.#events.apply(snapshot === null ? updates : [snapshot, ...updates])
      this.#apply(this.#order.read(seq))
    } catch (error) {
      if (this.#isDisposed) return
      if (!(error instanceof StorageAway)) this.#events.failed(error)
      else this.#retryTimer ??= setTimeout(() => this.#retry(), this.#ports.limits.storageRetryMs)
    }
  }

  /** What could not be read then may be what nobody speaks of again. */
  #retry(): void {
    this.#retryTimer = undefined
    void this.catchUp()
  }

  #apply(updates: readonly Uint8Array[]): void {
    if (updates.length > 0) this.#events.apply(updates)
    if (!this.#order.hasGap()) {
      clearTimeout(this.#gapTimer)
      this.#gapTimer = undefined
      return
    }
    // reason: servers that write at the same time hear of each other's rows a moment later
    this.#gapTimer ??= setTimeout(() => {
      this.#gapTimer = undefined
      if (this.#order.hasGap()) void this.catchUp()
    }, this.#ports.limits.gapPatienceMs)
  }
}
