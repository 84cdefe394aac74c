import { useRef, useState, type ClipboardEvent, type RefObject } from 'react'
import { columnKeys } from '../../../shared/map/table/column.ts'
import type { PastedLine } from '../../../shared/map/table/pasted-lines.ts'
import type { TableLine } from '../../../shared/map/table/table-lines.ts'
import type { TableNames } from '../../../shared/map/table/table-names.ts'
import { useText } from '../../messages/use-text.ts'
import { useToast } from '../../ui/toast.tsx'
import { cardsIn, columnsIn, copyInto, linesIn, linesOver, rangeAsTsv } from './range-clipboard.ts'
import type { Grid } from './use-grid.ts'

/** What somebody is about to paste; `over` cells, or under its own headings. */
export interface Pasting {
  readonly pasted: string
  readonly over: readonly PastedLine[] | null
}

export interface TableClipboard {
  readonly onCopy: (event: ClipboardEvent) => void
  readonly onPaste: (event: ClipboardEvent) => void
  /** All lines in view of the filter, with all columns. */
  readonly copyAll: () => void
  readonly pasting: Pasting | null
  readonly startPasting: () => void
  readonly endPasting: () => void
}

export interface TableClipboardInput {
  readonly lines: readonly TableLine[]
  readonly names: TableNames
  readonly grid: Grid
  readonly gridRef: RefObject<HTMLDivElement | null>
  readonly isReadOnly: boolean
}

export function useTableClipboard(input: TableClipboardInput): TableClipboard {
  const { lines, names, grid, gridRef, isReadOnly } = input
  const text = useText()
  const toast = useToast()
  const [pasting, setPasting] = useState<Pasting | null>(null)
  const isCopyingAll = useRef(false)
  const { range } = grid
  return {
    pasting,
    startPasting: () => setPasting({ pasted: '', over: null }),
    endPasting: () => setPasting(null),
    onCopy(event) {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) {
        return
      }
      const isAll = isCopyingAll.current
      const cards = cardsIn(lines, isAll ? { fromLine: 0, toLine: lines.length } : range)
      if (cards.length === 0) return
      copyInto(event, rangeAsTsv(cards, isAll ? columnKeys : columnsIn(range), names, text))
      if (cards.length > 1) toast({ message: text('table.copied', { count: cards.length }) })
    },
    onPaste(event) {
      if (event.target !== gridRef.current) return
      event.preventDefault()
      event.stopPropagation()
      const pasted = event.clipboardData.getData('text/plain')
      if (pasted === '' || isReadOnly) return
      if (linesIn(pasted, text) !== null) {
        setPasting({ pasted, over: null })
        return
      }
      const isOneCell = !/[\t\n]/.test(pasted.trim())
      const cards = cardsIn(lines, isOneCell ? range : { ...range, toLine: lines.length })
      const over = linesOver(pasted, cards, columnsIn(range), range)
      setPasting(over.length > 0 ? { pasted: '', over } : { pasted, over: null })
    },
    copyAll() {
      gridRef.current?.focus({ preventScroll: true })
      isCopyingAll.current = true
      // reason: on plain http there is no other way to the clipboard
      document.execCommand('copy')
      isCopyingAll.current = false
    },
  }
}
