// Breaks words into lines as a browser does, for exports. Pure: the width of words is asked for.

const spaceless = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`
/** A line break, spaces, one sign of a script without spaces, or a word up to a hyphen or its end. */
const pieces = new RegExp(
  String.raw`\n|[^\S\n]+|[${spaceless}]|[^\s${spaceless}-]*-+|[^\s${spaceless}-]+`,
  'gu',
)

/** @param maxLines what does not fit in them is cut, with an ellipsis */
export function wrapText(
  text: string,
  width: number,
  maxLines: number,
  widthOf: (words: string) => number,
): readonly string[] {
  const lines: string[] = ['']
  for (const piece of text.trimEnd().match(pieces) ?? []) {
    const line = lines.at(-1) ?? ''
    if (lines.length > maxLines) break
    if (piece === '\n') lines.push('')
    else if (widthOf((line + piece).trimEnd()) <= width) lines[lines.length - 1] = line + piece
    else if (piece.trim() !== '') {
      if (line !== '') lines.push('')
      addBroken(lines, piece, width, widthOf)
    }
  }
  const shown = lines.slice(0, maxLines).map((line) => line.trimEnd())
  if (lines.length > maxLines) shown.push(cut(shown.pop() ?? '', width, widthOf))
  return shown
}

/** A word that is longer than a line goes on in the next. */
function addBroken(
  lines: string[],
  word: string,
  width: number,
  widthOf: (words: string) => number,
): void {
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const line = lines.at(-1) ?? ''
    if (line === '' || widthOf(line + segment) <= width) lines[lines.length - 1] = line + segment
    else lines.push(segment)
  }
}

function cut(line: string, width: number, widthOf: (words: string) => number): string {
  const letters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment)
  while (letters.length > 1 && widthOf(`${letters.join('').trimEnd()}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
