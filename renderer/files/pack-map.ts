// An open map as the bytes of a file. Only the encoding of the document takes the page's own time.
import * as buffer from 'lib0/buffer'
import * as Y from 'yjs'
import { lineageOf } from '../../shared/file/manifest.ts'
import type { MapSession } from '../session/map-session.ts'
import { fingerprintOf } from './file-fingerprint.ts'
import { lineageNoteKey, type FileNote } from './file-note.ts'
import type { MapFileOptions } from './open-map-file.ts'

export interface PackedMap {
  readonly bytes: Uint8Array
  /** Of the document in it, see fingerprintOf. */
  readonly fingerprint: string
}

export async function packMap(
  options: MapFileOptions,
  savedBy: FileNote['savedBy'],
): Promise<PackedMap> {
  const { session, press, appVersion, now = Date.now } = options
  const update = Y.encodeStateAsUpdate(session.map.doc)
  const fingerprint = fingerprintOf(session.map.doc)
  const assets = new Map<string, Uint8Array>()
  for (const hash of await press.lay(update)) {
    const bytes = await session.blobs.bytesOf(hash)
    if (bytes !== null) assets.set(hash, bytes)
  }
  const savedAt = new Date(now()).toISOString()
  const facts = { appVersion, lineage: lineageIn(session), savedAt, savedBy }
  return {
    bytes: await press.pack({ assets, thumbnail: thumbnailOf(options), facts }),
    fingerprint,
  }
}

/** What all files of this map have in common. */
export function lineageIn({ notes, mapId }: MapSession): string {
  const kept = notes.get(lineageNoteKey)
  return typeof kept === 'string' ? kept : lineageOf(mapId)
}

/** Home's picture of the map, where there is one. */
function thumbnailOf({ library, session }: MapFileOptions): Uint8Array | null {
  const state = library.state.get()
  const entry = state.status === 'ready' && state.maps.find(({ id }) => id === session.mapId)
  const address = entry ? entry.thumbnail : null
  const prefix = 'data:image/png;base64,'
  return address?.startsWith(prefix) ? buffer.fromBase64(address.slice(prefix.length)) : null
}
