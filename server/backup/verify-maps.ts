// Reads everything that is kept, the way a server would, and says what can't be read.
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import * as Y from 'yjs'
import { logNameOf } from '../operations/log.ts'
import type { RoomReader, StoredBlob } from './backup-file.ts'

export interface Verdict {
  readonly maps: number
  readonly images: number
  /** A sentence each. Maps stand in them under their name in the log. */
  readonly problems: readonly string[]
}

export function verifyMaps(reader: RoomReader, blobs: Iterable<StoredBlob>): Verdict {
  try {
    return readAll(reader, blobs)
  } catch (error) {
    return unreadable(error)
  }
}

/** For a file that SQLite can't even open. */
export function unreadable(error: unknown): Verdict {
  return { maps: 0, images: 0, problems: [`The database cannot be read: ${String(error)}`] }
}

function readAll(reader: RoomReader, blobs: Iterable<StoredBlob>): Verdict {
  const problems = reader.damages().map((damage) => `The database is damaged: ${damage}`)
  const rooms = reader.rooms()
  for (const room of rooms) {
    const wrong = whatIsWrong(() => {
      const { snapshot, updates } = reader.load(room)
      return snapshot === null ? updates : [snapshot, ...updates]
    })
    if (wrong !== null) problems.push(`Map ${logNameOf(room)} ${wrong}`)
    for (const { name, bytes, isPacked } of reader.past(room)) {
      const wrongBefore = whatIsWrong(() => [isPacked ? gunzipSync(bytes) : bytes])
      if (wrongBefore !== null) problems.push(`Map ${logNameOf(room)}, ${name}, ${wrongBefore}`)
    }
  }
  let images = 0
  for (const { folder, hash, bytes } of blobs) {
    images++
    const isWhole = createHash('sha256').update(bytes).digest('hex') === hash
    if (!isWhole) problems.push(`Image ${folder}/${hash} is not what its name says.`)
  }
  return { maps: rooms.length, images, problems }
}

function whatIsWrong(load: () => readonly Uint8Array[]): string | null {
  const doc = new Y.Doc()
  try {
    for (const update of load()) {
      // reason: Yjs believes how much an update says to hold, and makes room for that
      Y.parseUpdateMeta(update)
      Y.applyUpdate(doc, update)
    }
    const { pendingStructs, pendingDs } = doc.store
    if (pendingStructs !== null || pendingDs !== null) return 'misses a part of its history.'
    return null
  } catch (error) {
    return `cannot be read: ${String(error)}`
  } finally {
    doc.destroy()
  }
}
