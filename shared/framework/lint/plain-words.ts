// Compares names and sentences as people read them: case, accents, punctuation and filler aside.

const fillers = new Set(
  'a an and are as at be by for from has have in is it its of on or our that the their them they this to we what when who with you your'.split(
    ' ',
  ),
)

/** In lower case, without accents, words separated by one space; hyphens separate words. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether a phrase stands in a text as whole words; both must be {@link plain}. */
export function hasPhrase(text: string, phrase: string): boolean {
  return ` ${text} `.includes(` ${phrase} `)
}

export function contentWords(text: string): readonly string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word !== '' && !fillers.has(word))
}

/** 0 to 1: how much of two texts' words they share. */
export function sharedWords(a: string, b: string): number {
  const [first, second] = [new Set(contentWords(a)), new Set(contentWords(b))]
  const shared = [...first].filter((word) => second.has(word)).length
  const all = first.size + second.size - shared
  return all === 0 ? 0 : shared / all
}

/** 0 to 1 by the letters that would have to change. */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  return longer === 0 ? 1 : 1 - distance(a, b) / longer
}

/** Edits of one letter that turn one text into the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
