// Reads and writes a map's working copy without opening it: for Home, which makes, copies and renames
// maps. What it writes counts as edits that wait for the server.
import * as Y from 'yjs'
import { mapDocument, type MapDocument } from '../../shared/document/layout.ts'
import { newId } from '../../shared/document/new-id.ts'
import { deviceOrigin } from '../../shared/document/origins.ts'
import { openKeptVersions } from '../history/kept-versions.ts'
import { pendingNotePrefix, type PendingNote } from './edit-ledger.ts'
import { tellOpenWindows } from './row-news.ts'
import { appendRow, openCopy, readRows, removeCopy } from './working-copy-rows.ts'

/** The whole of a map, and the notes beside it. */
export interface MapOnDevice {
  readonly update: Uint8Array
  readonly notes: ReadonlyMap<string, unknown>
}

export interface MapsOnDevice {
  /** Null where this device holds nothing under this id. */
  read(mapId: string): Promise<MapOnDevice | null>
  append(mapId: string, added: MapOnDevice): Promise<void>
  remove(mapId: string): Promise<void>
  /** A map that could not be written; it lasts as long as the window. */
  unkept(mapId: string): Uint8Array | null
}

export function openMapsOnDevice(): MapsOnDevice {
  const inWindow = new Map<string, Uint8Array>()
  return {
    async read(mapId) {
      const unkept = inWindow.get(mapId)
      if (unkept !== undefined) return { update: unkept, notes: new Map() }
      try {
        return await readCopy(mapId)
      } catch (cause) {
        console.warn('A map of this device could not be read', cause)
        return null
      }
    },
    async append(mapId, added) {
      try {
        await appendToCopy(mapId, added)
      } catch (cause) {
        // the map opens all the same; its session then says that this device does not keep it
        console.warn('A map could not be written to this device', cause)
        const before = inWindow.get(mapId)
        const both = before === undefined ? [added.update] : [before, added.update]
        inWindow.set(mapId, Y.mergeUpdates(both))
      }
    },
    async remove(mapId) {
      inWindow.delete(mapId)
      await removeCopy(mapId)
      await removeVersions(mapId)
    },
    unkept: (mapId) => inWindow.get(mapId) ?? null,
  }
}

/** How it was goes with the map. */
async function removeVersions(mapId: string): Promise<void> {
  const kept = openKeptVersions()
  await kept.removeMap(mapId)
  await kept.close()
}

async function readCopy(mapId: string): Promise<MapOnDevice | null> {
  const db = await openCopy(mapId, { blocked() {}, closed() {} })
  try {
    const { updates, notes } = await readRows(db)
    return updates.size === 0 ? null : { update: Y.mergeUpdates([...updates.values()]), notes }
  } finally {
    db.close()
  }
}

async function appendToCopy(mapId: string, { update, notes }: MapOnDevice): Promise<void> {
  const db = await openCopy(mapId, { blocked() {}, closed() {} })
  const note: PendingNote = { waiting: 1, edits: 1 }
  try {
    await appendRow(db, {
      update,
      notes: new Map([...notes, [pendingNotePrefix + newId(), note]]),
    })
  } finally {
    db.close()
  }
  tellOpenWindows(mapId)
}

/** What a change adds to a map, or null where it changes nothing. */
export function updateOf(
  before: Uint8Array | null,
  change: (map: MapDocument) => void,
): Uint8Array | null {
  const doc = new Y.Doc()
  if (before !== null) Y.applyUpdate(doc, before, deviceOrigin)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  change(mapDocument(doc))
  doc.destroy()
  return updates.length === 0 ? null : Y.mergeUpdates(updates)
}
