// Which versions go, on a server and on a device: what nobody gave a name thins out with age, and ends after
// the days that are set.

export interface DatedVersion {
  readonly id: string
  /** ms since 1970 */
  readonly at: number
  /** Empty where nobody gave it a name. */
  readonly name: string
  /** Whether it is one of many that are made as time goes by, and not for a reason of its own. */
  readonly isRegular: boolean
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** For so long every regular version stays; then the last of each day (UTC). */
const everyHourForMs = 2 * dayMs

/**
 * @param lines newest first
 * @returns their ids
 */
export function surplusVersions(
  lines: readonly DatedVersion[],
  now: number,
  days: number,
): readonly string[] {
  const seenDays = new Set<number>()
  const surplus: string[] = []
  for (const { id, at, isRegular, name } of lines) {
    if (name !== '') continue
    const isExpired = now - at > days * dayMs
    const day = Math.floor(at / dayMs)
    const isThinned = isRegular && now - at > everyHourForMs && seenDays.has(day)
    if (isRegular) seenDays.add(day)
    if (isExpired || isThinned) surplus.push(id)
  }
  return surplus
}
