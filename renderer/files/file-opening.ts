// From a file that somebody picked, dropped or double-clicked to a map of this device.
import * as buffer from 'lib0/buffer'
import type { DroppedFile, FileFace, FileRead, FilesBridge } from '../../shared/desktop/files.ts'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import { lineageOf } from '../../shared/file/manifest.ts'
import { Problem, type ProblemCode } from '../../shared/problems.ts'
import { keepImagesOnDevice } from '../session/blobs.ts'
import type { MapEntry, MapLibrary } from '../session/map-library.ts'
import { fileNoteKey, lineageNoteKey, type FileNote } from './file-note.ts'
import type { FilePress } from './file-press.ts'
import type { OpenedContent } from './press-messages.ts'

export type OpeningState =
  | { readonly status: 'idle' }
  | { readonly status: 'opening'; readonly name: string }
  | { readonly status: 'opened'; readonly mapId: string }
  /** The map of this file is on the device already, from another file or from none. */
  | {
      readonly status: 'known'
      readonly name: string
      readonly entry: MapEntry
      /** Merges the file into that map. */
      readonly merge: () => void
      /** Makes a map of its own of the file. */
      readonly keepApart: () => void
    }
  | {
      readonly status: 'failed'
      readonly name: string
      readonly problem: ProblemCode
      /** Opens the previous version of the file as a map of its own; null where there can't be one. */
      readonly openPrevious: (() => void) | null
    }

export interface FileOpening {
  readonly state: Readable<OpeningState>
  /** Asks for a file. */
  pick(): Promise<void>
  drop(file: DroppedFile): Promise<void>
  open(face: FileFace): Promise<void>
  /** The outcome was shown. */
  rest(): void
}

export interface FileOpeningParts {
  readonly files: FilesBridge
  readonly press: FilePress
  readonly library: MapLibrary
}

export function createFileOpening({ files, press, library }: FileOpeningParts): FileOpening {
  const state = createWritable<OpeningState>({ status: 'idle' })
  const opened = (mapId: string) => state.set({ status: 'opened', mapId })

  const { add, merge } = intoLibrary(library, opened)
  const take = async (name: string, face: FileFace | null, read: FileRead) => {
    state.set({ status: 'opening', name })
    const openPrevious = face?.canSaveAgain
      ? async () => take(name, null, await files.readPrevious(face.id))
      : null
    const fail = (problem: ProblemCode) =>
      state.set({
        status: 'failed',
        name,
        problem,
        openPrevious: openPrevious && (() => void openPrevious()),
      })
    if (read.status === 'failed') return fail(read.problem)
    try {
      const content = await press.open(read.bytes)
      const { same, kin } = relativesOf(await entriesOf(library), face, content)
      const apart = () => add(face, read, content)
      if (same !== undefined) return await merge(same, content, apart)
      if (kin === undefined) return await apart()
      state.set({
        status: 'known',
        name,
        entry: kin,
        merge: () => void merge(kin, content, apart),
        keepApart: () => void apart(),
      })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      fail(error.code)
    }
  }
  const open = async (face: FileFace) => {
    press.warmUp()
    await take(face.name, face, await files.read(face.id))
  }
  return {
    state,
    open,
    async pick() {
      press.warmUp()
      const face = await files.chooseExisting()
      if (face !== null) await open(face)
    },
    async drop(file) {
      press.warmUp()
      const face = await files.adopt(file)
      if (face !== null) return open(face)
      const bytes = new Uint8Array(await file.arrayBuffer())
      await take(file.name, null, { status: 'read', bytes, version: '' })
    },
    rest: () => state.set({ status: 'idle' }),
  }
}

type ReadFile = Extract<FileRead, { status: 'read' }>

/** What was read becomes a map of its own, or part of one that is on the device. */
function intoLibrary(library: MapLibrary, opened: (mapId: string) => void) {
  const add = async (face: FileFace | null, read: ReadFile, content: OpenedContent) => {
    await keepImagesOnDevice(content.assets)
    opened(await library.addFromFile(mapFrom(face, read.version, content)))
  }
  const merge = async (entry: MapEntry, content: OpenedContent, apart: () => Promise<void>) => {
    await keepImagesOnDevice(content.assets)
    if (await library.mergeFromFile(entry.id, content.update)) opened(entry.id)
    else await apart()
  }
  return { add, merge }
}

/** The map that is saved in this very file, and else one that has the same beginnings. */
function relativesOf(
  entries: readonly MapEntry[],
  face: FileFace | null,
  { manifest }: OpenedContent,
): { readonly same: MapEntry | undefined; readonly kin: MapEntry | undefined } {
  const kin = entries.filter(({ id, lineage }) => (lineage ?? lineageOf(id)) === manifest.lineage)
  return { same: kin.find(({ file }) => file?.id === face?.id && file !== null), kin: kin[0] }
}

function mapFrom(face: FileFace | null, version: string, content: OpenedContent) {
  const { manifest, update, fingerprint, thumbnail } = content
  const { lineage, savedBy } = manifest
  const notes = new Map<string, unknown>([[lineageNoteKey, lineage]])
  const isKept = face?.canSaveAgain === true
  if (isKept) notes.set(fileNoteKey, { face, version, savedBy, fingerprint } satisfies FileNote)
  return {
    face: content.face,
    update,
    notes,
    lineage,
    file: isKept ? { id: face.id, name: face.name } : null,
    thumbnail: thumbnail === null ? null : `data:image/png;base64,${buffer.toBase64(thumbnail)}`,
  }
}

function entriesOf(library: MapLibrary): Promise<readonly MapEntry[]> {
  return new Promise((resolve) => {
    const look = () => {
      const state = library.state.get()
      if (state.status === 'ready') resolve(state.maps)
      return state.status === 'ready'
    }
    if (look()) return
    const stop = library.state.subscribe(() => {
      if (look()) stop()
    })
  })
}
