// The entries of this device's library, in IndexedDB, or in the window where there is none.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { MapEntry } from './map-library.ts'

/** An entry and, while it lies in the bin, since when (ms since 1970). */
export interface LibraryRow extends MapEntry {
  readonly deletedAt: number | null
  /** The window that has it open; older rows lack this. */
  readonly openIn?: string | null
  /** New maps may begin with it; it is no map to open. Older rows lack this. */
  readonly isTemplate?: boolean
}

export interface LibraryRows {
  readonly isKept: boolean
  all(): Promise<readonly LibraryRow[]>
  /** In one transaction; null removes the row, the same row changes nothing. */
  change(id: string, next: (row: LibraryRow | null) => LibraryRow | null): Promise<void>
  close(): void
}

interface LibrarySchema extends DBSchema {
  readonly maps: { readonly key: string; readonly value: LibraryRow }
}

export async function openLibraryRows(): Promise<LibraryRows> {
  try {
    const db = await openDB<LibrarySchema>('pathlane-library', 1, {
      upgrade: (db) => void db.createObjectStore('maps', { keyPath: 'id' }),
      blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
    })
    return rowsIn(db)
  } catch {
    return rowsInWindow()
  }
}

function rowsIn(db: IDBPDatabase<LibrarySchema>): LibraryRows {
  return {
    isKept: true,
    all: () => db.getAll('maps'),
    async change(id, next) {
      const tx = db.transaction('maps', 'readwrite')
      const row = (await tx.store.get(id)) ?? null
      const changed = next(row)
      if (changed === null) await tx.store.delete(id)
      else if (changed !== row) await tx.store.put(changed)
      await tx.done
    },
    close: () => db.close(),
  }
}

function rowsInWindow(): LibraryRows {
  const rows = new Map<string, LibraryRow>()
  return {
    isKept: false,
    all: async () => [...rows.values()],
    async change(id, next) {
      const changed = next(rows.get(id) ?? null)
      if (changed === null) rows.delete(id)
      else rows.set(id, changed)
    },
    close: () => rows.clear(),
  }
}
