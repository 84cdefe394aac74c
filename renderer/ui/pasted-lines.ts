/** Longest words that a pasted line gives; the rest of a longer line is left away. */
const maxLineLength = 500
/** More lines than this are surely no list. */
const maxLines = 200

/** What a pasted list says: one for each line with words, without list marks. Pure. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•–]|\d{1,3}[.)])\s+/u, '')
        .trim()
        .slice(0, maxLineLength),
    )
    .filter((line) => line !== '')
    .slice(0, maxLines)
}
