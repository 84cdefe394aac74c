import type { KeyboardEvent } from 'react'
import { columnKeys, type ColumnKey } from '../../../shared/map/table/column.ts'
import type { TableLine } from '../../../shared/map/table/table-lines.ts'
import { headLine, stepOf } from './grid-place.ts'
import type { Grid } from './use-grid.ts'

export interface GridKeys {
  readonly grid: Grid
  readonly lines: readonly TableLine[]
  /** Lines that a page has. */
  readonly page: number
  readonly onEdit: (typed: string | null) => void
  readonly onSort: (column: ColumnKey) => void
  readonly onOpenFilter: (column: ColumnKey) => void
  readonly onClear: () => void
  readonly onAdd: () => void
}

/** The keys of a grid as spreadsheets have them. */
export function onGridKey(event: KeyboardEvent<HTMLElement>, keys: GridKeys): void {
  // reason: keys of what floats over the table come here through React, not through the page
  if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return
  const isCommand = event.ctrlKey || event.metaKey
  if (obeys(event, keys, isCommand)) {
    event.preventDefault()
    event.stopPropagation()
  }
}

function obeys(event: KeyboardEvent, keys: GridKeys, isCommand: boolean): boolean {
  const { grid, lines, page } = keys
  const column = columnKeys[grid.place.column] ?? 'title'
  if (event.key === 'ArrowDown' && event.altKey) keys.onOpenFilter(column)
  else if (event.altKey) return false
  else if (isCommand && event.key.toLowerCase() === 'a') grid.selectAll()
  else if ((isCommand && event.key === 'Enter') || event.key === 'Insert') keys.onAdd()
  else if (event.key === 'Enter' || event.key === 'F2') enter(keys, column)
  else if (event.key === 'Delete' || event.key === 'Backspace') keys.onClear()
  else if (!isCommand && event.key.length === 1 && !isQuestion(event, grid)) type(event.key, keys)
  else {
    const size = { lines: lines.length + 1, columns: columnKeys.length, page }
    const step = stepOf(event.key, isCommand, size)
    if (step === null) return false
    grid.move(step, event.shiftKey)
  }
  return true
}

function enter(keys: GridKeys, column: ColumnKey): void {
  const { grid, lines } = keys
  if (grid.line === headLine) keys.onSort(column)
  else if (lines[grid.line]?.kind === 'row') keys.onAdd()
  else keys.onEdit(null)
}

function type(key: string, { grid, onEdit }: GridKeys): void {
  if (grid.line !== headLine) onEdit(key === ' ' ? null : key)
}

/** On a heading the question mark asks for the keys, as everywhere. */
function isQuestion({ key }: KeyboardEvent, { line }: Grid): boolean {
  return key === '?' && line === headLine
}
