// One room: its document, who is in it, and what is on its way to disk. Commit, then relay, then
// ack: nobody ever sees an edit that a crash could take back.
import * as Y from 'yjs'
import { syncUpdate } from '../../shared/wire/message-kinds.ts'
import { encodeAck, encodeRoster, encodeSync } from '../../shared/wire/messages.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { FanOut } from '../fan-out/fan-out.ts'
import { logNameOf, type Log } from '../operations/log.ts'
import type { ServerMetrics } from '../operations/server-metrics.ts'
import type { Storage } from '../storage/storage.ts'
import type { Connection } from './connection.ts'
import { JoinReplies } from './join-replies.ts'
import type { Limits } from './limits.ts'
import type { Load } from './load.ts'
import { Presence } from './presence.ts'
import { dropPending } from './scan-update.ts'
import { Ticker } from './ticker.ts'

export interface RoomPorts {
  readonly storage: Storage
  readonly fanOut: FanOut
  readonly limits: Limits
  readonly metrics: ServerMetrics
  readonly load: Load
  readonly log: Log
}

interface WaitingAck {
  readonly count: number
  /** When the first frame that it covers came. */
  readonly since: number
}

/** What loading a room that was removed ends in. */
export class RemovedRoom extends Error {}

/** Origins of changes that are on disk already. */
const storageOrigin = 'pathlane:storage'
const fanOutOrigin = 'pathlane:fan-out'

export class Room {
  readonly name: RoomName
  readonly doc = new Y.Doc({ gc: true })
  readonly presence: Presence
  /** Rejects when the storage can't give the room. */
  readonly loaded: Promise<void>
  readonly #ports: RoomPorts
  readonly #replies: JoinReplies
  readonly #members = new Set<Connection>()
  readonly #commits: Ticker
  readonly #presenceTicks: Ticker
  readonly #onFailure: (room: Room, error: unknown) => void
  #unsubscribe: () => void = () => {}
  /** In the document, not yet on disk. */
  #uncommitted: Uint8Array[] = []
  #acks = new Map<Connection, WaitingAck>()
  #afterCommit: (() => void)[] = []
  #isCommitting = false
  #seq = 0
  #epoch = 0
  #rowsInLog = 0
  #bytesInLog = 0
  #hasFailed = false

  constructor(name: RoomName, ports: RoomPorts, onFailure: (room: Room, error: unknown) => void) {
    this.name = name
    this.#ports = ports
    this.#onFailure = onFailure
    this.#replies = new JoinReplies(this.doc)
    const tickMs = () => ports.load.tickMs(this.#members.size, performance.now())
    this.#commits = new Ticker(tickMs, () => this.#commit())
    this.#presenceTicks = new Ticker(tickMs, () => this.#relayPresence())
    this.presence = new Presence(ports.limits, () => this.#presenceTicks.request())
    this.loaded = this.#load()
  }

  isEmpty(): boolean {
    return this.#members.size === 0
  }

  people(): number {
    return this.#members.size
  }

  join(connection: Connection): void {
    this.#members.add(connection)
  }

  leave(connection: Connection): void {
    this.#members.delete(connection)
    this.#acks.delete(connection)
    this.presence.release(connection)
  }

  members(): readonly Connection[] {
    return [...this.#members]
  }

  /**
   * Takes in an update that was scanned before.
   * @returns false when part of it did not fit, because something before it is missing here
   */
  apply(update: Uint8Array, from: Connection): boolean {
    Y.applyUpdate(this.doc, update, from)
    return !dropPending(this.doc)
  }

  /** Tells a connection how many of its frames are on disk, as soon as they are. */
  acknowledge(connection: Connection, count: number): void {
    const since = this.#acks.get(connection)?.since ?? performance.now()
    this.#acks.set(connection, { count, since })
    this.#commits.request()
  }

  /** Brings a connection up to date, once everything that the answer holds is on disk. */
  answerStep1(connection: Connection, stateVector: Uint8Array): void {
    const frames = this.#replies.answer(stateVector)
    const send = () => {
      for (const frame of frames) connection.send(frame)
    }
    if (this.#isSettled()) send()
    else this.#afterCommit.push(send)
    this.#commits.request()
  }

  /** Ends what is on its way to disk and shortens the log. The room stays usable. */
  async settle(): Promise<void> {
    await this.loaded
    while (!this.#isSettled() && !this.#hasFailed) {
      await new Promise<void>((resolve) => {
        this.#afterCommit.push(resolve)
        this.#commits.request()
      })
    }
    if (this.#rowsInLog > 0 && !this.#hasFailed) await this.#compact()
  }

  dispose(): void {
    this.#unsubscribe()
    this.doc.destroy()
  }

  async #load(): Promise<void> {
    const stored = await this.#ports.storage.load(this.name)
    if (stored === null) throw new RemovedRoom()
    this.doc.transact(() => {
      if (stored.snapshot !== null) Y.applyUpdate(this.doc, stored.snapshot, storageOrigin)
      for (const update of stored.updates) Y.applyUpdate(this.doc, update, storageOrigin)
    }, storageOrigin)
    this.#seq = stored.seq
    this.#epoch = stored.epoch
    this.#rowsInLog = stored.updates.length
    this.#bytesInLog = stored.updates.reduce((sum, update) => sum + update.byteLength, 0)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => this.#takeIn(update, origin))
    this.#unsubscribe = this.#ports.fanOut.subscribe(this.name, (update) =>
      Y.applyUpdate(this.doc, update, fanOutOrigin),
    )
  }

  #takeIn(update: Uint8Array, origin: unknown): void {
    this.#replies.note(update)
    if (origin === fanOutOrigin) {
      this.#relay(update)
      return
    }
    this.#uncommitted.push(update)
    this.#commits.request()
  }

  #isSettled(): boolean {
    return this.#uncommitted.length === 0 && !this.#isCommitting
  }

  async #commit(): Promise<void> {
    const updates = this.#uncommitted
    const acks = this.#acks
    const afterwards = this.#afterCommit
    this.#uncommitted = []
    this.#acks = new Map()
    this.#afterCommit = []
    if (updates.length > 0 && !this.#hasFailed) {
      this.#isCommitting = true
      try {
        await this.#store(updates.length === 1 ? updates : [Y.mergeUpdates(updates)])
      } catch (error) {
        this.#fail(error)
      }
      this.#isCommitting = false
    }
    if (!this.#hasFailed) this.#sendAcks(acks)
    // after a failure all lines are closed, so what a reply holds reaches nobody
    for (const callback of afterwards) callback()
    if (!this.#hasFailed) await this.#compactWhenLong()
  }

  #sendAcks(acks: ReadonlyMap<Connection, WaitingAck>): void {
    const now = performance.now()
    for (const [connection, { count, since }] of acks) {
      connection.send(encodeAck(count))
      this.#ports.metrics.ackSeconds.observe((now - since) / 1000)
    }
  }

  async #store(merged: readonly Uint8Array[]): Promise<void> {
    const { metrics } = this.#ports
    for (const update of merged) {
      const startedAt = performance.now()
      this.#seq = await this.#ports.storage.append(this.name, update, this.#epoch)
      metrics.commits.add()
      metrics.commitSeconds.observe((performance.now() - startedAt) / 1000)
      this.#rowsInLog++
      this.#bytesInLog += update.byteLength
      this.#relay(update)
      this.#ports.fanOut.publish(this.name, update)
    }
  }

  #relay(update: Uint8Array): void {
    const frame = encodeSync(syncUpdate, update)
    this.#ports.load.note(this.#members.size, performance.now())
    for (const member of this.#members) member.sendUpdate(update, frame)
  }

  #relayPresence(): void {
    const { frame, isRosterChanged } = this.presence.takeChanges()
    const roster = isRosterChanged ? encodeRoster(this.presence.roster()) : null
    this.#ports.load.note(this.#members.size, performance.now())
    for (const member of this.#members) {
      if (roster !== null) member.send(roster)
      if (frame !== null) member.sendPresence(frame)
    }
  }

  async #compactWhenLong(): Promise<void> {
    const { snapshotAfterRows, snapshotAfterBytes } = this.#ports.limits
    if (this.#rowsInLog < snapshotAfterRows && this.#bytesInLog < snapshotAfterBytes) return
    await this.#compact()
  }

  async #compact(): Promise<void> {
    const rows = this.#rowsInLog
    const bytes = this.#bytesInLog
    try {
      await this.#ports.storage.compact(this.name, this.#seq, this.#replies.encode())
      this.#rowsInLog -= rows
      this.#bytesInLog -= bytes
    } catch (error) {
      // the log is still whole: the next commit tries again
      this.#ports.log({
        level: 'warning',
        event: 'snapshot-failed',
        message: 'No snapshot of a map could be stored; its log stays.',
        room: logNameOf(this.name),
        error: String(error),
      })
    }
  }

  /** What could not be stored must not be seen: everybody comes back to what is on disk. */
  #fail(error: unknown): void {
    this.#hasFailed = true
    this.#onFailure(this, error)
  }
}
