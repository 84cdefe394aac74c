// A map as a `.pathlane` file and back. A file is taken whole or not at all: whatever is wrong with it
// is a Problem, and nothing of it has been read then.
import { zipSync, type Zippable } from 'fflate'
import * as string from 'lib0/string'
import * as Y from 'yjs'
import { formatStatus, mapDocument, type MapDocument } from '../document/layout.ts'
import { Problem } from '../problems.ts'
import { describeMap } from './describe-map.ts'
import {
  manifestName,
  readManifest,
  sha256Of,
  writeManifest,
  type FileFacts,
  type Manifest,
} from './manifest.ts'
import { unzipEntry } from './unzip.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

export const documentName = 'map.yjs'
export const descriptionName = 'map.json'
export const thumbnailName = 'thumbnail.png'
export const assetsFolder = 'assets/'

export interface FileContent {
  /** The encoded document. */
  readonly update: Uint8Array
  /** Pictures by the hash of their content. */
  readonly assets: ReadonlyMap<string, Uint8Array>
  /** A small PNG of the board, or null. */
  readonly thumbnail: Uint8Array | null
}

export interface OpenedFile extends FileContent {
  readonly manifest: Manifest
  /** `map.json` as it stands in the file, or null. */
  readonly description: Uint8Array | null
  /** Belongs to the caller, who destroys it. */
  readonly map: MapDocument
}

/** Zips know no time before 1980; ours carry always the same, the true one is in the manifest. */
const entryTime = new Date(1980, 0, 1, 12)

/** @param map the document that `update` encodes */
export function packFile(map: MapDocument, content: FileContent, facts: FileFacts): Uint8Array {
  const description = string.encodeUtf8(`${JSON.stringify(describeMap(map), null, 1)}\n`)
  const entries = new Map([
    [documentName, content.update],
    [descriptionName, description],
  ])
  if (content.thumbnail !== null) entries.set(thumbnailName, content.thumbnail)
  for (const [hash, bytes] of content.assets) entries.set(assetsFolder + hash, bytes)
  const zippable: Zippable = { [manifestName]: writeManifest(facts, entries) }
  for (const [name, bytes] of entries) {
    // pictures are compressed already
    const isText = name === documentName || name === descriptionName
    zippable[name] = [bytes, { level: isText ? 3 : 0 }]
  }
  return zipSync(zippable, { level: 3, mtime: entryTime })
}

/** @throws Problem `file-…`; see docs/file-format.md for what is refused */
export function openFile(bytes: Uint8Array): OpenedFile {
  const zipped = new Map(readZipDirectory(bytes).map((entry) => [entry.name, entry]))
  const manifestEntry = zipped.get(manifestName)
  if (manifestEntry === undefined) throw new Problem('file-foreign')
  const manifest = readManifest(unzipEntry(manifestEntry))
  const content = readEntries(zipped, manifest)
  const update = content.get(documentName)
  if (update === undefined) throw new Problem('file-damaged', { detail: documentName })
  const assets = [...content].filter(([name]) => name.startsWith(assetsFolder))
  for (const [name, asset] of assets) {
    if (name !== assetsFolder + sha256Of(asset)) damaged(name)
  }
  return {
    manifest,
    map: readDocument(update),
    update,
    assets: new Map(assets.map(([name, asset]) => [name.slice(assetsFolder.length), asset])),
    description: content.get(descriptionName) ?? null,
    thumbnail: content.get(thumbnailName) ?? null,
  }
}

/** The zip holds what the manifest lists, with those hashes, and nothing beside it. */
function readEntries(
  zipped: ReadonlyMap<string, ZipEntry>,
  manifest: Manifest,
): ReadonlyMap<string, Uint8Array> {
  const listed = Object.entries(manifest.entries)
  if (zipped.size !== listed.length + 1) damaged(manifestName)
  return new Map(
    listed.map(([name, { bytes, sha256 }]) => {
      const entry = zipped.get(name)
      if (entry === undefined || entry.size !== bytes) damaged(name)
      const content = unzipEntry(entry)
      if (sha256Of(content) !== sha256) damaged(name)
      return [name, content] as const
    }),
  )
}

function readDocument(update: Uint8Array): MapDocument {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, update)
  } catch (cause) {
    throw new Problem('file-damaged', { cause, detail: documentName })
  }
  const map = mapDocument(doc)
  const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null
  if (!isWhole || formatStatus(map) === 'empty') damaged(documentName)
  return map
}

function damaged(detail: string): never {
  throw new Problem('file-damaged', { detail })
}
