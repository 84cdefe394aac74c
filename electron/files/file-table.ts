// Which file an id stands for. Only the main process knows; it is kept, so that a map finds its file
// again at the next start. Newest first: the head of it is what was opened lately.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import type { FileFace, FileId } from '../../shared/desktop/files.ts'
import { newId } from '../../shared/document/new-id.ts'
import { replaceFile } from './replace-file.ts'

export interface FileTable {
  /** The id of a file, the same whenever it is asked for; it counts as used lately. */
  note(file: string): FileFace
  pathOf(id: FileId): string | null
  /** Newest first. */
  recent(): readonly string[]
  /** Ends when it is on the disk. Never rejects. */
  kept(): Promise<void>
}

/** Files beyond these are forgotten: opening one again is all it takes. */
const mostFiles = 200

const rowsSchema = v.array(v.strictObject({ id: v.string(), path: v.string() }))
type Row = v.InferOutput<typeof rowsSchema>[number]

/** @param onChange called when what was opened lately has changed */
export function openFileTable(tableFile: string, onChange: () => void): FileTable {
  let rows: readonly Row[] = readRows(tableFile)
  let keeping: Promise<void> = Promise.resolve()
  const keep = () => {
    const bytes = Buffer.from(JSON.stringify(rows))
    keeping = keeping
      .then(() => replaceFile(tableFile, bytes, { keepsPrevious: false }))
      .catch((error: unknown) => console.warn('The list of files could not be written.', error))
  }
  return {
    note(file) {
      const wanted = path.resolve(file)
      const row = rows.find((each) => each.path === wanted) ?? { id: newId(), path: wanted }
      const isChanged = rows[0] !== row
      rows = [row, ...rows.filter((each) => each !== row)].slice(0, mostFiles)
      if (isChanged) {
        keep()
        onChange()
      }
      // reason: ids are made here only
      return { id: row.id as FileId, name: path.basename(wanted), canSaveAgain: true }
    },
    pathOf: (id) => rows.find((row) => row.id === id)?.path ?? null,
    recent: () => rows.map((row) => row.path),
    kept: () => keeping,
  }
}

/** A missing or spoiled list is an empty one. */
function readRows(tableFile: string): readonly Row[] {
  try {
    return v.parse(rowsSchema, JSON.parse(readFileSync(tableFile, 'utf8')))
  } catch {
    return []
  }
}
