// One room: its document, and who is in it. What anybody sees is on disk: see room-log.ts.
import * as Y from 'yjs'
import { isOfEpoch } from '../../shared/wire/epochs.ts'
import type { Lack } from '../../shared/wire/messages.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { FanOut, RoomListener } from '../fan-out/fan-out.ts'
import type { History, RoomState } from '../history/history.ts'
import { RoomHistory } from '../history/room-history.ts'
import type { Log } from '../operations/log.ts'
import type { ServerMetrics } from '../operations/server-metrics.ts'
import { rewritingOf } from '../epochs/rewriting.ts'
import type { Rewriting, Storage } from '../storage/storage.ts'
import type { Connection } from './connection.ts'
import { hearOthers } from './hear-others.ts'
import type { HeldBytes } from './held-bytes.ts'
import { JoinReplies } from './join-replies.ts'
import type { Limits } from './limits.ts'
import type { Load } from './load.ts'
import { deletesMuch } from './mass-deletion.ts'
import type { WaitingAcks } from './pending-acks.ts'
import type { Presence } from './presence.ts'
import { PresenceRelay } from './presence-relay.ts'
import { RefusedFrame } from './refused-frame.ts'
import { RemovedRoom, RoomLog, type RoomLogEvents } from './room-log.ts'
import { RoomIntake } from './room-intake.ts'
import { RoomOutbox } from './room-outbox.ts'
import { RowFollower, type HeardRow } from './row-follower.ts'
import { Seats } from './seats.ts'
import { SharedPresence } from './shared-presence.ts'

export interface RoomPorts {
  readonly storage: Storage
  readonly fanOut: FanOut
  readonly limits: Limits
  readonly metrics: ServerMetrics
  readonly load: Load
  readonly held: HeldBytes
  readonly history: History
  readonly log: Log
}

/** The origin of changes that are on disk already. */
const storedOrigin = 'pathlane:stored'

export class Room {
  readonly name: RoomName
  /** The way into the document, and to it. */
  readonly intake: RoomIntake<Connection>
  readonly presence: Presence
  readonly seats: Seats
  /** Rejects when the storage can't give the room. */
  readonly loaded: Promise<void>
  readonly #ports: RoomPorts
  readonly #doc = new Y.Doc({ gc: true })
  readonly #replies: JoinReplies
  readonly #members = new Set<Connection>()
  readonly #log: RoomLog
  readonly #follower: RowFollower
  readonly #sharedPresence: SharedPresence
  readonly #history: RoomHistory
  readonly #outbox: RoomOutbox
  readonly #presenceRelay: PresenceRelay
  readonly #listener: RoomListener
  #unsubscribe: () => void = () => {}
  #epoch = 0
  /** Whether the transaction under way deletes much. */
  #deletesMuch = false
  #isDisposed = false

  constructor(name: RoomName, ports: RoomPorts, onFailure: (room: Room, error: unknown) => void) {
    this.name = name
    this.#ports = ports
    this.intake = new RoomIntake(this.#doc)
    this.#replies = new JoinReplies(this.#doc)
    const waitMs = (lastStart: number, now: number) =>
      ports.load.waitMs(this.#members.size, lastStart, now)
    const failed = (error: unknown) => onFailure(this, error)
    this.#log = new RoomLog(name, ports, this.#logEvents(failed), waitMs)
    this.#follower = new RowFollower(name, ports, {
      apply: (updates) => this.#applyStored(updates),
      failed,
      removed: () => failed(new RemovedRoom()),
    })
    this.#history = new RoomHistory(name, ports, () => this.state())
    this.#outbox = new RoomOutbox(this.#members, ports.load)
    this.#presenceRelay = new PresenceRelay({
      limits: ports.limits,
      outbox: this.#outbox,
      ask: () => this.#log.request(),
      tellOthers: (own) => this.#sharedPresence.tell(own),
    })
    this.presence = this.#presenceRelay.presence
    this.seats = new Seats(name, ports.fanOut)
    const shared = new SharedPresence(name, this.presence, ports.fanOut)
    this.#sharedPresence = shared
    const [follower, log, { seats }] = [this.#follower, this.#log, this]
    this.#listener = hearOthers({ follower, log, presence: shared, seats })
    this.loaded = this.#load()
  }

  isEmpty(): boolean {
    return this.#members.size === 0
  }

  people(): number {
    return this.#members.size
  }

  /** Who waits for the word that their frames are on disk. */
  acks(): WaitingAcks {
    return this.#log.acks()
  }

  /** True while the storage does not answer: what is written waits. */
  isHolding(): boolean {
    return this.#log.isHolding()
  }

  /** What does not work at present. */
  lack(): Lack | null {
    if (this.#log.isHolding()) return 'storage'
    return this.#ports.fanOut.isConnected() ? null : 'other-servers'
  }

  /** Tells everybody what works and what does not. */
  sendNotices(): void {
    for (const member of this.#members) member.sendNotice()
  }

  join(connection: Connection): void {
    this.#members.add(connection)
    this.seats.join(connection)
  }

  leave(connection: Connection): void {
    this.#members.delete(connection)
    this.#log.forget(connection)
    this.presence.release(connection)
    this.seats.leave(connection)
  }

  members(): readonly Connection[] {
    return [...this.#members]
  }

  /** Resolves when the room holds all that was acknowledged anywhere before the call. */
  async current(): Promise<void> {
    await this.loaded
    await this.#follower.catchUp()
  }

  /** Call with the number of the newest row, as the storage says it; null where the room was removed. */
  compare(head: number | null): void {
    this.#follower.compare(head)
  }

  /**
   * Takes in an update that was scanned before, with the next tick. The sender is told then where
   * something is wrong with it.
   * @param clocks what the scan says
   */
  applyWithTick(update: Uint8Array, clocks: ReadonlyMap<number, number>, from: Connection): void {
    this.intake.add(update, clocks, from)
    // reason: no tick comes while the storage does not answer, and what is held is counted
    if (this.#log.isHolding()) this.intake.takeIn()
    else this.#log.request()
  }

  /** Call when a frame has to come again: what follows it is not acknowledged before it. */
  withholdAck(connection: Connection): void {
    this.#log.forget(connection)
  }

  /** Tells a connection how many of its frames are on disk, as soon as they are. */
  acknowledge(connection: Connection, count: number): void {
    this.#log.acknowledge(connection, count)
  }

  /** Brings a connection up to date, once everything that the answer holds is on disk. */
  answerStep1(connection: Connection, stateVector: Uint8Array): void {
    if (!isOfEpoch(Y.decodeStateVector(stateVector), this.#epoch)) {
      throw new RefusedFrame('epochChanged', 'a document of an earlier epoch')
    }
    // nobody knows when it will be on disk, and another server may do better
    if (this.#log.isHolding()) {
      connection.close('tryLater')
      return
    }
    this.intake.takeIn()
    const frames = this.#replies.answer(stateVector)
    this.#log.whenSettled(() => this.#ports.load.sendInTurn(frames, connection))
  }

  /** The room once everything that is in it now is on disk. */
  async state(): Promise<RoomState> {
    await this.loaded
    await new Promise<void>((resolve) => this.#log.whenSettled(resolve))
    return { seq: this.#follower.known(), update: this.#replies.current() }
  }

  /** What the room would be without its history; null where it is good as it is, or not at rest. */
  rewriting(): Rewriting | null {
    const doc = this.intake.document()
    if (!this.isEmpty() || this.presence.roster().length > 0 || !this.#log.isSettled()) return null
    const [epoch, seq] = [this.#epoch, this.#follower.known()]
    return rewritingOf({ doc, epoch, seq, encoded: this.#replies.current() }, this.#ports.limits)
  }

  /** Call for a row of this server that did not come out of the document. */
  heard(row: HeardRow): void {
    this.#follower.heard(row)
  }

  /** Ends what is on its way to disk and shortens the log. The room stays usable. */
  async settle(): Promise<void> {
    await this.loaded
    await this.#log.settle()
  }

  dispose(): void {
    this.#isDisposed = true
    this.#presenceRelay.dispose()
    this.#unsubscribe()
    this.#log.dispose()
    this.#history.dispose()
    this.#follower.dispose()
    this.#replies.dispose()
    this.#doc.destroy()
  }

  async #load(): Promise<void> {
    // reason: what is stored while the room is read is heard, so nothing falls between the two
    const unsubscribe = await this.#ports.fanOut.subscribe(this.name, this.#listener)
    if (this.#isDisposed) {
      unsubscribe()
      return
    }
    this.#unsubscribe = unsubscribe
    const stored = await this.#ports.storage.load(this.name)
    if (stored === null) throw new RemovedRoom()
    const { snapshot, updates, seq, epoch } = stored
    this.#epoch = epoch
    this.#applyStored(snapshot === null ? updates : [snapshot, ...updates])
    if (snapshot !== null) this.#replies.start(snapshot, updates)
    this.#doc.on('afterTransaction', (transaction: Y.Transaction) => {
      this.#deletesMuch = transaction.origin !== storedOrigin && deletesMuch(transaction)
    })
    this.#doc.on('update', (update: Uint8Array, origin: unknown) => this.#takeIn(update, origin))
    const bytes = updates.reduce((sum, update) => sum + update.byteLength, 0)
    this.#log.note(updates.length, bytes)
    this.#follower.start(seq, epoch)
    void this.#history.start(seq)
    this.#sharedPresence.ask()
  }

  #logEvents(failed: (error: unknown) => void): RoomLogEvents {
    return {
      failed,
      beforeDeletion: () => this.#history.keepBeforeDeletion(),
      epoch: () => this.#epoch,
      collect: () => this.intake.takeIn(),
      stored: (seq, update, author) => {
        this.#outbox.addUpdate(update, author)
        this.#ports.fanOut.tell(this.name, { kind: 'row', epoch: this.#epoch, seq, update })
        this.#follower.own(seq)
        this.#history.noteChange()
      },
      acknowledged: (connection, count) => this.#outbox.addAck(connection, count),
      ticked: () => this.#presenceRelay.send(),
      snapshot: () => ({ seq: this.#follower.known(), bytes: this.#replies.encode() }),
      compacted: (seq) => this.#ports.fanOut.tell(this.name, { kind: 'snapshot', seq }),
      holding: () => this.sendNotices(),
    }
  }

  /** Rows that other servers, or this one before, have put on disk. */
  #applyStored(updates: readonly Uint8Array[]): void {
    this.#doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.#doc, update, storedOrigin)
    }, storedOrigin)
  }

  #takeIn(update: Uint8Array, origin: unknown): void {
    this.#replies.note(update)
    if (origin === storedOrigin) this.#outbox.addUpdate(update, null)
    else this.#log.add(update, this.#memberOf(origin), this.#deletesMuch)
  }

  #memberOf(origin: unknown): Connection | null {
    const connection = origin as Connection
    return this.#members.has(connection) ? connection : null
  }
}
