// What this device keeps of how a map was, and which of it goes again.
import { surplusVersions } from '../../shared/wire/surplus-versions.ts'

/**
 * `opened` and `left`: as the map was then. `hourly`: while somebody worked on it. `restore`: just before an
 * earlier state was brought back. `asked`: somebody wanted it.
 */
export type KeptReason = 'hourly' | 'opened' | 'left' | 'restore' | 'asked'

export interface KeptVersion {
  readonly id: string
  readonly mapId: string
  /** ms since 1970, by this device's clock */
  readonly at: number
  readonly reason: KeptReason
  /** Empty where nobody gave it a name. */
  readonly name: string
  /** What it takes on the disk. */
  readonly bytes: number
  /** The same for two states that hold the same edits. */
  readonly fingerprint: string
  /** Id of the server's version of the same moment, or null where there is none. */
  readonly serverId: string | null
}

/** Bounds for what nobody gave a name. */
export const keptBounds = { days: 30, perMap: 100, bytes: 200_000_000 } as const

/**
 * Which versions of all maps go, as ids: what has grown too old, then the oldest beyond the bounds. What has
 * a name stays.
 */
export function surplusOf(versions: readonly KeptVersion[], now: number): ReadonlySet<string> {
  const surplus = new Set<string>()
  const all = newestFirst(versions)
  for (const map of new Set(all.map(({ mapId }) => mapId))) {
    const ofMap = all.filter(({ mapId }) => mapId === map)
    const dated = ofMap.map((each) => ({ ...each, isRegular: each.reason !== 'restore' }))
    for (const id of surplusVersions(dated, now, keptBounds.days)) surplus.add(id)
    const unnamed = ofMap.filter(({ id, name }) => name === '' && !surplus.has(id))
    for (const { id } of unnamed.slice(keptBounds.perMap)) surplus.add(id)
  }
  let bytes = 0
  for (const each of all) {
    if (each.name !== '' || surplus.has(each.id)) continue
    bytes += each.bytes
    if (bytes > keptBounds.bytes) surplus.add(each.id)
  }
  return surplus
}

export function newestFirst<T extends { readonly at: number; readonly id: string }>(
  versions: readonly T[],
): readonly T[] {
  return versions.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
}
