// Two people changed one text since it was last the same for both: keeps what either of them did.
import { spliceBetween, type Splice } from '../../shared/document/splice.ts'

/**
 * Brings my unfinished text together with what the document says now. Where both replaced the same
 * words, both replacements stay, theirs first.
 * @param base the text both started from
 */
export function mergeText(base: string, mine: string, theirs: string): string {
  if (mine === base || mine === theirs) return theirs
  if (theirs === base) return mine
  const ours = spliceBetween(base, mine)
  const other = spliceBetween(base, theirs)
  if (endOf(ours) < other.at) return applySplice(theirs, ours)
  if (endOf(other) < ours.at) {
    return applySplice(theirs, { ...ours, at: ours.at + other.inserted.length - other.removed })
  }
  return mergeTouching(base, ours, other)
}

/** Where a caret in the old text belongs in the new one. */
export function caretAfter(caret: number, before: string, after: string): number {
  const splice = spliceBetween(before, after)
  if (caret <= splice.at) return caret
  if (caret >= endOf(splice)) return caret + splice.inserted.length - splice.removed
  return splice.at + splice.inserted.length
}

/** Both touched the same stretch: it goes, and both insertions stand in its place. */
function mergeTouching(base: string, ours: Splice, other: Splice): string {
  const from = Math.min(ours.at, other.at)
  const to = Math.max(endOf(ours), endOf(other))
  const inserted =
    ours.inserted === other.inserted ? other.inserted : other.inserted + ours.inserted
  return base.slice(0, from) + inserted + base.slice(to)
}

function applySplice(text: string, splice: Splice): string {
  return text.slice(0, splice.at) + splice.inserted + text.slice(endOf(splice))
}

function endOf(splice: Splice): number {
  return splice.at + splice.removed
}
