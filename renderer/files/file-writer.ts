// Writes a map into its file, and takes into the map what somebody else has written there. Neither ever
// gives way to the other: both are merged.
import * as Y from 'yjs'
import type { FileFace, FileRead } from '../../shared/desktop/files.ts'
import { fileOrigin } from '../../shared/document/origins.ts'
import { sharesHistory } from '../../shared/document/shares-history.ts'
import { Problem, type ProblemCode } from '../../shared/problems.ts'
import { fingerprintOf } from './file-fingerprint.ts'
import type { FileNote } from './file-note.ts'
import type { MapFileOptions } from './open-map-file.ts'
import { lineageIn, packMap } from './pack-map.ts'

export interface Written {
  /** What the file holds now, as far as it is known; null where nothing new is. */
  readonly note: FileNote | null
  readonly problem: ProblemCode | null
  /** Edits of somebody else came into the map. */
  readonly hasMerged: boolean
}

export interface FileWriter {
  write(face: FileFace, savedBy: FileNote['savedBy'], before: FileNote | null): Promise<Written>
  /** Looks into the file and merges what is new there. Silent where it can't be read just now. */
  take(note: FileNote): Promise<Written>
}

/** While two write again and again at once, one of them has to give up for now. */
const mostAttempts = 5

export function fileWriter(options: MapFileOptions): FileWriter {
  const { session, files, press } = options
  const { doc } = session.map

  async function merge(face: FileFace, read: FileRead): Promise<Written> {
    if (read.status === 'failed') return failed(read.problem)
    try {
      const { manifest, update, fingerprint, assets } = await press.open(read.bytes)
      const isSame = manifest.lineage === lineageIn(session)
      if (!isSame || !sharesHistory(Y.encodeStateAsUpdate(doc), update)) {
        return failed('file-replaced')
      }
      await session.blobs.keep(assets)
      const note = { face, version: read.version, savedBy: manifest.savedBy, fingerprint }
      return { note, problem: null, hasMerged: applyFrom(doc, update) }
    } catch (error) {
      if (error instanceof Problem) {
        return failed(error.code === 'file-newer' ? 'file-newer' : 'file-spoiled')
      }
      throw error
    }
  }

  return {
    async write(face, savedBy, before) {
      let known = before?.face.id === face.id ? before : null
      let hasMerged = false
      for (let attempt = 0; attempt < mostAttempts; attempt++) {
        const { bytes, fingerprint } = await packMap(options, savedBy)
        const written = await files.write(face.id, bytes, {
          after: known?.version ?? null,
          keepsPrevious: known === null || known.savedBy === 'person',
        })
        if (written.status === 'written') {
          const note = { face, version: written.version, savedBy, fingerprint }
          return { note, problem: null, hasMerged }
        }
        if (written.status === 'failed') {
          return { note: hasMerged ? known : null, problem: written.problem, hasMerged }
        }
        const merged = await merge(face, await files.read(face.id))
        hasMerged ||= merged.hasMerged
        if (merged.note === null) return { ...merged, hasMerged }
        known = merged.note
        const isThere = known.fingerprint === fingerprintOf(doc)
        if (isThere && savedBy === 'autosave') return { note: known, problem: null, hasMerged }
      }
      return { note: known, problem: 'file-locked', hasMerged }
    },
    async take(note) {
      const read = await files.read(note.face.id)
      const isNew = read.status === 'read' && read.version !== note.version
      return isNew ? merge(note.face, read) : failed(null)
    },
  }
}

function failed(problem: ProblemCode | null): Written {
  return { note: null, problem, hasMerged: false }
}

/** @returns whether the document holds more now */
function applyFrom(doc: Y.Doc, update: Uint8Array): boolean {
  let hasMore = false
  const listen = (_update: Uint8Array, origin: unknown) => {
    hasMore ||= origin === fileOrigin
  }
  doc.on('update', listen)
  Y.applyUpdate(doc, update, fileOrigin)
  doc.off('update', listen)
  return hasMore
}
