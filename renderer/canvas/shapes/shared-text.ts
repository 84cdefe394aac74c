// Keeps a text field and a shared text together while both change. Pure.
import { spliceBetween, type Splice } from '../../../shared/document/splice.ts'

/** Where a caret belongs after a splice by somebody else. */
export function moveCaret(caret: number, splice: Splice): number {
  if (caret <= splice.at) return caret
  if (caret >= splice.at + splice.removed) return caret + splice.inserted.length - splice.removed
  return splice.at + splice.inserted.length
}

/** What both made of one text: my change applied to theirs. */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  if (theirs === base) return mine
  if (mine === base) return theirs
  const own = spliceBetween(base, mine)
  const other = spliceBetween(base, theirs)
  const from = moveCaret(own.at, other)
  const to = Math.max(from, moveCaret(own.at + own.removed, other))
  return theirs.slice(0, from) + own.inserted + theirs.slice(to)
}
