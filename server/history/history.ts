// The versions of all maps: makes them, thins them out, and gives them to whoever may see them. A version
// is packed off the server's thread; only its encoding costs what a join costs.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { newId } from '../../shared/document/new-id.ts'
import type { Version, VersionReason } from '../../shared/wire/history.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import { surplusVersions } from '../../shared/wire/surplus-versions.ts'
import type { VersionLine, VersionStore } from './version-store.ts'

/** A map at one moment, as far as it is on disk. */
export interface RoomState {
  /** Number of the newest row that it holds. */
  readonly seq: number
  /** Everything, as one Yjs update. */
  readonly update: Uint8Array
}

export interface HistoryOptions {
  readonly versions: VersionStore
  /** Days for which versions are kept that nobody gave a name; with 0 none is made by itself. */
  readonly days: number
  /** ms since 1970 */
  readonly now: () => number
}

const pack = promisify(gzip)
const unpack = promisify(gunzip)

export class History {
  readonly days: number
  readonly now: () => number
  readonly #versions: VersionStore

  constructor({ versions, days, now }: HistoryOptions) {
    this.#versions = versions
    this.days = days
    this.now = now
  }

  /** @returns once it is on disk */
  async keep(
    room: RoomName,
    state: RoomState,
    reason: VersionReason,
    name = '',
  ): Promise<VersionLine> {
    const { line } = await this.#add(room, state, { id: newId(), reason, name })
    return line
  }

  /**
   * The hourly version that comes after that one.
   * @returns null where another server was faster
   */
  async keepNext(
    room: RoomName,
    state: RoomState,
    newest: VersionLine | null,
  ): Promise<VersionLine | null> {
    const id = idAfter(newest)
    const { line, isAdded } = await this.#add(room, state, { id, reason: 'hourly', name: '' })
    return isAdded ? line : null
  }

  /** The newest one, or null. */
  async newest(room: RoomName): Promise<VersionLine | null> {
    return (await this.#versions.list(room))[0] ?? null
  }

  async list(room: RoomName): Promise<readonly Version[]> {
    return (await this.#versions.list(room)).map(withoutSeq)
  }

  /** The whole map as one Yjs update of a document of its own, packed with gzip. */
  readPacked(room: RoomName, id: string): Promise<Uint8Array | null> {
    return this.#versions.read(room, id)
  }

  async read(room: RoomName, id: string): Promise<Uint8Array | null> {
    const content = await this.#versions.read(room, id)
    return content === null ? null : unpack(content)
  }

  rename(room: RoomName, id: string, name: string): Promise<boolean> {
    return this.#versions.rename(room, id, name)
  }

  async remove(room: RoomName, id: string): Promise<boolean> {
    return (await this.#versions.remove(room, [id])) > 0
  }

  async removeAll(room: RoomName): Promise<void> {
    const lines = await this.#versions.list(room)
    await this.#versions.remove(
      room,
      lines.map(({ id }) => id),
    )
  }

  /** Removes what has grown too old. */
  async thin(room: RoomName): Promise<void> {
    const lines = (await this.#versions.list(room)).map((line) => ({
      ...line,
      isRegular: line.reason === 'hourly',
    }))
    const surplus = surplusVersions(lines, this.now(), this.days)
    if (surplus.length > 0) await this.#versions.remove(room, surplus)
  }

  rooms(): Promise<readonly RoomName[]> {
    return this.#versions.rooms()
  }

  async #add(
    room: RoomName,
    { seq, update }: RoomState,
    about: Pick<Version, 'id' | 'reason' | 'name'>,
  ) {
    const content = await pack(update)
    const version = { ...about, at: this.now(), seq }
    const isAdded = await this.#versions.add(room, { ...version, content })
    if (isAdded) await this.thin(room)
    return { line: { ...version, bytes: content.byteLength }, isAdded }
  }
}

/** The same on all servers of a cluster, so that only one of them can add it. */
function idAfter(newest: VersionLine | null): string {
  const before = `pathlane version after\n${newest?.id ?? ''}`
  return createHash('sha256').update(before).digest('base64url').slice(0, 21)
}

/** As it is shown. */
export function withoutSeq({ id, at, reason, name, bytes }: VersionLine): Version {
  return { id, at, reason, name, bytes }
}
