import { termColumns, type TermColumn } from '../../../../shared/framework/terms/column-names.ts'
import type { ColumnChoice } from '../../../../shared/framework/terms/import-terms.ts'
import type { Table } from '../../../../shared/framework/terms/parse-table.ts'
import { useText } from '../../../messages/use-text.ts'
import { Select } from '../../../ui/select.tsx'

/** So many rows say what a table is. */
const shownRows = 6

export interface TablePreviewProps {
  readonly table: Table
  readonly hasHead: boolean
  readonly columns: ColumnChoice
  readonly onChange: (columns: ColumnChoice) => void
}

/** The first rows of a table, and over each column what it is taken for. */
export function TablePreview({ table, hasHead, columns, onChange }: TablePreviewProps) {
  const text = useText()
  const { rows } = table
  const count = Math.max(...rows.map((row) => row.length))
  const places = Array.from({ length: count }, (_, at) => at)
  const columnAt = (at: number) => termColumns.find((column) => columns[column] === at) ?? 'none'
  const choose = (at: number, next: TermColumn | 'none') => {
    const others = Object.entries(columns).filter(
      ([column, place]) => place !== at && column !== next,
    )
    onChange(Object.fromEntries(next === 'none' ? others : [...others, [next, at]]))
  }
  return (
    <div className="table-preview">
      <table>
        <caption className="field-label">{text('import.preview', { count: rows.length })}</caption>
        <thead>
          <tr>
            {places.map((at) => (
              <th key={at} scope="col">
                <Select<TermColumn | 'none'>
                  label={text('import.column', { number: at + 1 })}
                  hideLabel
                  value={columnAt(at)}
                  options={[
                    ...termColumns.map((column) => ({
                      value: column,
                      label: text(`import.column.${column}`),
                    })),
                    { value: 'none' as const, label: text('import.column.none') },
                  ]}
                  onChange={(next) => choose(at, next)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownRows).map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- reason: rows of a table have no other id
            <tr key={at} className={hasHead && at === 0 ? 'table-preview-head' : undefined}>
              {places.map((place) => (
                <td key={place} dir="auto">
                  {row[place] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
