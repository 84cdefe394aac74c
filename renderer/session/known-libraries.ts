// Which libraries of frameworks this device knows: its own, and those it was given a link to. Only
// ids and names; a library's content is its working copy.
import { isFields } from '../../shared/document/entity.ts'
import { newId } from '../../shared/document/new-id.ts'
import type { Readable } from '../../shared/document/readable.ts'
import { isRoomName } from '../../shared/wire/room-name.ts'
import { storedValue, type TextStorage } from './stored-value.ts'

export interface KnownLibrary {
  readonly id: string
  /** As last seen; empty where it was never given one. */
  readonly name: string
}

export interface LibrariesOfDevice {
  /** The library that this device begins with. Nothing lies under it before somebody writes. */
  readonly ownId: string
  /** Whether anything was ever written there. */
  readonly isOwnUsed: boolean
  readonly others: readonly KnownLibrary[]
}

export interface KnownLibraries {
  /** Kept up to date with other windows of this device. */
  readonly libraries: Readable<LibrariesOfDevice>
  /** Somebody else's library was opened, or has another name now. The own one is never noted. */
  remember(library: KnownLibrary): void
  /** Something was written to the own library. */
  noteOwnUse(): void
  /** It is no longer offered here; its content and everybody else's view of it stay. */
  forget(id: string): void
}

/** A device that collects links for years still starts at once. */
const mostOthers = 20
const longestName = 200

export function openKnownLibraries(storage: TextStorage | null): KnownLibraries {
  const first: LibrariesOfDevice = { ownId: newId(), isOwnUsed: false, others: [] }
  const libraries = storedValue(storage, 'pathlane:libraries', first, librariesFrom)
  // reason: the id is a lot; kept at once, all windows draw the same one
  libraries.set({ ...libraries.get() })
  return {
    libraries,
    remember({ id, name }) {
      const { ownId, others, ...rest } = libraries.get()
      const known = others.find((other) => other.id === id)
      if (id === ownId || known?.name === name) return
      const next = { id, name: name.slice(0, longestName) }
      const older = others.filter((other) => other !== known)
      libraries.set({ ...rest, ownId, others: [next, ...older].slice(0, mostOthers) })
    },
    noteOwnUse() {
      const now = libraries.get()
      if (!now.isOwnUsed) libraries.set({ ...now, isOwnUsed: true })
    },
    forget(id) {
      const { others, ...rest } = libraries.get()
      libraries.set({ ...rest, others: others.filter((other) => other.id !== id) })
    },
  }
}

function librariesFrom(value: unknown): LibrariesOfDevice | null {
  if (!isFields(value)) return null
  const { ownId, isOwnUsed, others } = value
  if (typeof ownId !== 'string' || !isRoomName(ownId) || !Array.isArray(others)) return null
  const known = (others as unknown[]).filter(isKnownLibrary)
  return { ownId, isOwnUsed: isOwnUsed === true, others: known.slice(0, mostOthers) }
}

function isKnownLibrary(value: unknown): value is KnownLibrary {
  if (!isFields(value)) return false
  const { id, name } = value
  return typeof id === 'string' && isRoomName(id) && typeof name === 'string'
}
