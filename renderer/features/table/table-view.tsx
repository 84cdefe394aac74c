import './table.css'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { Catalogue } from '../../../shared/map/catalogue/catalogue.ts'
import { isFiltering, noFilter } from '../../../shared/map/filter/filter.ts'
import type { ColumnKey } from '../../../shared/map/table/column.ts'
import type { Board } from '../../canvas/board.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import type { Offered } from '../../ui/use-commands.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { useWatch } from '../../ui/use-watch.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { DataGrid } from './data-grid.tsx'
import { onGridKey } from './grid-keys.ts'
import { headLine } from './grid-place.ts'
import { HeadRow, canFilter } from './head-row.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { cardsIn } from './range-clipboard.ts'
import { TableLine } from './table-line.tsx'
import { useTableRights } from './table-rights.ts'
import { TableToolbar } from './table-toolbar.tsx'
import { useGrid } from './use-grid.ts'
import { useHeading } from './use-heading.ts'
import { watchPeopleAtCards } from './people-at-cards.ts'
import { useTellPlace } from './use-tell-place.ts'
import { useTableActions } from './use-table-actions.ts'
import { useTableClipboard } from './use-table-clipboard.ts'
import { useTableLines, type TableWish } from './use-table-lines.ts'

export interface TableViewProps {
  readonly session: MapSession
  readonly board: Board
  readonly catalogue: Catalogue
  /** Where the table alone is shown, what finding is offered to; null where the board is beside it. */
  readonly find: Offered<'find'> | null
  /** Brings a card into view on the board. */
  readonly onShow: (id: string) => void
}

const everything: TableWish = { words: '', sorting: null }

/** The whole map as a table: stage by stage, row by row, edited cell by cell. */
export function TableView({ session, board, catalogue, find, onShow }: TableViewProps) {
  const text = useText()
  const [wish, setWish] = useState(everything)
  const [openFilter, setOpenFilter] = useState<ColumnKey | null>(null)
  const gridRef = useRef<HTMLDivElement>(null)
  const filter = useReadable(session.filter)
  const rights = useTableRights(session)
  const { names, lines, shown, count } = useTableLines(session, catalogue, wish)
  const heading = useHeading(session)
  const grid = useGrid(lines)
  const people = useWatch(session.people, watchPeopleAtCards)
  const [hasFocus, setHasFocus] = useState(false)
  const focused = lines[grid.line]
  const placeOfFocus = hasFocus && focused?.kind === 'card' ? focused.card.id : null
  useTellPlace(session, board, placeOfFocus, grid.typed !== undefined)
  const isNarrowed = isFiltering(filter) || wish.words.trim() !== ''
  const showAll = () => {
    session.filter.set(noFilter)
    setWish({ ...everything, sorting: wish.sorting })
  }
  const focusGrid = () => gridRef.current?.focus({ preventScroll: true })
  const cards = cardsIn(lines, grid.range)
  const actions = useTableActions({
    session,
    board,
    rights,
    lines,
    grid,
    cards,
    onAdding: () => {
      if (isNarrowed) showAll()
      focusGrid()
    },
    onDone: focusGrid,
    onShow,
  })
  const clipboard = useTableClipboard({
    lines,
    names,
    grid,
    gridRef,
    isReadOnly: rights.isReadOnly,
  })
  const sortBy = (column: ColumnKey) => setWish({ ...wish, sorting: nextSorting(wish, column) })

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>, page: number) =>
    onGridKey(event, {
      grid,
      lines,
      page,
      onEdit: actions.edit,
      onSort: sortBy,
      onOpenFilter: (column) => (canFilter(column) ? setOpenFilter(column) : undefined),
      onClear: actions.clear,
      onAdd: actions.add,
    })

  return (
    <section className="workspace-table" aria-label={text('table.title')}>
      <TableToolbar
        words={wish.words}
        onWords={(words) => setWish({ ...wish, words })}
        shown={shown}
        count={count}
        isNarrowed={isNarrowed}
        isReadOnly={rights.isReadOnly}
        find={find}
        hasCards={cards.length > 0}
        onShowAll={showAll}
        onAdd={actions.add}
        onDelete={actions.remove}
        onShowOnBoard={() => (cards[0] === undefined ? undefined : onShow(cards[0].id))}
        onCopyAll={clipboard.copyAll}
        onPaste={clipboard.startPasting}
      />
      <VisuallyHidden>
        <span id="table-keys">{text('table.keysHint')}</span>
      </VisuallyHidden>
      {shown > 0 ? null : (
        <p className="table-empty">
          {text(count === 0 ? 'table.noCards' : 'table.nothingMatches')}
        </p>
      )}
      <DataGrid
        lines={lines}
        grid={grid}
        gridRef={gridRef}
        isReadOnly={rights.isReadOnly}
        onFocused={setHasFocus}
        head={
          <HeadRow
            names={names}
            activeColumn={grid.line === headLine ? grid.place.column : -1}
            sorting={wish.sorting}
            filter={filter}
            openFilter={openFilter}
            onOpenFilter={(column) => {
              setOpenFilter(column)
              if (column === null) focusGrid()
            }}
            onFilter={(next) => session.filter.set(next)}
            onSort={sortBy}
          />
        }
        renderLine={(line, at, top) => (
          <TableLine
            key={line.key}
            {...{ session, line, at, top, names, heading, grid, rights, actions, people }}
          />
        )}
        onKeyDown={onKeyDown}
        onCopy={clipboard.onCopy}
        onPaste={clipboard.onPaste}
        onEdit={() => actions.edit(null)}
      />
      {clipboard.pasting === null ? null : (
        <PasteDialog
          session={session}
          names={names}
          rights={rights}
          {...clipboard.pasting}
          onApply={(plan) => {
            actions.take(plan)
            clipboard.endPasting()
          }}
          onClose={clipboard.endPasting}
        />
      )}
    </section>
  )
}

/** Up, down, and as the map has it. */
function nextSorting({ sorting }: TableWish, column: ColumnKey): TableWish['sorting'] {
  if (sorting?.column !== column) return { column, direction: 'ascending' }
  return sorting.direction === 'ascending' ? { column, direction: 'descending' } : null
}
