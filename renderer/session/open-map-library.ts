// This device's library over IndexedDB. Every change is written first and read back, so all windows
// of the device list the same.
import * as Y from 'yjs'
import { newId } from '../../shared/document/new-id.ts'
import { sharesHistory } from '../../shared/document/shares-history.ts'
import { mapDocument, type MapDocument } from '../../shared/document/layout.ts'
import { createWritable, type Writable } from '../../shared/document/readable.ts'
import { beginFromTemplate } from '../../shared/map/edit-from-template.ts'
import { createMap, writeMapFace } from '../../shared/map/edit-map.ts'
import { openLibraryRows, type LibraryRow } from './library-rows.ts'
import { openMapsOnDevice, updateOf, type MapOnDevice, type MapsOnDevice } from './map-on-device.ts'
import { readMapFace } from './read-map-face.ts'
import { localStorageOrNull } from './stored-value.ts'
import { markWindow, type WindowMark } from './window-mark.ts'
import type { LibraryState, MapEntry, MapFaceEntry, MapLibrary } from './map-library.ts'

export interface LibraryOptions {
  /** ms since 1970, by this device's clock. */
  readonly now?: () => number
  readonly windowMark?: WindowMark
  /** Called with the id of each map that this device makes, before it is opened. */
  readonly onMade?: (mapId: string) => void
}

/** How long a deleted map can be had back; its content goes at a start after that. */
export const binMs = 60 * 60 * 1000

export function openMapLibrary(options: LibraryOptions = {}): MapLibrary {
  const { now = Date.now, windowMark = markWindow(localStorageOrNull()) } = options
  const state = createWritable<LibraryState>({ status: 'loading' })
  const shelf = openShelf(state)
  const maps = openMapsOnDevice()
  void shelf.emptyBin(now() - binMs, (id) => maps.remove(id))
  const add = async (
    update: Uint8Array,
    notes: MapOnDevice['notes'],
    { thumbnail, file, lineage, isTemplate = false }: Beside = noPicture,
    face = faceIn(update),
  ) => {
    const id = newId()
    options.onMade?.(id)
    await maps.append(id, { update, notes })
    const beside = { thumbnail, file, lineage, isTemplate, lastOpenedAt: now(), deletedAt: null }
    await shelf.change(id, () => ({ id, ...face, ...beside }))
    return id
  }
  const create = (build: (map: MapDocument) => void) =>
    add(updateOf(null, build) ?? emptyUpdate, new Map())
  return {
    state,
    createMapOnDevice: (newMap) => create((map) => createMap(map, newMap)),
    addSampleMap: create,
    addFromFile: ({ update, notes, face, ...entry }) => add(update, notes, entry, face),
    mergeFromFile: (id, update) => mergeInto(maps, id, update),
    noteFile: (id, file) => shelf.change(id, (row) => row && { ...row, file }),
    touch: (face) =>
      shelf.change(face.id, (row) => ({
        ...noPicture,
        ...row,
        ...face,
        lastOpenedAt: now(),
        deletedAt: null,
        openIn: windowMark.id,
      })),
    leave: (id) =>
      shelf.change(id, (row) => (row?.openIn === windowMark.id ? { ...row, openIn: null } : row)),
    leftOpen: shelf.takeLeftOpen(windowMark),
    setThumbnail: (id, thumbnail) => shelf.change(id, (row) => row && { ...row, thumbnail }),
    async rename(id, title) {
      const before = await maps.read(id)
      const update = before && updateOf(before.update, (map) => writeMapFace(map, 'title', title))
      if (update) await maps.append(id, { update, notes: new Map() })
      await shelf.change(id, (row) => row && { ...row, title })
    },
    ...copiesOf(maps, shelf, add),
    remove: (id) => shelf.change(id, (row) => row && { ...row, deletedAt: now() }),
    restore: (id) => shelf.change(id, (row) => row && { ...row, deletedAt: null }),
    unkeptMap: (id) => maps.unkept(id),
    dispose: () => shelf.dispose(),
  }
}

type Add = (update: Uint8Array, notes: MapOnDevice['notes'], beside?: Beside) => Promise<string>

function copiesOf(
  maps: MapsOnDevice,
  shelf: Shelf,
  add: Add,
): Pick<MapLibrary, 'duplicate' | 'saveAsTemplate' | 'createFromTemplate'> {
  return {
    async duplicate(id, titleOfCopy) {
      const original = await maps.read(id)
      if (original === null) return null
      const change = updateOf(original.update, (map) => writeMapFace(map, 'title', titleOfCopy))
      const update = Y.mergeUpdates([original.update, ...(change === null ? [] : [change])])
      const thumbnail = await shelf.thumbnailOf(id)
      return add(update, notesForCopy(original.notes), { ...noPicture, thumbnail })
    },
    async saveAsTemplate(update) {
      await add(update, new Map(), { ...noPicture, isTemplate: true })
    },
    async createFromTemplate(id, newMap) {
      const template = await maps.read(id)
      let isWhole = false
      const update = updateOf(null, (map) => {
        isWhole = template !== null && beginFromTemplate(map, template.update, newMap)
      })
      if (template === null || update === null || !isWhole) return null
      return add(update, notesForCopy(template.notes))
    },
  }
}

async function mergeInto(maps: MapsOnDevice, id: string, update: Uint8Array): Promise<boolean> {
  const before = await maps.read(id)
  if (before !== null && !sharesHistory(before.update, update)) return false
  await maps.append(id, { update, notes: new Map() })
  return true
}

type Beside = Pick<MapEntry, 'thumbnail' | 'file' | 'lineage'> & Pick<LibraryRow, 'isTemplate'>

const noPicture = { thumbnail: null, file: null, lineage: null }
const emptyUpdate = Y.encodeStateAsUpdate(new Y.Doc())

/** A copy remembers its framework and view, but belongs to nobody's server yet. */
function notesForCopy(notes: MapOnDevice['notes']): MapOnDevice['notes'] {
  const kept = [...notes].filter(([key]) => key === 'framework' || key === 'view')
  return new Map(kept)
}

function faceIn(update: Uint8Array): Omit<MapFaceEntry, 'id'> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const face = readMapFace(mapDocument(doc))
  doc.destroy()
  return face
}

interface Shelf {
  /** Forgets what was deleted before a time, entry and content. */
  emptyBin(deletedBefore: number, removeContent: (id: string) => Promise<void>): Promise<void>
  change(id: string, next: (row: LibraryRow | null) => LibraryRow | null): Promise<void>
  /** Maps of windows that have vanished, told once. */
  takeLeftOpen(mark: WindowMark): Promise<readonly MapEntry[]>
  thumbnailOf(id: string): Promise<string | null>
  dispose(): void
}

const channelName = 'pathlane-library'

function openShelf(state: Writable<LibraryState>): Shelf {
  const channel = new BroadcastChannel(channelName)
  const opening = openLibraryRows()
  let isDisposed = false
  const list = async () => {
    const rows = await opening
    const all = await rows.all()
    const isTemplate = ({ isTemplate = false }: LibraryRow) => isTemplate
    const maps = listed(all.filter((row) => !isTemplate(row)))
    const templates = listed(all.filter(isTemplate))
    if (!isDisposed) state.set({ status: 'ready', maps, templates, kept: rows.isKept })
  }
  channel.addEventListener('message', () => void list())
  const change: Shelf['change'] = async (id, next) => {
    try {
      const rows = await opening
      await rows.change(id, next)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- reason: a channel, no window
      channel.postMessage(id)
      await list()
    } catch (cause) {
      // the list is a convenience: a full disk must not stand between a person and a map
      console.warn('The list of maps could not be written', cause)
    }
  }
  void list()
  return {
    change,
    async emptyBin(deletedBefore, removeContent) {
      const rows = await (await opening).all()
      const isOver = (row: LibraryRow | null) =>
        row !== null && row.deletedAt !== null && row.deletedAt < deletedBefore
      for (const { id } of rows.filter(isOver)) {
        await removeContent(id)
        await change(id, (row) => (isOver(row) ? null : row))
      }
    },
    async takeLeftOpen(mark) {
      const left: LibraryRow[] = []
      for (const row of await (await opening).all()) {
        const { openIn = null } = row
        if (openIn === null || !(await mark.hasVanished(openIn))) continue
        await change(row.id, (now) => now && { ...now, openIn: null })
        left.push(row)
      }
      return listed(left)
    },
    thumbnailOf: async (id) =>
      (await (await opening).all()).find((row) => row.id === id)?.thumbnail ?? null,
    dispose() {
      isDisposed = true
      channel.close()
      void opening.then((rows) => rows.close())
    },
  }
}

function listed(rows: readonly LibraryRow[]): readonly MapEntry[] {
  return rows
    .filter((row) => row.deletedAt === null)
    .sort((a, b) => b.lastOpenedAt - a.lastOpenedAt)
    .map(({ deletedAt: _deletedAt, openIn: _openIn, isTemplate: _isTemplate, ...entry }) => ({
      ...noPicture,
      ...entry,
    }))
}
