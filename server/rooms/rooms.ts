// The rooms in memory. A room is forgotten only when nobody is in it and its save has ended; asked
// for again before that, it is the same room.
import type { CloseReason } from '../../shared/wire/close-codes.ts'
import type { Role } from '../../shared/wire/role.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { LinkPass } from '../access/access.ts'
import type { RoomState } from '../history/history.ts'
import { storedState } from '../history/stored-state.ts'
import { logNameOf, type LogEvent } from '../operations/log.ts'
import { StaleEpoch, StorageAway } from '../storage/storage.ts'
import type { Connection } from './connection.ts'
import { Room, type RoomPorts } from './room.ts'
import { RemovedRoom } from './room-log.ts'
import type { HeardRow } from './row-follower.ts'

export class Rooms {
  readonly #ports: RoomPorts
  readonly #roomByName = new Map<RoomName, Room>()
  readonly #unloadTimers = new Map<Room, NodeJS.Timeout>()

  constructor(ports: RoomPorts) {
    this.#ports = ports
  }

  /** The room of a name, for somebody who joins it in the same turn. It may still be loading. */
  enter(name: RoomName): Room {
    const room = this.#roomByName.get(name) ?? this.#open(name)
    clearTimeout(this.#unloadTimers.get(room))
    this.#unloadTimers.delete(room)
    return room
  }

  leave(room: Room, connection: Connection): void {
    room.leave(connection)
    if (!room.isEmpty() || this.#roomByName.get(room.name) !== room) return
    this.#unloadLater(room)
  }

  /** A room as it is on disk, whether it is in memory or not; null where there is none. */
  async state(name: RoomName): Promise<RoomState | null> {
    const room = this.#roomByName.get(name)
    if (room === undefined || room.isHolding()) return storedState(name, this.#ports.storage)
    const state = await room.state()
    return state.seq === 0 ? null : state
  }

  activeRooms(): readonly RoomName[] {
    return [...this.#roomByName.keys()]
  }

  isActive(name: RoomName): boolean {
    return this.#roomByName.has(name)
  }

  peopleIn(name: RoomName): number {
    return this.#roomByName.get(name)?.people() ?? 0
  }

  membersOf(name: RoomName): readonly Connection[] {
    return this.#roomByName.get(name)?.members() ?? []
  }

  people(): number {
    return [...this.#roomByName.values()].reduce((sum, room) => sum + room.people(), 0)
  }

  pendingAcks(): number {
    return [...this.#roomByName.values()].reduce((sum, room) => sum + room.acks().count(), 0)
  }

  /** Call when the storage has removed a room: whoever is in it, on any server, is sent away for good. */
  removed(name: RoomName): void {
    this.#ports.fanOut.tell(name, { kind: 'removed' })
    const room = this.#roomByName.get(name)
    if (room !== undefined) this.#sendAway(room, 'gone')
  }

  /** How many are there by a link, which are all in one room. Windows of one person take one seat. */
  seatsTaken(name: RoomName, linkId: string, except: string | null = null): number {
    return this.#roomByName.get(name)?.seats.taken(linkId, except) ?? 0
  }

  /** Call for a row of this server that did not come out of the room's document. */
  heard(name: RoomName, row: HeardRow): void {
    this.#ports.fanOut.tell(name, row)
    this.#roomByName.get(name)?.heard(row)
  }

  /** Sends those away, for good, whose pass no longer holds. */
  revoke(isRevoked: (pass: LinkPass) => boolean): void {
    for (const room of this.#roomByName.values()) {
      for (const member of room.members()) {
        const { pass } = member.guest
        if (pass !== undefined && isRevoked(pass)) member.close('revoked')
      }
    }
  }

  /** Looks in the storage for what other servers have written and this one has not heard. */
  async compare(): Promise<void> {
    const heads = await this.#ports.storage.heads(this.activeRooms())
    for (const [name, head] of heads) this.#roomByName.get(name)?.compare(head)
  }

  /** Tells everybody what works and what does not. */
  sendNotices(): void {
    for (const room of this.#roomByName.values()) room.sendNotices()
  }

  /** What those may do who came by a link changes at once. */
  changeRole(linkId: string, role: Role): void {
    for (const room of this.#roomByName.values()) {
      const concerned = room
        .members()
        .filter(({ guest }) => guest.pass?.linkId === linkId && guest.role !== role)
      for (const member of concerned) member.changeRole(role)
      if (concerned.length > 0) room.seats.changed()
    }
  }

  /** Puts everything on disk. */
  async settle(): Promise<void> {
    for (const timer of this.#unloadTimers.values()) clearTimeout(timer)
    this.#unloadTimers.clear()
    await Promise.allSettled([...this.#roomByName.values()].map((room) => room.settle()))
  }

  #open(name: RoomName): Room {
    const room = new Room(name, this.#ports, (failed, error) => this.#drop(failed, error))
    this.#roomByName.set(name, room)
    room.loaded.catch((error: unknown) => this.#drop(room, error))
    return room
  }

  #unloadLater(room: Room): void {
    clearTimeout(this.#unloadTimers.get(room))
    const timer = setTimeout(() => void this.#unload(room), this.#ports.limits.unloadAfterMs)
    this.#unloadTimers.set(room, timer.unref())
  }

  async #unload(room: Room): Promise<void> {
    this.#unloadTimers.delete(room)
    await room.settle()
    // reason: somebody may have come, or even come and gone, while the save ran
    if (!room.isEmpty() || this.#unloadTimers.has(room)) return
    if (room.isHolding()) {
      this.#unloadLater(room)
      return
    }
    const rewriting = room.rewriting()
    // reason: asked for before the room is forgotten, so that whoever loads it next finds it done
    const rewritten = rewriting && this.#ports.storage.rewrite(room.name, rewriting)
    this.#forget(room)
    if (rewritten !== null) await this.#noteRewriting(room.name, rewritten)
  }

  async #noteRewriting(name: RoomName, rewritten: Promise<boolean>): Promise<void> {
    const room = logNameOf(name)
    try {
      if (!(await rewritten)) return
      const message = 'A map was written anew, without its history.'
      this.#ports.log({ level: 'info', event: 'map-rewritten', message, room })
    } catch (error) {
      // the map is as it was: it is tried again when it is left the next time
      const message = 'A map could not be written anew.'
      this.#ports.log({
        level: 'warning',
        event: 'rewriting-failed',
        message,
        room,
        error: String(error),
      })
    }
  }

  /** A room whose storage failed: everybody tries again, with a room read anew from disk. */
  #drop(room: Room, error: unknown): void {
    if (error instanceof RemovedRoom) {
      this.#sendAway(room, 'gone')
      return
    }
    if (error instanceof StaleEpoch) {
      this.#sendAway(room, 'epochChanged')
      return
    }
    if (!(error instanceof StorageAway)) this.#ports.log(storageFailed(room, error))
    this.#sendAway(room, 'tryLater')
  }

  #sendAway(room: Room, reason: CloseReason): void {
    for (const connection of room.members()) connection.close(reason)
    this.#forget(room)
  }

  #forget(room: Room): void {
    clearTimeout(this.#unloadTimers.get(room))
    this.#unloadTimers.delete(room)
    if (this.#roomByName.get(room.name) === room) this.#roomByName.delete(room.name)
    room.dispose()
  }
}

function storageFailed(room: Room, error: unknown): LogEvent {
  return {
    level: 'error',
    event: 'storage-failed',
    message: 'The storage failed; the people of a map are sent away and come back.',
    room: logNameOf(room.name),
    error: String(error),
  }
}
