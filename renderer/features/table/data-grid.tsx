import {
  useEffect,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from 'react'
import { columnKeys } from '../../../shared/map/table/column.ts'
import type { TableLine } from '../../../shared/map/table/table-lines.ts'
import { useText } from '../../messages/use-text.ts'
import { cellId } from './cell-id.ts'
import { lineHeight, widthOfColumn } from './column-widths.ts'
import { headLine, placeAt } from './grid-place.ts'
import type { Grid } from './use-grid.ts'
import { useLineWindow } from './use-line-window.ts'

export interface DataGridProps {
  readonly lines: readonly TableLine[]
  readonly grid: Grid
  readonly gridRef: RefObject<HTMLDivElement | null>
  readonly isReadOnly: boolean
  readonly head: ReactNode
  readonly renderLine: (line: TableLine, at: number, top: number) => ReactNode
  readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>, page: number) => void
  readonly onCopy: (event: React.ClipboardEvent) => void
  readonly onPaste: (event: React.ClipboardEvent) => void
  readonly onEdit: () => void
  /** Whether the grid, or what is edited in it, has the focus. */
  readonly onFocused: (hasFocus: boolean) => void
}

const template = columnKeys.map((key) => `${widthOfColumn(key)}px`).join(' ')
const totalWidth = columnKeys.reduce((sum, key) => sum + widthOfColumn(key), 0)

/** A grid of which only what is near the view exists. The focus stays on the grid and names its cell. */
export function DataGrid(props: DataGridProps) {
  const { lines, grid, gridRef, isReadOnly, head, renderLine, onKeyDown, onCopy, onPaste } = props
  const { onFocused } = props
  const text = useText()
  const { line, place } = grid
  const rows = useLineWindow(gridRef, lines, line)
  useKeepInView(gridRef, grid, rows.show)
  const pointed = usePointing(props)
  return (
    <div
      ref={gridRef}
      role="grid"
      tabIndex={0}
      className="table-grid"
      aria-label={text('table.label')}
      aria-describedby="table-keys"
      aria-rowcount={lines.length + 1}
      aria-colcount={columnKeys.length}
      aria-multiselectable
      aria-readonly={isReadOnly || undefined}
      aria-activedescendant={cellId(line, isGroup(lines, line) ? 0 : place.column)}
      style={{ '--table-columns': template, '--table-width': `${totalWidth}px` } as object}
      onKeyDown={(event) =>
        onKeyDown(event, Math.max(1, Math.floor(event.currentTarget.clientHeight / lineHeight) - 2))
      }
      onScroll={rows.onScroll}
      onFocus={() => onFocused(true)}
      onBlur={({ currentTarget, relatedTarget }) =>
        onFocused(currentTarget.contains(relatedTarget))
      }
      onCopy={onCopy}
      onPaste={onPaste}
      {...pointed}
    >
      <div role="rowgroup" className="table-heads">
        {head}
      </div>
      <div role="rowgroup" className="table-body" style={{ height: rows.height }}>
        {rows.shown.map(({ at, top }) => {
          const shown = lines[at]
          return shown === undefined ? null : renderLine(shown, at, top)
        })}
      </div>
    </div>
  )
}

function isGroup(lines: readonly TableLine[], line: number): boolean {
  return line !== headLine && lines[line]?.kind !== 'card'
}

/** Brings the focus into view when somebody moves it, and only then. */
function useKeepInView(
  gridRef: RefObject<HTMLDivElement | null>,
  { place, line }: Grid,
  showLine: (at: number) => void,
): void {
  const latest = useRef({ line, showLine })
  useLayoutEffect(() => {
    latest.current = { line, showLine }
  })
  const isFirst = useRef(true)
  useEffect(() => {
    const { current } = gridRef
    const wasFirst = isFirst.current
    isFirst.current = false
    if (current === null || wasFirst) return
    if (latest.current.line >= 0) latest.current.showLine(latest.current.line)
    if (place.column === 0) {
      current.scrollLeft = 0
      return
    }
    const first = widthOfColumn('title')
    const left = columnKeys.slice(0, place.column).reduce((sum, key) => sum + widthOfColumn(key), 0)
    const right = left + widthOfColumn(columnKeys[place.column] ?? 'title')
    if (left < current.scrollLeft + first) current.scrollLeft = left - first
    else if (right > current.scrollLeft + current.clientWidth) {
      current.scrollLeft = right - current.clientWidth
    }
  }, [gridRef, place])
}

/** A press goes to a cell, Shift or a drag selects up to it, a double press edits. */
function usePointing({ lines, grid, gridRef, onEdit }: DataGridProps) {
  const cellUnder = (target: EventTarget) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null
    if (cell === null || !gridRef.current?.contains(cell)) return null
    return placeAt(lines, Number(cell.dataset['line']), Number(cell.dataset['column']))
  }
  const isInControl = (target: EventTarget) =>
    target instanceof Element && target.closest('button, input, textarea') !== null
  return {
    onMouseDown(event: MouseEvent) {
      const place = isInControl(event.target) ? null : cellUnder(event.target)
      if (place === null || event.button !== 0) return
      event.preventDefault()
      gridRef.current?.focus({ preventScroll: true })
      grid.goTo(place, event.shiftKey)
    },
    onMouseMove(event: MouseEvent) {
      if (event.buttons !== 1 || grid.typed !== undefined) return
      const place = isInControl(event.target) ? null : cellUnder(event.target)
      const isElsewhere =
        place !== null && !(place.key === grid.place.key && place.column === grid.place.column)
      if (isElsewhere) grid.goTo(place, true)
    },
    onDoubleClick(event: MouseEvent) {
      if (!isInControl(event.target) && cellUnder(event.target) !== null) onEdit()
    },
  }
}
