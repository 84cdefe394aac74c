/** One of these, round and round. */
export function nth<T>(values: readonly T[], at: number): T {
  return values[at % values.length] as T
}
