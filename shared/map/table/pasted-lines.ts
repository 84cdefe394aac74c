// A pasted range as lines that say which card they mean and what it says.
import { columnKeys, type ColumnKey } from './column.ts'

export interface PastedLine {
  /** From 1, as a person counts them in what was pasted. */
  readonly number: number
  /** Null where the line names no card: it makes one. */
  readonly id: string | null
  readonly cells: Readonly<Partial<Record<ColumnKey, string>>>
}

export interface PastedTable {
  readonly lines: readonly PastedLine[]
  /** Headings that are no column of the table; nothing is read from below them. */
  readonly unknownHeadings: readonly string[]
}

/** A board can't hold more cards. */
export const mostLines = 6000

/** @returns null where the first row is no row of headings */
export function linesUnderHeadings(
  rows: readonly (readonly string[])[],
  columnOf: (heading: string) => ColumnKey | 'id' | null,
): PastedTable | null {
  const [head = [], ...body] = rows
  const columns = head.map(columnOf)
  const known = columns.filter((column) => column !== null)
  const isHead = known.includes('id') || (known.includes('title') && known.length > 1)
  if (!isHead) return null
  return {
    lines: body.slice(0, mostLines).flatMap((row, at) => lineUnder(columns, row, at + 2) ?? []),
    unknownHeadings: head.filter((name, at) => columns[at] === null && name.trim() !== ''),
  }
}

function lineUnder(
  columns: readonly (ColumnKey | 'id' | null)[],
  row: readonly string[],
  number: number,
): PastedLine | null {
  if (row.every((cell) => cell.trim() === '')) return null
  const cells: Partial<Record<ColumnKey, string>> = {}
  let id: string | null = null
  columns.forEach((column, at) => {
    const cell = row[at]
    if (cell === undefined || column === null) return
    if (column === 'id') id = cell.trim() === '' ? null : cell.trim()
    else cells[column] ??= cell
  })
  return { number, id, cells }
}

/** Values without headings, laid over cards from the cell that has the focus; what reaches beyond is left. */
export function linesOverCards(
  rows: readonly (readonly string[])[],
  cardIds: readonly string[],
  columns: readonly ColumnKey[],
): readonly PastedLine[] {
  return rows.slice(0, cardIds.length).map((row, at) => ({
    number: at + 1,
    id: cardIds[at] ?? null,
    cells: Object.fromEntries(
      row.slice(0, columns.length).map((cell, column) => [columns[column] ?? columnKeys[0], cell]),
    ),
  }))
}
