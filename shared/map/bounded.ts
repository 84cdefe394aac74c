// What a peer may have written, cut to what a screen can bear.

const longestName = 200
const longestText = 20_000

/** A name as it may stand on the screen; empty where a peer wrote something else. */
export function shortName(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, longestName) : ''
}

/** The same for a text of several lines. */
export function longText(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, longestText) : ''
}

export function boundedNumber(
  value: unknown,
  bounds: { least: number; usual: number; most: number },
): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return bounds.usual
  return Math.min(bounds.most, Math.max(bounds.least, value))
}

/** An ISO 8601 date, or empty where a peer wrote something else. */
export function dayIn(value: unknown): string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''
}
