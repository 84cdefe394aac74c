// How a map was, wherever that is kept, as one list.
import type { Version, VersionReason } from '../../shared/wire/history.ts'
import type { SavedVersion } from '../files/map-file.ts'
import { newestFirst, type KeptReason, type KeptVersion } from './kept-version.ts'

export type HistoryPlace = 'device' | 'server' | 'file'

export interface HistoryEntry {
  /** Tells it from the others; stays the same when it is renamed. */
  readonly id: string
  /** ms since 1970, by the clock of where it is kept. */
  readonly at: number
  /** `file` and `previous`: what lies in the map's file, and what did before. */
  readonly reason: KeptReason | VersionReason | SavedVersion['kind']
  /** Empty where nobody gave it a name. */
  readonly name: string
  /** Where it is kept; never empty. */
  readonly places: readonly HistoryPlace[]
  readonly kept: KeptVersion | null
  readonly served: Version | null
  readonly saved: SavedVersion | null
}

export interface HistorySources {
  readonly kept: readonly KeptVersion[]
  readonly served: readonly Version[]
  readonly saved: readonly SavedVersion[]
}

/** Newest first. What device and server keep of one moment under one name is one entry. */
export function historyEntries({ kept, served, saved }: HistorySources): readonly HistoryEntry[] {
  const servedById = new Map(served.map((version) => [version.id, version]))
  const entries: HistoryEntry[] = []
  for (const version of kept) {
    const { serverId } = version
    const twin = serverId === null ? null : (servedById.get(serverId) ?? null)
    if (twin !== null) servedById.delete(twin.id)
    entries.push(entryOf({ kept: version, served: twin }))
  }
  for (const version of servedById.values()) entries.push(entryOf({ served: version }))
  for (const version of saved) entries.push(entryOf({ saved: version }))
  return newestFirst(entries)
}

function entryOf({
  kept = null,
  served = null,
  saved = null,
}: Partial<Pick<HistoryEntry, 'kept' | 'served' | 'saved'>>): HistoryEntry {
  const places: HistoryPlace[] = []
  if (kept !== null) places.push('device')
  if (served !== null) places.push('server')
  if (saved !== null) places.push('file')
  const id = kept?.id ?? served?.id ?? `${saved?.kind} ${saved?.savedAt}`
  const at = kept?.at ?? served?.at ?? (Date.parse(saved?.savedAt ?? '') || 0)
  const name = served?.name ?? kept?.name ?? ''
  const reason = kept?.reason ?? served?.reason ?? saved?.kind ?? 'hourly'
  return { id, at, reason, name, places, kept, served, saved }
}
