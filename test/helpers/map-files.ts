import * as Y from 'yjs'
import type { MapDocument } from '../../shared/document/layout.ts'
import { lineageOf, type FileFacts } from '../../shared/file/manifest.ts'
import { packFile, type FileContent } from '../../shared/file/pack-file.ts'

export const someFacts: FileFacts = {
  appVersion: '0.1.0',
  lineage: lineageOf('a-map-of-the-tests-0'),
  savedAt: '2026-01-02T03:04:05.000Z',
  savedBy: 'person',
}

/** A map as the bytes of a file. */
export function fileOf(
  map: MapDocument,
  facts: Partial<FileFacts> = {},
  content: Partial<FileContent> = {},
): Uint8Array {
  const update = Y.encodeStateAsUpdate(map.doc)
  const whole = { update, assets: new Map<string, Uint8Array>(), thumbnail: null, ...content }
  return packFile(map, whole, { ...someFacts, ...facts })
}
