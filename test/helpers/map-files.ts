import { readFileSync, writeFileSync } from 'node:fs'
import * as Y from 'yjs'
import type { MapDocument } from '../../shared/document/layout.ts'
import { describeMap } from '../../shared/file/describe-map.ts'
import { lineageOf, type FileFacts } from '../../shared/file/manifest.ts'
import { openFile, packFile, type FileContent } from '../../shared/file/pack-file.ts'
import { addTouchpoint } from '../../shared/map/edit-cards.ts'
import { firstCell } from './map-peers.ts'
import { newMap } from './random-map.ts'

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

/** A file with one card, as a colleague saved it. */
export function writeMapFile(file: string, title: string, card: string): void {
  const map = newMap(title)
  addTouchpoint(map, { parentId: firstCell, x: 16, y: 16 }, { title: card })
  writeFileSync(file, fileOf(map, { lineage: lineageOf(`the-map-called-${title}`) }))
}

/** Somebody else opens the file, adds a card and saves. */
export function changeMapFile(file: string, card: string): void {
  writeFileSync(file, withAnotherCard(readFileSync(file), card))
}

export function withAnotherCard(bytes: Uint8Array, card: string): Uint8Array {
  const { map, manifest } = openFile(bytes)
  addTouchpoint(map, { parentId: firstCell, x: 16, y: 120 }, { title: card })
  return fileOf(map, { lineage: manifest.lineage })
}

/** @param file a path, or what is in the file */
export function mapIn(file: string | Uint8Array): MapDocument {
  return openFile(typeof file === 'string' ? readFileSync(file) : file).map
}

/** Titles of the cards in a file, sorted. */
export function cardsIn(file: string | Uint8Array): readonly string[] {
  return describeMap(mapIn(file))
    .touchpoints.map(({ title }) => title)
    .toSorted()
}
