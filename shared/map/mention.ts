// `@name` in the text of a comment.
import type { Mention } from './comment.ts'

/** Those of the people whose `@name` stands in the text; of equal names only the first. */
export function mentionsIn(text: string, people: readonly Mention[]): readonly Mention[] {
  const found = new Map<string, Mention>()
  for (const part of splitMentions(text, people)) {
    if (part.mention !== null) found.set(part.mention.personId, part.mention)
  }
  return [...found.values()]
}

export interface CommentPart {
  readonly text: string
  readonly mention: Mention | null
  /** Where it begins in the text. */
  readonly at: number
}

/** A text cut at its mentions. Of names that begin alike the longest counts. */
export function splitMentions(text: string, mentions: readonly Mention[]): readonly CommentPart[] {
  const longestFirst = mentions
    .filter(({ name }) => name !== '')
    .toSorted((a, b) => b.name.length - a.name.length)
  const parts: CommentPart[] = []
  let from = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const mention = longestFirst.find(({ name }) => text.startsWith(name, at + 1))
    if (mention === undefined || at < from || isInWord(text, at)) continue
    if (at > from) parts.push({ text: text.slice(from, at), mention: null, at: from })
    const end = at + 1 + mention.name.length
    parts.push({ text: text.slice(at, end), mention, at })
    from = end
  }
  if (from < text.length) parts.push({ text: text.slice(from), mention: null, at: from })
  return parts
}

/** The beginning of a name that is being typed before the caret, or null. */
export function mentionBeingTyped(
  text: string,
  caret: number,
): { readonly at: number; readonly begin: string } | null {
  const at = text.lastIndexOf('@', caret - 1)
  const begin = text.slice(at + 1, caret)
  if (at < 0 || isInWord(text, at) || begin.includes('\n') || begin.length > 60) return null
  return { at, begin }
}

/** An address such as `ana@example.org` mentions nobody. */
function isInWord(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))
}
