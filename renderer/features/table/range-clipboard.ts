import type { ClipboardEvent } from 'react'
import { writeCell } from '../../../shared/map/table/cell-text.ts'
import {
  columnKeys,
  writtenColumns,
  type ColumnKey,
  type TableCard,
} from '../../../shared/map/table/column.ts'
import {
  linesOverCards,
  linesUnderHeadings,
  type PastedLine,
} from '../../../shared/map/table/pasted-lines.ts'
import type { TableLine } from '../../../shared/map/table/table-lines.ts'
import type { TableNames } from '../../../shared/map/table/table-names.ts'
import { readTsv, writeTsv } from '../../../shared/map/table/tsv.ts'
import type { Text } from '../../messages/use-text.ts'
import type { GridRange } from './grid-place.ts'

/** The cards of a range, in the order of their lines. */
export function cardsIn(
  lines: readonly TableLine[],
  range: Pick<GridRange, 'fromLine' | 'toLine'>,
): readonly TableCard[] {
  return lines
    .slice(range.fromLine, range.toLine + 1)
    .flatMap((line) => (line.kind === 'card' ? [line.card] : []))
}

export function columnsIn({ fromColumn, toColumn }: GridRange): readonly ColumnKey[] {
  return columnKeys.slice(fromColumn, toColumn + 1)
}

/** One cell alone is its text; more has headings and the ids by which it is pasted back. */
export function rangeAsTsv(
  cards: readonly TableCard[],
  columns: readonly ColumnKey[],
  names: TableNames,
  text: Text,
): string {
  const [only] = cards
  const [column] = columns
  if (cards.length === 1 && columns.length === 1 && only !== undefined && column !== undefined) {
    return writeCell(only, column, names)
  }
  return writeTsv([
    [text('table.column.id'), ...columns.map((key) => text(`table.column.${key}`))],
    ...cards.map((card) => [card.id, ...columns.map((key) => writeCell(card, key, names))]),
  ])
}

export interface PastedText {
  readonly lines: readonly PastedLine[]
  readonly unknownHeadings: readonly string[]
}

/** Lines under headings; null where the first line has none that the table knows. */
export function linesIn(pasted: string, text: Text): PastedText | null {
  const known = new Map<string, ColumnKey | 'id'>(
    (['id', ...writtenColumns] as const).map((key) => [fold(text(`table.column.${key}`)), key]),
  )
  return linesUnderHeadings(readTsv(pasted), (heading) => known.get(fold(heading)) ?? null)
}

/** Values without headings over what is selected; one value fills all of it. */
export function linesOver(
  pasted: string,
  cards: readonly TableCard[],
  columns: readonly ColumnKey[],
  range: GridRange,
): readonly PastedLine[] {
  const rows = readTsv(pasted)
  const ids = cards.map(({ id }) => id)
  const [[value] = []] = rows
  const isOne = rows.length === 1 && rows[0]?.length === 1 && value !== undefined
  if (isOne)
    return linesOverCards(
      ids.map(() => columns.map(() => value)),
      ids,
      columns,
    )
  return linesOverCards(rows, ids, columnKeys.slice(range.fromColumn))
}

export function copyInto(event: ClipboardEvent, tsv: string): void {
  event.clipboardData.setData('text/plain', tsv)
  event.preventDefault()
  // reason: the board listens on the whole page
  event.stopPropagation()
}

function fold(heading: string): string {
  return heading.trim().toLowerCase()
}
