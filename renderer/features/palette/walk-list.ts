/**
 * Where a key leads in a list of so many entries, or null where it leads nowhere in it.
 * @param at the entry in focus; -1 when it is none of them
 */
export function walkList(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return Math.min(count - 1, at + 1)
  if (key === 'ArrowUp') return at > 0 ? at - 1 : null
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
