// What several selected things have in common in one of their fields.

export type NonEmpty<T> = readonly [T, ...T[]]

export type Common<T> =
  | { readonly status: 'same'; readonly value: T }
  | { readonly status: 'mixed' }

export function commonValue<T, V>(
  [first, ...others]: NonEmpty<T>,
  read: (thing: T) => V,
): Common<V> {
  const value = read(first)
  if (others.some((other) => read(other) !== value)) return { status: 'mixed' }
  return { status: 'same', value }
}

/** The common value, or null where there is none: what a choice of the kit shows as mixed. */
export function valueOrNull<T>(common: Common<T>): T | null {
  return common.status === 'same' ? common.value : null
}
