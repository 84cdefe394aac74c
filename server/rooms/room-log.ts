// What of a room is on its way to disk. Commit, then relay, then ack: nobody ever sees an edit that a
// crash could take back. While the storage does not answer, everything is held and tried again.
import * as Y from 'yjs'
import type { RoomName } from '../../shared/wire/room-name.ts'
import { logNameOf, type Log } from '../operations/log.ts'
import type { ServerMetrics } from '../operations/server-metrics.ts'
import { StorageAway, type Storage } from '../storage/storage.ts'
import type { Connection } from './connection.ts'
import type { HeldBytes } from './held-bytes.ts'
import type { Limits } from './limits.ts'
import { PendingAcks, type AckBatch, type WaitingAcks } from './pending-acks.ts'
import { Ticker, type WaitMs } from './ticker.ts'

export interface RoomLogPorts {
  readonly storage: Storage
  readonly limits: Limits
  readonly metrics: ServerMetrics
  readonly held: HeldBytes
  readonly log: Log
}

export interface RoomLogEvents {
  /** In which the document is. */
  epoch(): number
  /** Much is about to be deleted on disk too: what was there has to be kept first. */
  beforeDeletion(): Promise<void>
  /** Time to add what waits for a tick. */
  collect(): void
  /** A row is on disk: now others may see it. Its author is null where it is not one connection. */
  stored(seq: number, update: Uint8Array, author: Connection | null): void
  /** So many frames of a connection are on disk. */
  acknowledged(connection: Connection, count: number): void
  /** What was on its way when a tick began is on disk. */
  ticked(): void
  /** The whole document, and the row up to which it holds the log. */
  snapshot(): { readonly seq: number; readonly bytes: Uint8Array }
  compacted(seq: number): void
  /** The storage has stopped, or begun again, to answer. */
  holding(isHolding: boolean): void
  /** Nothing more can be stored of this room as it is in memory. */
  failed(error: unknown): void
}

/** What a room fails with that was removed while it was in memory. */
export class RemovedRoom extends Error {}

interface Batch {
  readonly acks: AckBatch
  readonly afterwards: readonly (() => void)[]
}

export class RoomLog {
  readonly #room: RoomName
  readonly #ports: RoomLogPorts
  readonly #events: RoomLogEvents
  readonly #commits: Ticker
  /** In the document, not yet on disk. */
  #uncommitted: Uint8Array[] = []
  #deletesMuch = false
  /** Who wrote it; null where it is not one connection. */
  #author: Connection | null = null
  readonly #acks = new PendingAcks()
  #afterCommit: (() => void)[] = []
  /** Of whoever waits for the next attempt, whatever comes of it. */
  #afterAttempt: (() => void)[] = []
  #retry: NodeJS.Timeout | undefined
  #isCommitting = false
  #isHolding = false
  #heldBytes = 0
  #rows = 0
  #bytes = 0
  #hasFailed = false

  constructor(room: RoomName, ports: RoomLogPorts, events: RoomLogEvents, waitMs: WaitMs) {
    this.#room = room
    this.#ports = ports
    this.#events = events
    this.#commits = new Ticker(waitMs, async () => {
      await this.#commit()
      for (const callback of this.#afterAttempt.splice(0)) callback()
    })
  }

  /** True while the storage does not answer. */
  isHolding(): boolean {
    return this.#isHolding
  }

  /**
   * @param author the connection that it came from, if it came from one
   * @param deletesMuch whether it takes away much of the document at once
   */
  add(update: Uint8Array, author: Connection | null, deletesMuch: boolean): void {
    const isAlone = this.#uncommitted.length === 0 || author === this.#author
    this.#author = isAlone ? author : null
    this.#uncommitted.push(update)
    this.#deletesMuch ||= deletesMuch
    if (this.#isHolding) this.#hold(update.byteLength)
    this.request()
  }

  /** Asks for a tick. There is none while the storage does not answer. */
  request(): void {
    if (!this.#isHolding) this.#commits.request()
  }

  /** Tells a connection how many of its frames are on disk, as soon as they are. */
  acknowledge(connection: Connection, count: number): void {
    this.#acks.add(connection, count)
    this.request()
  }

  forget(connection: Connection): void {
    this.#acks.forget(connection)
  }

  /** Connections that wait for the word that their frames are on disk. */
  acks(): WaitingAcks {
    return this.#acks
  }

  /** Runs work once everything that is in the document now is on disk. */
  whenSettled(work: () => void): void {
    this.#events.collect()
    if (this.isSettled()) work()
    else this.#afterCommit.push(work)
    this.request()
  }

  /** Call for the rows that are on disk and that no snapshot holds. */
  note(rows: number, bytes: number): void {
    this.#rows += rows
    this.#bytes += bytes
  }

  /** Call when another server has made a snapshot of all that was noted. */
  forgetRows(): void {
    this.#rows = 0
    this.#bytes = 0
  }

  /** Ends what is on its way to disk, unless the storage does not answer, and shortens the log. */
  async settle(): Promise<void> {
    this.#events.collect()
    while (!this.isSettled() && !this.#hasFailed && !this.#isHolding) {
      await new Promise<void>((resolve) => {
        this.#afterAttempt.push(resolve)
        this.request()
      })
    }
    if (this.#rows > 0 && !this.#hasFailed && !this.#isHolding) await this.#compact()
  }

  dispose(): void {
    this.#hasFailed = true
    clearTimeout(this.#retry)
    this.#ports.held.set(this, 0)
  }

  /** Everything that is in the document is on disk. */
  isSettled(): boolean {
    return this.#uncommitted.length === 0 && !this.#isCommitting
  }

  async #commit(): Promise<void> {
    this.#events.collect()
    const updates = this.#uncommitted
    const author = this.#author
    const batch: Batch = { acks: this.#acks.take(), afterwards: this.#afterCommit }
    this.#uncommitted = []
    this.#afterCommit = []
    const [first, ...others] = updates
    if (first !== undefined && !this.#hasFailed) {
      const update = others.length === 0 ? first : Y.mergeUpdates(updates)
      this.#isCommitting = true
      const isDone = await this.#store(update, author)
      this.#isCommitting = false
      if (!isDone) {
        this.#putBack(update, batch)
        return
      }
    }
    this.#acks.settle()
    if (!this.#hasFailed) this.#sendAcks(batch.acks)
    // after a failure all lines are closed, so what a reply holds reaches nobody
    for (const callback of batch.afterwards) callback()
    this.#events.ticked()
    if (!this.#hasFailed) await this.#compactWhenLong()
  }

  /** @returns false where it has to be tried again */
  async #store(update: Uint8Array, author: Connection | null): Promise<boolean> {
    const { metrics, storage } = this.#ports
    if (this.#deletesMuch) {
      this.#deletesMuch = false
      await this.#events.beforeDeletion()
    }
    const startedAt = performance.now()
    try {
      const seq = await storage.append(this.#room, update, this.#events.epoch())
      // reason: a room may be dropped while its last row is on its way
      if (this.#hasFailed) return true
      if (seq === 0) throw new RemovedRoom()
      metrics.commits.add()
      metrics.commitSeconds.observe((performance.now() - startedAt) / 1000)
      this.note(1, update.byteLength)
      this.#stopHolding()
      this.#events.stored(seq, update, author)
    } catch (error) {
      if (error instanceof StorageAway && !this.#hasFailed) return false
      this.#fail(error)
    }
    return true
  }

  #putBack(update: Uint8Array, { acks, afterwards }: Batch): void {
    this.#uncommitted.unshift(update)
    this.#author = null
    this.#afterCommit.unshift(...afterwards)
    this.#acks.settle()
    this.#acks.putBack(acks)
    if (!this.#isHolding) {
      this.#isHolding = true
      this.#events.holding(true)
    }
    this.#heldBytes = 0
    this.#hold(this.#uncommitted.reduce((sum, one) => sum + one.byteLength, 0))
    const { storageRetryMs } = this.#ports.limits
    if (!this.#hasFailed) this.#retry = setTimeout(() => this.#commits.request(), storageRetryMs)
  }

  #stopHolding(): void {
    if (!this.#isHolding) return
    this.#isHolding = false
    this.#ports.held.set(this, 0)
    this.#events.holding(false)
  }

  #hold(bytes: number): void {
    this.#heldBytes += bytes
    this.#ports.held.set(this, this.#heldBytes)
    if (this.#ports.held.sum() > this.#ports.limits.maxHeldBytes) {
      this.#fail(new StorageAway('more waits for the storage than may be held in memory'))
    }
  }

  #sendAcks(acks: AckBatch): void {
    const now = performance.now()
    for (const [connection, { count, since }] of acks) {
      this.#events.acknowledged(connection, count)
      this.#ports.metrics.ackSeconds.observe((now - since) / 1000)
    }
  }

  async #compactWhenLong(): Promise<void> {
    const { snapshotAfterRows, snapshotAfterBytes } = this.#ports.limits
    if (this.#rows < snapshotAfterRows && this.#bytes < snapshotAfterBytes) return
    await this.#compact()
  }

  async #compact(): Promise<void> {
    const rows = this.#rows
    const bytes = this.#bytes
    const { storage, log } = this.#ports
    try {
      const snapshot = this.#events.snapshot()
      await storage.compact(this.#room, snapshot.seq, snapshot.bytes)
      this.#rows = Math.max(0, this.#rows - rows)
      this.#bytes = Math.max(0, this.#bytes - bytes)
      this.#events.compacted(snapshot.seq)
    } catch (error) {
      // the log is still whole: the next commit tries again
      log({
        level: 'warning',
        event: 'snapshot-failed',
        message: 'No snapshot of a map could be stored; its log stays.',
        room: logNameOf(this.#room),
        error: String(error),
      })
    }
  }

  /** What could not be stored must not be seen: everybody comes back to what is on disk. */
  #fail(error: unknown): void {
    if (this.#hasFailed) return
    this.#hasFailed = true
    this.#events.failed(error)
  }
}
