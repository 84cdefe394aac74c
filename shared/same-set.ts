/** Whether two sets hold the same. */
export function isSameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  if (a.size !== b.size) return false
  for (const each of a) if (!b.has(each)) return false
  return true
}
