// Keeps one document on this device, whatever happens to the tab, the browser or the server. Written with
// `idb` and not y-indexeddb, which reports neither that a write has finished nor that one has failed,
// so no honest status could be shown. Never blocks editing: what can't be written stays in the window.
import * as Y from 'yjs'
import { deviceOrigin } from '../../shared/document/origins.ts'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import { applyRows, isKnownRow, takeNotes, type KnownRows } from './apply-rows.ts'
import { openRowNews, type RowNews } from './row-news.ts'
import {
  appendRow,
  compactRows,
  openCopy,
  reasonOf,
  readRows,
  type CopyDatabase,
  type CopyWrite,
} from './working-copy-rows.ts'

export type WorkingCopyState =
  | { readonly status: 'loading' }
  | { readonly status: 'kept' }
  | { readonly status: 'failed'; readonly reason: 'unavailable' | 'full' }

export interface WorkingCopy {
  readonly state: Readable<WorkingCopyState>
  /** True while something has not reached this device's disk. */
  readonly isWriting: Readable<boolean>
  /** Ends when the map was read into the document, or when that failed. Never rejects. */
  readonly loaded: Promise<void>
  /** Counts how often the rows and notes of other windows were read since. */
  readonly readings: Readable<number>
  /** Reads what other windows of this device wrote since. Never rejects. */
  catchUp(): Promise<void>
  note(key: string): unknown
  /** All notes as they were when loaded, and as set since. */
  notes(): ReadonlyMap<string, unknown>
  /** Kept beside the map, in the same transaction as the next update. undefined removes it. */
  setNote(key: string, value: unknown): void
  /** Removes notes of other windows, unless they have other values by then. */
  dropNotes(expected: ReadonlyMap<string, unknown>): void
  /** Ends when everything so far is written, or could not be. Never rejects. */
  flush(): Promise<void>
  retry(): void
  dispose(): Promise<void>
}

export interface WorkingCopyOptions {
  /** Name of the document's room: its id on this device too. */
  readonly room: string
  readonly doc: Y.Doc
  /** True for changes that the server has: they are written a little later, many at once. */
  readonly isRemote?: (origin: unknown) => boolean
  /** After this long without an answer the map opens without its working copy. */
  readonly openTimeoutMs?: number
}

/** So many rows are replaced by one. */
const compactAfterRows = 2000
const compactOnLoadRows = 64
/** Others' changes wait this long for more of them, so that fifty people do not keep the disk busy. */
const remoteWriteMs = 250
/** While nothing can be written, updates are held together. */
const mergeAfterUpdates = 500

export function openWorkingCopy(options: WorkingCopyOptions): WorkingCopy {
  return new DeviceCopy(options)
}

class DeviceCopy implements WorkingCopy {
  readonly state = createWritable<WorkingCopyState>({ status: 'loading' })
  readonly isWriting = createWritable(false)
  readonly readings = createWritable(0)
  readonly loaded: Promise<void>
  readonly #options: WorkingCopyOptions
  readonly #notes = new Map<string, unknown>()
  /** Notes that this window wrote; others' are read anew. */
  readonly #ownNotes = new Set<string>()
  readonly #held = new Set<number>()
  readonly #damaged = new Set<number>()
  readonly #known: KnownRows = { held: this.#held, damaged: this.#damaged }
  readonly #news: RowNews
  #db: CopyDatabase | null = null
  #name: string | null = null
  #updates: Uint8Array[] = []
  #dirtyNotes = new Map<string, unknown>()
  #drops = new Map<string, unknown>()
  #writing: Promise<void> | null = null
  #opening: Promise<void>
  #isScheduled = false
  /** Something waits that may not wait for others' changes. */
  #isUrgent = false
  #timer: ReturnType<typeof setTimeout> | null = null
  #isDisposed = false

  constructor(options: WorkingCopyOptions) {
    this.#options = options
    options.doc.on('update', this.#onUpdate)
    this.#news = openRowNews(options.room, () => this.#readNews())
    this.#opening = this.#open()
    this.loaded = this.#openOrGiveUp()
  }

  catchUp(): Promise<void> {
    return this.#news.catchUp()
  }

  note(key: string): unknown {
    return this.#notes.get(key)
  }

  notes(): ReadonlyMap<string, unknown> {
    return this.#notes
  }

  setNote(key: string, value: unknown): void {
    this.#ownNotes.add(key)
    this.#notes.set(key, value)
    this.#dirtyNotes.set(key, value)
    this.#schedule()
  }

  dropNotes(expected: ReadonlyMap<string, unknown>): void {
    for (const [key, value] of expected) this.#drops.set(key, value)
    this.#schedule()
  }

  flush(): Promise<void> {
    this.#isUrgent = true
    return this.#write()
  }

  retry(): void {
    if (this.state.get().status !== 'failed') return
    if (this.#db === null) this.#opening = this.#open()
    else void this.#write()
  }

  async dispose(): Promise<void> {
    this.#options.doc.off('update', this.#onUpdate)
    await this.flush()
    this.#isDisposed = true
    this.#news.dispose()
    this.#db?.close()
    this.#db = null
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === deviceOrigin) return
    this.#updates.push(update)
    if (this.#updates.length > mergeAfterUpdates) this.#updates = [Y.mergeUpdates(this.#updates)]
    if (this.#options.isRemote?.(origin) === true) this.#scheduleLater()
    else this.#schedule()
  }

  async #openOrGiveUp(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const failed = new Promise<void>((resolve) => {
      const stop = this.state.subscribe(() => {
        if (this.state.get().status === 'loading') return
        stop()
        resolve()
      })
    })
    timer = setTimeout(() => this.#fail('unavailable'), this.#options.openTimeoutMs ?? 5000)
    await Promise.race([this.#opening, failed])
    clearTimeout(timer)
  }

  /** May end long after it was given up; the working copy is then used from that moment on. */
  async #open(): Promise<void> {
    try {
      const blocked = () => this.#fail('unavailable')
      const events = { blocked, closed: () => this.#lose() }
      const db = await openCopy(this.#options.room, events, this.#name)
      this.#name = db.name
      if (this.#isDisposed) return db.close()
      const { updates, notes } = await readRows(db, (row) => this.#held.has(row))
      for (const [key, value] of notes) if (!this.#dirtyNotes.has(key)) this.#notes.set(key, value)
      applyRows(this.#options.doc, updates, this.#known)
      this.#db = db
      this.state.set({ status: 'kept' })
      if (this.#held.size > compactOnLoadRows) void this.#compact()
    } catch (cause) {
      return this.#fail(reasonOf(cause))
    }
    this.#schedule()
    // rows of which news came while this window could not read them
    void this.catchUp()
  }

  async #readNews(): Promise<void> {
    const db = this.#db
    if (db === null) return
    const { updates, notes } = await readRows(db, (row) => isKnownRow(this.#known, row))
    // the keys of a database that was taken away mean other rows in the next one
    if (this.#isDisposed || this.#db !== db) return
    applyRows(this.#options.doc, updates, this.#known)
    takeNotes(notes, { all: this.#notes, own: this.#ownNotes, drops: this.#drops })
    this.readings.set(this.readings.get() + 1)
  }

  #scheduleLater(): void {
    this.isWriting.set(true)
    this.#timer ??= setTimeout(() => void this.#write(), remoteWriteMs)
  }

  #schedule(): void {
    this.isWriting.set(true)
    this.#isUrgent = true
    if (this.#isScheduled) return
    this.#isScheduled = true
    queueMicrotask(() => {
      this.#isScheduled = false
      void this.#write()
    })
  }

  /** One write at a time; what comes meanwhile is merged into the next. */
  #write(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#isClean()) this.isWriting.set(this.#writing !== null)
    if (this.#db === null || this.#isClean()) return this.#writing ?? Promise.resolve()
    // the write under way then goes on with what came since
    if (this.#writing !== null) this.#isUrgent = true
    this.#writing ??= this.#writeAll(this.#db)
    return this.#writing
  }

  async #writeAll(db: CopyDatabase): Promise<void> {
    do {
      this.#isUrgent = false
      const batch = this.#takeBatch()
      try {
        const key = await appendRow(db, batch)
        if (key !== null) this.#held.add(key)
        this.#news.post()
        this.state.set({ status: 'kept' })
      } catch (cause) {
        this.#putBack(batch)
        this.#fail(reasonOf(cause))
        break
      }
      if (this.#held.size > compactAfterRows) await this.#compact()
    } while (this.#isUrgent && !this.#isClean() && this.#db === db)
    this.#writing = null
    this.isWriting.set(!this.#isClean())
  }

  #isClean(): boolean {
    return this.#updates.length === 0 && this.#dirtyNotes.size === 0 && this.#drops.size === 0
  }

  #takeBatch(): CopyWrite {
    const update = this.#updates.length === 0 ? null : Y.mergeUpdates(this.#updates)
    const batch = { update, notes: this.#dirtyNotes, dropNotes: this.#drops }
    this.#updates = []
    this.#dirtyNotes = new Map()
    this.#drops = new Map()
    return batch
  }

  #putBack({ update, notes, dropNotes }: CopyWrite): void {
    if (update !== null) this.#updates.unshift(update)
    this.#dirtyNotes = new Map([...notes, ...this.#dirtyNotes])
    this.#drops = new Map([...(dropNotes ?? []), ...this.#drops])
  }

  /** Only saves room, so a failure (a full disk) is passed over; the transaction undid itself. */
  async #compact(): Promise<void> {
    if (this.#db === null) return
    const held = [...this.#held]
    const whole = Y.encodeStateAsUpdate(this.#options.doc)
    try {
      const key = await compactRows(this.#db, held, whole)
      for (const old of held) this.#held.delete(old)
      this.#held.add(key)
    } catch (cause) {
      console.warn('The working copy could not be compacted', cause)
    }
  }

  /** The database was taken away; whatever comes instead gets the whole map. */
  #lose(): void {
    this.#db = null
    if (this.#isDisposed) return
    this.#held.clear()
    this.#damaged.clear()
    this.#updates = [Y.encodeStateAsUpdate(this.#options.doc)]
    for (const [key, note] of this.#notes) this.#dirtyNotes.set(key, note)
    this.#fail('unavailable')
  }

  #fail(reason: 'unavailable' | 'full'): void {
    const state = this.state.get()
    if (state.status === 'failed' && state.reason === reason) return
    this.state.set({ status: 'failed', reason })
  }
}
