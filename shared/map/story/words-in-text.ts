// Finds words and phrases in what people wrote: whole words, whatever their case and accents.

export interface Token {
  /** In lower case, without accents. */
  readonly folded: string
  /** Where it stands in the text. */
  readonly from: number
  readonly to: number
}

export interface PhraseMatch {
  readonly from: number
  readonly to: number
  /** `any`: found through a `*`, so nobody can tell how another word would have to end. */
  readonly ending: 'same' | 'plural' | 'any'
}

/** Letters and digits in a row; hyphens and apostrophes separate words. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].map((match) => ({
    folded: fold(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** A word or a phrase that is looked for. */
export interface Phrase {
  /** In lower case, without accents. */
  readonly words: readonly string[]
  /** It ended with a `*`. */
  readonly hasAnyEnding: boolean
}

export function phraseOf(text: string): Phrase {
  return {
    words: tokensOf(text).map(({ folded }) => folded),
    hasAnyEnding: text.trimEnd().endsWith('*'),
  }
}

/**
 * Where a phrase stands in a text. Its last word is also found with -s, -es or -ies; a phrase that ends
 * with `*` is found with every ending.
 * @param tokens of the text
 */
export function findPhrase(
  text: string,
  tokens: readonly Token[],
  { words, hasAnyEnding }: Phrase,
): readonly PhraseMatch[] {
  const last = words.length - 1
  const matches: PhraseMatch[] = []
  for (const [at, first] of tokens.entries()) {
    const final = tokens[at + last]
    if (last < 0 || final === undefined) break
    const ending = endingOf(final.folded, words[last] ?? '', hasAnyEnding)
    if (ending === null) continue
    const isBegun = words.slice(0, last).every((word, i) => tokens[at + i]?.folded === word)
    if (!isBegun || !isOneRun(text, tokens.slice(at, at + words.length))) continue
    matches.push({ from: first.from, to: final.to, ending })
  }
  return matches
}

/** The text with another word in place of each match, in the case and number of what stood there. */
export function replaceMatches(
  text: string,
  matches: readonly PhraseMatch[],
  instead: string,
): string {
  let result = ''
  let at = 0
  for (const { from, to, ending } of matches) {
    if (from < at) continue
    result += text.slice(at, from) + inPlaceOf(text.slice(from, to), instead, ending)
    at = to
  }
  return result + text.slice(at)
}

const ascii = /^\w*$/

function fold(word: string): string {
  if (ascii.test(word)) return word.toLowerCase()
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function endingOf(
  word: string,
  wanted: string,
  hasAnyEnding: boolean,
): PhraseMatch['ending'] | null {
  if (word === wanted) return 'same'
  if (isPluralOf(word, wanted)) return 'plural'
  return hasAnyEnding && word.startsWith(wanted) ? 'any' : null
}

function isPluralOf(word: string, wanted: string): boolean {
  if (word === `${wanted}s` || word === `${wanted}es`) return true
  return wanted.endsWith('y') && word === `${wanted.slice(0, -1)}ies`
}

/** A phrase does not run over the end of a sentence: only spaces, hyphens and apostrophes lie between. */
function isOneRun(text: string, run: readonly Token[]): boolean {
  return run
    .slice(1)
    .every((token, i) => /^[\s\-‐‑'’]*$/u.test(text.slice(run[i]?.to ?? 0, token.from)))
}

function inPlaceOf(replaced: string, instead: string, ending: PhraseMatch['ending']): string {
  const words = ending === 'plural' && /\p{L}$/u.test(instead) && !/s$/i.test(instead)
  const numbered = words && !/\s/.test(instead) ? `${instead}s` : instead
  if (replaced.length > 1 && replaced === replaced.toUpperCase()) return numbered.toUpperCase()
  const [first = '', ...rest] = numbered
  const isCapital = /^\p{Lu}/u.test(replaced)
  return isCapital ? first.toUpperCase() + rest.join('') : numbered
}
