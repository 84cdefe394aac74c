import * as Y from 'yjs'
import type { FileFace, FilesBridge, ShownFile } from '../../shared/desktop/files.ts'
import { isSameJson } from '../../shared/document/entity.ts'
import { mapDocument } from '../../shared/document/layout.ts'
import { fileOrigin } from '../../shared/document/origins.ts'
import { createWritable } from '../../shared/document/readable.ts'
import { restoreMap } from '../../shared/map/edit-restore.ts'
import { readSummary } from '../../shared/map/read-summary.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import type { MapLibrary } from '../session/map-library.ts'
import type { MapSession } from '../session/map-session.ts'
import { planAutosave } from './autosave.ts'
import { fingerprintOf } from './file-fingerprint.ts'
import { fileNoteFrom, fileNoteKey, type FileNote } from './file-note.ts'
import type { FilePress } from './file-press.ts'
import { fileWriter, type FileWriter } from './file-writer.ts'
import type { FileNews, MapFile, MapFileState, SaveOutcome } from './map-file.ts'
import { readVersions } from './saved-versions.ts'

export interface MapFileOptions {
  readonly session: MapSession
  readonly files: FilesBridge
  readonly press: FilePress
  readonly library: MapLibrary
  readonly appVersion: string
  /** ms since 1970, by this device's clock. */
  readonly now?: () => number
}

export function openMapFile(options: MapFileOptions): MapFile {
  return new SessionFile(options)
}

class SessionFile implements MapFile {
  readonly state = createWritable<MapFileState>({ status: 'none' })
  readonly isBehind = createWritable(false)
  readonly #options: MapFileOptions
  readonly #writer: FileWriter
  readonly #autosave = planAutosave(() => this.#saveIfEdited())
  readonly #listeners = new Set<(news: FileNews) => void>()
  readonly #stops: (() => void)[]
  #note: FileNote | null = null
  #isEdited = false
  /** How many edits there were, to know whether some came while one saved. */
  #edits = 0
  /** One task at a time: a save, a look at the file. */
  #queue: Promise<unknown> = Promise.resolve()
  #isStarted = false
  #isOver = false
  /** Why the last saving failed; stays until one has not. */
  #problem: ProblemCode | null = null
  #shown: ShownFile = { id: null, isEdited: false }

  constructor(options: MapFileOptions) {
    this.#options = options
    const { session, files } = options
    this.#writer = fileWriter(options)
    session.map.doc.on('update', this.#onUpdate)
    this.#stops = [
      session.state.subscribe(() => this.#start()),
      files.onClosing(async () => {
        session.leave()
        await this.#saveIfEdited()
      }),
    ]
    this.#start()
  }

  save(): Promise<SaveOutcome> {
    const face = this.#note?.face
    return face === undefined ? this.saveAs() : this.#run(() => this.#saveTo(face, 'person'))
  }

  async saveAs(): Promise<SaveOutcome> {
    const { files, session } = this.#options
    const face = await files.chooseNew(readSummary(session.map).title)
    if (face === null) return { status: 'cancelled' }
    return this.#run(() => this.#saveTo(face, 'person'))
  }

  versions() {
    const { files, press } = this.#options
    const note = this.#note
    return note === null ? Promise.resolve([]) : readVersions(files, press, note.face)
  }

  restore({ update }: { readonly update: Uint8Array }): boolean {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    const earlier = mapDocument(doc)
    const done = this.#options.session.edit((map) => {
      restoreMap(map, earlier)
      return true
    })
    doc.destroy()
    return done === true
  }

  check(): Promise<void> {
    return this.#run(() => this.#look())
  }

  onNews(listener: (news: FileNews) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async dispose(): Promise<void> {
    const { session, files } = this.#options
    for (const stop of this.#stops) stop()
    this.#autosave.dispose()
    // at once: the next map of this window may show its file while this one is still being saved
    this.#isOver = true
    void files.show({ id: null, isEdited: false })
    await this.#saveIfEdited()
    session.map.doc.off('update', this.#onUpdate)
  }

  readonly #onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (!this.#isStarted || origin === fileOrigin) return
    this.#edits++
    if (this.#note === null) return
    this.#isEdited = true
    this.#autosave.plan()
    this.#tell()
  }

  /** The note is there once the working copy is read, and then the map is open. */
  #start(): void {
    const { session } = this.#options
    if (this.#isStarted || session.state.get().status !== 'open') return
    this.#isStarted = true
    this.#note = fileNoteFrom(session.notes.get(fileNoteKey))
    if (this.#note === null) return
    this.#isEdited = fingerprintOf(session.map.doc) !== this.#note.fingerprint
    this.isBehind.set(this.#isEdited)
    this.#tell()
    void this.check()
  }

  #run<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(task)
    this.#queue = done.catch(() => {})
    return done
  }

  async #saveIfEdited(): Promise<void> {
    await this.#run(async () => {
      const note = this.#note
      if (note === null || !this.#isEdited || !this.#mayWrite()) return
      // what came in may have been there already
      if (fingerprintOf(this.#options.session.map.doc) === note.fingerprint) return this.#keep(note)
      await this.#saveTo(note.face, 'autosave')
    })
  }

  /** Nobody's autosave writes what its window may not edit. */
  #mayWrite(): boolean {
    const { session } = this.#options
    const state = session.state.get()
    // what has moved over is written by the session that comes next
    return state.status === 'open' && !state.readOnly && !session.moved.get()
  }

  async #saveTo(face: FileFace, savedBy: FileNote['savedBy']): Promise<SaveOutcome> {
    const { session, library } = this.#options
    if (savedBy === 'person') session.leave()
    else session.handOver()
    if (face.canSaveAgain && this.#problem === null) this.state.set({ status: 'saving', face })
    const edits = this.#edits
    const written = await this.#writer.write(face, savedBy, this.#note)
    if (written.hasMerged) this.#announce('merged')
    if (written.problem === null) this.#problem = null
    const isWhole = written.problem === null && !written.hasMerged && edits === this.#edits
    if (written.note !== null && face.canSaveAgain) this.#keep(written.note, isWhole)
    if (written.problem !== null) {
      if (this.#note?.face.id === face.id) this.#problem = written.problem
      this.#tell()
      return { status: 'failed', problem: written.problem }
    }
    if (!face.canSaveAgain) {
      this.#tell()
      return { status: 'handed-over', face }
    }
    this.isBehind.set(false)
    await library.noteFile(session.mapId, { id: face.id, name: face.name })
    return { status: 'saved', face }
  }

  async #look(): Promise<void> {
    const note = this.#note
    if (note === null || !this.#mayWrite()) return
    const taken = await this.#writer.take(note)
    if (taken.note === null) return
    this.#problem = null
    this.#keep(taken.note)
    if (taken.hasMerged) {
      this.#announce('merged')
      if (this.#isEdited) this.#autosave.plan()
    }
  }

  /** @param isWhole whether it is known already that the file has every edit */
  #keep(note: FileNote, isWhole = false): void {
    const { session } = this.#options
    this.#note = note
    session.notes.set(fileNoteKey, note)
    this.#isEdited = !isWhole && fingerprintOf(session.map.doc) !== note.fingerprint
    this.#tell()
  }

  #tell(): void {
    const face = this.#note?.face
    const isEdited = face !== undefined && this.#isEdited
    const state = stateOf(face, isEdited, this.#problem)
    if (!isSameJson(state, this.state.get())) this.state.set(state)
    const shown = { id: face?.id ?? null, isEdited }
    if (this.#isOver || isSameJson(shown, this.#shown)) return
    this.#shown = shown
    void this.#options.files.show(shown)
  }

  #announce(news: FileNews): void {
    for (const listener of this.#listeners) listener(news)
  }
}

function stateOf(
  face: FileFace | undefined,
  isEdited: boolean,
  problem: ProblemCode | null,
): MapFileState {
  if (face === undefined) return { status: 'none' }
  if (problem !== null) return { status: 'failed', face, problem }
  return { status: isEdited ? 'edited' : 'saved', face }
}
