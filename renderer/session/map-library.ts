// This device's maps: what Home lists. An entry is only a face; the content is the working copy.
// A deleted map lies in a bin until a later start after its time is over, so it can be had back.
import type { FileId } from '../../shared/desktop/files.ts'
import type { Readable } from '../../shared/document/readable.ts'
import type { MapDocument } from '../../shared/document/layout.ts'
import type { MapFromTemplate } from '../../shared/map/edit-from-template.ts'
import type { NewMap } from '../../shared/map/edit-map.ts'

export interface MapEntry {
  readonly id: string
  readonly title: string
  readonly scenario: string
  readonly segment: string
  readonly frameworkName: string
  /** ms since 1970. */
  readonly lastOpenedAt: number
  /** A small picture as a data address. */
  readonly thumbnail: string | null
  /** The file that this map is saved in, or null. */
  readonly file: EntryFile | null
  /** What all files of this map have in common; null: it follows from the id. */
  readonly lineage: string | null
}

export interface EntryFile {
  readonly id: FileId
  readonly name: string
}

/** A map as a file holds it. */
export interface MapFromFile {
  readonly face: Omit<MapFaceEntry, 'id'>
  readonly update: Uint8Array
  readonly notes: ReadonlyMap<string, unknown>
  readonly thumbnail: string | null
  readonly file: EntryFile | null
  readonly lineage: string
}

export type LibraryState =
  | { readonly status: 'loading' }
  /** Newest first. `kept` is false where this browser keeps nothing: maps then last as long as the window. */
  | {
      readonly status: 'ready'
      readonly maps: readonly MapEntry[]
      /** Maps that new ones may begin with, the latest first. They are no maps to open. */
      readonly templates: readonly MapEntry[]
      readonly kept: boolean
    }

export type MapFaceEntry = Omit<MapEntry, 'lastOpenedAt' | 'thumbnail' | 'file' | 'lineage'>

export interface MapLibrary {
  /** Kept up to date with other windows of this device. */
  readonly state: Readable<LibraryState>
  /** Writes a new map to this device, so that it opens at once without a server. @returns its id */
  createMapOnDevice(newMap: NewMap): Promise<string>
  /** Like createMapOnDevice, for a document that somebody else lays out. */
  addSampleMap(build: (map: MapDocument) => void): Promise<string>
  /** Makes a map of this device of what a file holds. @returns its id */
  addFromFile(content: MapFromFile): Promise<string>
  /**
   * Merges what a file holds into a map of this device, also where it is open.
   * @returns false where they have no history in common: the map was written anew meanwhile
   */
  mergeFromFile(id: string, update: Uint8Array): Promise<boolean>
  /** The map is saved in this file from now on. */
  noteFile(id: string, file: EntryFile | null): Promise<void>
  /** The map is open in this window no more. */
  leave(id: string): Promise<void>
  /** Maps that a window had open which then ended without a word; known once, at the start. */
  readonly leftOpen: Promise<readonly MapEntry[]>
  /** A map was opened or its face changed: it moves to the front, out of the bin too. */
  touch(face: MapFaceEntry): Promise<void>
  setThumbnail(id: string, thumbnail: string): Promise<void>
  /** Writes the title into the map itself; others see it at the next sync. */
  rename(id: string, title: string): Promise<void>
  /** @returns the id of the copy, which belongs to nobody else yet; null where the map is not here */
  duplicate(id: string, titleOfCopy: string): Promise<string | null>
  /**
   * Keeps a map as it stands for new ones to begin with.
   * @param update the whole document
   */
  saveAsTemplate(update: Uint8Array): Promise<void>
  /** @returns the id of the new map; null where the template is not here, or can't be read */
  createFromTemplate(id: string, newMap: MapFromTemplate): Promise<string | null>
  /** Puts a map or a template into the bin. */
  remove(id: string): Promise<void>
  /** Takes it out of the bin again. */
  restore(id: string): Promise<void>
  /** What a map that this device could not keep began with; openMapSession asks for it. */
  unkeptMap(id: string): Uint8Array | null
  dispose(): void
}

/** The maps of this device, once they are known. */
export function listedMaps({ state }: Pick<MapLibrary, 'state'>): Promise<readonly MapEntry[]> {
  return new Promise((resolve) => {
    const look = () => {
      const now = state.get()
      if (now.status !== 'ready') return
      stop()
      resolve(now.maps)
    }
    const stop = state.subscribe(look)
    look()
  })
}
