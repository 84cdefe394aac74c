import * as Y from 'yjs'
import { newId } from '../../shared/document/new-id.ts'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import type { Framework } from '../../shared/framework/framework.ts'
import { restoreMap } from '../../shared/map/edit-restore.ts'
import { Problem, type ProblemCode } from '../../shared/problems.ts'
import { headersOf } from '../../shared/wire/access-token.ts'
import { maxNamedVersions, type Version } from '../../shared/wire/history.ts'
import { changesEverything } from '../../shared/wire/role.ts'
import { fingerprintOf } from '../files/file-fingerprint.ts'
import type { MapFile } from '../files/map-file.ts'
import type { Identity } from '../session/identity.ts'
import type { MapSession } from '../session/map-session.ts'
import { credentialsFor, type Passes } from '../session/passes.ts'
import type { SyncStatus } from '../session/sync-status.ts'
import { historyEntries, type HistoryEntry } from './history-entry.ts'
import { keepByItself } from './keep-by-itself.ts'
import type { KeptReason } from './kept-version.ts'
import { openKeptVersions, type KeptVersions } from './kept-versions.ts'
import type { HistoryState, KeptWhere, MapHistory } from './map-history.ts'
import { meetWriters, type WritersMet } from './meet-writers.ts'
import { openVersion, type OpenVersion } from './open-version.ts'
import { openServerVersions, type ServerVersions } from './server-versions.ts'

export interface MapHistoryOptions {
  readonly session: MapSession
  readonly file: Pick<MapFile, 'versions'>
  /** Origin of the sync server, or null: then only this device and the file keep versions. */
  readonly serverUrl: string | null
  readonly passes: Passes
  readonly identity: Readable<Identity>
  readonly knownFrameworks: readonly Framework[]
  /** The server has just written the map anew: it says what it said. */
  readonly isMoved?: boolean
  /** ms since 1970, by this device's clock. */
  readonly now?: () => number
  /** How long after a change a version is kept by itself, in ms. */
  readonly everyMs?: number
}

const hourMs = 3_600_000

export function openMapHistory(options: MapHistoryOptions): MapHistory {
  return new SessionHistory(options)
}

/** Versions that stay in memory once they were read: enough to go to and fro between them. */
const mostRemembered = 6

class SessionHistory implements MapHistory {
  readonly state = createWritable<HistoryState>({ status: 'loading' })
  readonly #options: MapHistoryOptions
  readonly #kept: KeptVersions
  readonly #server: ServerVersions | null
  readonly #remembered = new Map<string, OpenVersion>()
  readonly #byItself: ReturnType<typeof keepByItself>
  readonly #meeting: WritersMet
  #ending: Promise<void> | null = null

  constructor(options: MapHistoryOptions) {
    const { session, serverUrl, passes, identity, now = Date.now } = options
    const { mapId } = session
    const headers = () => headersOf(credentialsFor(mapId, passes))
    this.#options = options
    this.#kept = openKeptVersions()
    this.#server = serverUrl === null ? null : openServerVersions({ serverUrl, mapId, headers })
    this.#meeting = meetWriters({ session, identity, kept: this.#kept, now })
    this.#byItself = keepByItself({
      session,
      isMoved: options.isMoved ?? false,
      everyMs: options.everyMs ?? hourMs,
      newest: async () => (await this.#kept.list(mapId))[0] ?? null,
      serverKeepsThem: () => this.#serverKeepsThem(),
      keep: (reason) => this.#keepQuietly(reason),
    })
  }

  get writers(): MapHistory['writers'] {
    return this.#meeting.writers
  }

  async refresh(): Promise<void> {
    const { session, file } = this.#options
    const [kept, served, saved] = await Promise.all([
      quietly(this.#kept.list(session.mapId)),
      this.#listServer(),
      file.versions(),
    ])
    this.state.set({
      status: 'ready',
      entries: historyEntries({ kept: kept ?? [], served: served.versions, saved }),
      serverProblem: served.problem,
      isKeptHere: kept !== null,
    })
  }

  isFar(entry: HistoryEntry): boolean {
    return !this.#remembered.has(entry.id) && entry.kept === null && entry.saved === null
  }

  async read(entry: HistoryEntry): Promise<OpenVersion> {
    const remembered = this.#remembered.get(entry.id)
    this.#remembered.delete(entry.id)
    const version = remembered ?? openVersion(await this.#bytesOf(entry), this.#frameworks())
    this.#remembered.set(entry.id, version)
    for (const id of [...this.#remembered.keys()].slice(0, -mostRemembered)) {
      this.#remembered.delete(id)
    }
    return version
  }

  async keep(name: string): Promise<KeptWhere> {
    const { session } = this.#options
    session.leave()
    await whileSaving(session.status)
    const { served, problem } = await this.#keepOnServer(name)
    const device = await this.#keepNamed(name, served?.id ?? null)
    await this.refresh()
    if (device !== null && served === null) throw new Problem(problem ?? device)
    return { device: device === null, server: served !== null }
  }

  async rename(entry: HistoryEntry, name: string): Promise<void> {
    const { kept, served } = entry
    try {
      if (served !== null) await this.#server?.rename(served.id, name)
      if (kept !== null) await this.#kept.change(kept.id, { name })
    } finally {
      await this.refresh()
    }
  }

  async remove(entry: HistoryEntry): Promise<void> {
    const { kept, served } = entry
    try {
      if (served !== null) await this.#server?.remove(served.id)
      if (kept !== null) await this.#kept.remove(kept.id)
    } finally {
      await this.refresh()
    }
  }

  restore({ map: earlier }: OpenVersion): boolean {
    const { session } = this.#options
    session.handOver()
    void this.#keepQuietly('restore')
    const isDone = session.edit((map) => {
      restoreMap(map, earlier)
      return true
    })
    return isDone === true
  }

  dispose(): Promise<void> {
    return (this.#ending ??= this.#end())
  }

  async #end(): Promise<void> {
    this.#meeting.dispose()
    await this.#byItself.leave()
    await quietly(this.#kept.close())
  }

  #frameworks(): readonly Framework[] {
    const { session, knownFrameworks } = this.#options
    return [...knownFrameworks, ...session.heldFrameworks.get()]
  }

  async #bytesOf({ kept, served, saved }: HistoryEntry): Promise<Uint8Array> {
    if (saved !== null) return saved.update
    const here = kept === null ? null : await quietly(this.#kept.read(kept.id))
    if (here !== null) return here
    if (served === null || this.#server === null) throw new Problem('version-gone')
    return this.#server.read(served.id)
  }

  async #listServer(): Promise<{ versions: readonly Version[]; problem: ProblemCode | null }> {
    try {
      return { versions: (await this.#server?.list()) ?? [], problem: null }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      // a map that never was on the server has none there
      const isUnknown = error.code === 'version-gone' || error.code === 'versions-not-yours'
      return { versions: [], problem: isUnknown ? null : error.code }
    }
  }

  /** Then this device need not keep the same hour a second time. */
  async #serverKeepsThem(): Promise<boolean> {
    const { versions } = await this.#listServer()
    const { now = Date.now } = this.#options
    const [newest] = versions.filter(({ reason }) => reason === 'hourly')
    return newest !== undefined && now() - newest.at < 2 * hourMs
  }

  async #keepOnServer(name: string): Promise<{ served: Version | null; problem?: ProblemCode }> {
    const { status, role } = this.#options.session
    const has = status.get().kind === 'saved-on-server' || status.get().kind === 'others-late'
    const may = changesEverything(role.get())
    // reason: a server that lacks the last edits would keep something else under this name
    if (this.#server === null || !has || !may) return { served: null }
    try {
      return { served: await this.#server.keep(name) }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return { served: null, problem: error.code }
    }
  }

  /** @returns why it was not kept, or null */
  async #keepNamed(name: string, serverId: string | null): Promise<ProblemCode | null> {
    try {
      const known = await this.#kept.list(this.#options.session.mapId)
      const named = known.filter((version) => version.name !== '')
      if (named.length >= maxNamedVersions) return 'versions-full'
      await this.#add('asked', name, serverId)
      return null
    } catch (cause) {
      console.warn('A version could not be kept on this device', cause)
      return 'version-not-kept'
    }
  }

  async #keepQuietly(reason: KeptReason): Promise<void> {
    // reason: a guest who only looks or adds takes no more of somebody's map home than the map itself
    if (!changesEverything(this.#options.session.role.get())) return
    try {
      await this.#add(reason, '', null)
      if (this.state.get().status === 'ready') await this.refresh()
    } catch (cause) {
      // no version must stand between a person and their map
      console.warn('A version could not be kept on this device', cause)
    }
  }

  #add(reason: KeptReason, name: string, serverId: string | null): Promise<boolean> {
    const { session, now = Date.now } = this.#options
    const { mapId, map } = session
    const about = { id: newId(), mapId, at: now(), reason, name, serverId }
    const update = Y.encodeStateAsUpdate(map.doc)
    return this.#kept.add({ ...about, fingerprint: fingerprintOf(map.doc) }, update)
  }
}

/** What was just typed may be on its way; whoever is slower than this keeps it on this device alone. */
const patienceMs = 3000

function whileSaving(status: Readable<SyncStatus>): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const look = () => {
      if (status.get().kind === 'saving') return
      end()
    }
    const stop = status.subscribe(look)
    const end = () => {
      stop()
      if (timer !== null) clearTimeout(timer)
      resolve()
    }
    timer = setTimeout(end, patienceMs)
    look()
  })
}

async function quietly<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (cause) {
    console.warn('The versions of this device could not be used', cause)
    return null
  }
}
