/** Two letters for a name: of the first and the last word, or the first two of a single word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u)
  const [first = '', ...rest] = words
  const last = rest.at(-1)
  const letters =
    last === undefined
      ? graphemes(first).slice(0, 2)
      : [graphemes(first)[0] ?? '', graphemes(last)[0] ?? '']
  return letters.join('').toLocaleUpperCase()
}

export interface PersonaBadges {
  readonly shown: readonly string[]
  /** How many more there are. */
  readonly more: number
}

const mostShown = 3

/** What stands on a card for its personas; those that are no longer on the map are left out. */
export function personaBadges(
  ids: readonly string[],
  names: ReadonlyMap<string, string>,
): PersonaBadges {
  const initials = ids.flatMap((id) => {
    const name = names.get(id)
    return name === undefined ? [] : [initialsOf(name)]
  })
  return { shown: initials.slice(0, mostShown), more: Math.max(0, initials.length - mostShown) }
}

function graphemes(word: string): string[] {
  return [...new Intl.Segmenter().segment(word)].map(({ segment }) => segment)
}
