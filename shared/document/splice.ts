// Changes of a text as single splices, so that what others type elsewhere in it stays.
import type * as Y from 'yjs'

export interface Splice {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

/** The single splice that turns one text into another: common start and end are kept. */
export function spliceBetween(before: string, after: string): Splice {
  const limit = Math.min(before.length, after.length)
  let start = 0
  while (start < limit && before[start] === after[start]) start++
  // reason: a splice must not cut a surrogate pair in two, or Yjs would store half a character
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--
  let end = 0
  while (end < limit - start && before.at(-1 - end) === after.at(-1 - end)) end++
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--
  return {
    at: start,
    removed: before.length - start - end,
    inserted: after.slice(start, after.length - end),
  }
}

/**
 * Carries one edit of a text into the document, moved past what others did meanwhile.
 * @param before what the editing person saw
 */
export function spliceText(text: Y.Text, before: string, after: string): void {
  if (before === after) return
  const mine = spliceBetween(before, after)
  const theirs = spliceBetween(before, text.toJSON())
  const theirEnd = theirs.at + theirs.removed
  const shift = theirs.inserted.length - theirs.removed
  const mineEnd = mine.at + mine.removed
  const afterStart = Math.max(mine.at, theirEnd)
  if (mineEnd > afterStart) text.delete(afterStart + shift, mineEnd - afterStart)
  const beforeEnd = Math.min(mineEnd, theirs.at)
  if (beforeEnd > mine.at) text.delete(mine.at, beforeEnd - mine.at)
  if (mine.inserted === '') return
  const at =
    mine.at <= theirs.at
      ? mine.at
      : theirs.at + theirs.inserted.length + Math.max(0, mine.at - theirEnd)
  text.insert(at, mine.inserted)
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}
