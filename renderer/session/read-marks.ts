// Which comments a person has seen, kept on this device beside the map and told to nobody.
import { isSameJson } from '../../shared/document/entity.ts'
import type { MapDocument } from '../../shared/document/layout.ts'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import type { DocumentState } from './document-state.ts'
import type { DeviceNotes } from './map-session.ts'

export interface ReadMarks {
  /** Ids of comments. */
  readonly seen: Readable<ReadonlySet<string>>
  markSeen(ids: readonly string[]): void
}

export interface ReadMarksOptions {
  readonly map: MapDocument
  readonly notes: DeviceNotes
  readonly personId: Readable<string>
  /** Notes can be read once the map is open. */
  readonly state: Readable<DocumentState>
}

export function openReadMarks(options: ReadMarksOptions): ReadMarks & { dispose(): void } {
  const { map, notes, personId, state } = options
  const key = () => `comments-seen/${personId.get()}`
  const read = (): ReadonlySet<string> => {
    const note = notes.get(key())
    return new Set(Array.isArray(note) ? note.filter((id) => typeof id === 'string') : [])
  }
  const seen = createWritable(read())
  const readAgain = () => {
    const next = read()
    if (!isSameJson([...next], [...seen.get()])) seen.set(next)
  }
  const stops = [personId, state].map((source) => source.subscribe(readAgain))
  return {
    seen,
    markSeen(ids) {
      const before = seen.get()
      const added = ids.filter((id) => !before.has(id))
      if (added.length === 0) return
      const next = new Set([...before, ...added])
      seen.set(next)
      // reason: those of comments that are gone would pile up
      notes.set(
        key(),
        [...next].filter((id) => map.comments.has(id)),
      )
    },
    dispose: () => stops.forEach((stop) => stop()),
  }
}
