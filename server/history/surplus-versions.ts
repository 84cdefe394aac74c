// Which versions go: what nobody gave a name thins out with age, and ends after the days that are set.
import type { VersionLine } from './version-store.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** For so long every hourly version stays; then the last of each day (UTC). */
const everyHourForMs = 2 * dayMs

/** @param lines newest first */
export function surplusVersions(
  lines: readonly VersionLine[],
  now: number,
  days: number,
): readonly string[] {
  const seenDays = new Set<number>()
  const surplus: string[] = []
  for (const { id, at, reason, name } of lines) {
    if (name !== '') continue
    const isExpired = now - at > days * dayMs
    const day = Math.floor(at / dayMs)
    const isThinned = reason === 'hourly' && now - at > everyHourForMs && seenDays.has(day)
    if (reason === 'hourly') seenDays.add(day)
    if (isExpired || isThinned) surplus.push(id)
  }
  return surplus
}
