// A CSV file or a pasted table as rows of cells. Says nothing about what is in them.

export type Separator = '\t' | ';' | ',' | '|'
const separators: readonly Separator[] = ['\t', ';', ',', '|']

/** More than any list of words; the rest of a longer one is not read. */
const mostRows = 5_000
const mostCells = 60

export interface Table {
  readonly separator: Separator
  /** Cells without surrounding white space; rows without any text are left out. */
  readonly rows: readonly (readonly string[])[]
}

/** Quotes may hold separators, line ends and doubled quotes (RFC 4180). */
export function parseTable(text: string): Table {
  const clean = text.startsWith('\uFEFF') ? text.slice(1) : text
  const separator = separatorOf(clean)
  const rows = splitRows(clean, separator)
    .map((row) => row.slice(0, mostCells).map((cell) => cell.replace(/\s+/g, ' ').trim()))
    .filter((row) => row.some((cell) => cell !== ''))
  return { separator, rows: rows.slice(0, mostRows) }
}

/** The one that stands most often, and equally often, in the first lines. */
function separatorOf(text: string): Separator {
  const lines = text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 10)
  let best: Separator = ','
  let bestScore = 0
  for (const separator of separators) {
    const counts = lines.map((line) => outsideQuotes(line).split(separator).length - 1)
    const least = Math.min(...counts)
    const score = counts.length === 0 ? 0 : least * 1000 + (counts[0] ?? 0)
    if (score > bestScore) [best, bestScore] = [separator, score]
  }
  return best
}

function outsideQuotes(line: string): string {
  return line.replace(/"(?:[^"]|"")*"/g, '')
}

/** As they stand, with empty cells and rows. */
export function splitRows(text: string, separator: Separator): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    row.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') cell += text[at++]
      else isQuoted = false
    } else if (letter === '"' && cell.trim() === '') {
      isQuoted = true
      cell = ''
    } else if (letter === separator) endCell()
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at++
      endRow()
    } else cell += letter
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}
