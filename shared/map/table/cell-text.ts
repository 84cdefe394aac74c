// A cell as people read it, and as it is written to be read again.
import {
  hasColumn,
  isNamedColumn,
  stepsColumn,
  typeOfCard,
  valueOf,
  type ColumnKey,
  type TableCard,
} from './column.ts'
import type { NameBook } from './name-book.ts'
import type { TableNames } from './table-names.ts'

/** Between the members of a set. */
export const memberSeparator = ';'

/** As it stands on the screen; empty where nobody has said. */
export function showCell(card: TableCard, key: ColumnKey, names: TableNames): string {
  return textOf(card, key, names, (book, id) => book.labelOf(id), ', ')
}

/** As it is copied: `readCell` gives the same value again. */
export function writeCell(card: TableCard, key: ColumnKey, names: TableNames): string {
  return textOf(card, key, names, (book, id) => book.nameOf(id), `${memberSeparator} `)
}

function textOf(
  card: TableCard,
  key: ColumnKey,
  names: TableNames,
  nameOf: (book: NameBook, id: string) => string,
  between: string,
): string {
  if (!hasColumn(typeOfCard(card), key)) return ''
  if (key === stepsColumn) return names.stepsOf(card.id).join(between)
  const value = valueOf(card, key)
  if (value === null || value === '') return ''
  const said = typeof value === 'object' ? value : [String(value)]
  return said.map((each) => (isNamedColumn(key) ? nameOf(names[key], each) : each)).join(between)
}
