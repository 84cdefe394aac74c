import { ArrowDown, ArrowUp, ListFilter } from 'lucide-react'
import type { Filter, FilterField } from '../../../shared/map/filter/filter.ts'
import { columnKeys, type ColumnKey, type NamedColumn } from '../../../shared/map/table/column.ts'
import type { Sorting } from '../../../shared/map/table/table-lines.ts'
import type { TableNames } from '../../../shared/map/table/table-names.ts'
import { useText } from '../../messages/use-text.ts'
import { classNames } from '../../ui/class-names.ts'
import { cellId } from './cell-id.ts'
import { ColumnFilter } from './column-filter.tsx'
import { headLine } from './grid-place.ts'

export interface HeadRowProps {
  readonly names: TableNames
  readonly activeColumn: number
  readonly sorting: Sorting | null
  readonly filter: Filter
  readonly openFilter: ColumnKey | null
  readonly onOpenFilter: (column: ColumnKey | null) => void
  readonly onFilter: (filter: Filter) => void
  readonly onSort: (column: ColumnKey) => void
}

const filterColumns: readonly string[] = [
  'stage',
  'row',
  'kind',
  'channel',
  'owner',
  'visibility',
  'personas',
  'emotion',
  'evidence',
  'status',
] satisfies readonly (FilterField & ColumnKey)[]

export function canFilter(column: ColumnKey): column is FilterField & NamedColumn {
  return filterColumns.includes(column)
}

/** The columns by name: a press sorts, the funnel filters. */
export function HeadRow(props: HeadRowProps) {
  const { names, activeColumn, sorting, filter, openFilter, onOpenFilter, onFilter, onSort } = props
  const text = useText()
  return (
    <div role="row" aria-rowindex={1} className="table-row table-head">
      {columnKeys.map((column, at) => {
        const isSorted = sorting?.column === column
        const label = text(`table.column.${column}`)
        const isFiltered = canFilter(column) && filter[column] !== undefined
        return (
          <div
            key={column}
            id={cellId(headLine, at)}
            role="columnheader"
            aria-colindex={at + 1}
            aria-sort={isSorted ? sorting.direction : 'none'}
            aria-label={isFiltered ? text('table.filtered', { column: label }) : label}
            data-line={headLine}
            data-column={at}
            className={classNames(
              'table-cell',
              at === 0 && 'table-cell-first',
              activeColumn === at && 'table-cell-active',
            )}
          >
            <button
              type="button"
              tabIndex={-1}
              className="table-head-name"
              title={text('table.sort', { column: label })}
              onClick={() => onSort(column)}
            >
              <span className="table-text">{label}</span>
              {isSorted && sorting.direction === 'ascending' ? <ArrowUp aria-hidden /> : null}
              {isSorted && sorting.direction === 'descending' ? <ArrowDown aria-hidden /> : null}
            </button>
            {canFilter(column) ? (
              <ColumnFilter
                label={text('table.filterColumn', { column: label })}
                field={column}
                book={names[column]}
                filter={filter}
                isOpen={openFilter === column}
                onOpen={(isOpen) => onOpenFilter(isOpen ? column : null)}
                onFilter={onFilter}
                icon={<ListFilter aria-hidden />}
              />
            ) : null}
          </div>
        )
      })}
    </div>
  )
}
