import { CircleDashed } from 'lucide-react'
import { useId } from 'react'
import type {
  CoverageCell,
  CoverageColumnKey,
  CoverageMatrix,
  CoverageRow,
  CoverageRowKey,
} from '../../../shared/map/insight/coverage-matrix.ts'
import type { AskedNeed } from '../../../shared/map/insight/coverage.ts'
import type { NeedType } from '../../../shared/map/need.ts'
import { NeedTypeIcon } from '../../icons/need-type-icon.tsx'
import { useText } from '../../messages/use-text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { NeedsOfMap } from './use-needs.ts'

/** A cell that somebody chose, by its keys: what it holds may change. */
export interface PickedCell {
  readonly persona: string
  readonly stage: string
  readonly type: NeedType
  readonly key: string
  readonly find: (matrix: CoverageMatrix) => readonly AskedNeed[]
}

export interface CoverageTableProps {
  readonly map: NeedsOfMap
  readonly matrix: CoverageMatrix
  readonly picked: PickedCell | null
  readonly onPick: (picked: PickedCell) => void
}

/** Personas down, stages across, and for each type how many needs are answered of how many. */
export function CoverageTable({ map, matrix, picked, onPick }: CoverageTableProps) {
  const text = useText()
  const titleId = useId()
  const { columns, rows } = matrix
  return (
    <div
      className="coverage-scroll"
      role="region"
      aria-labelledby={titleId}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- reason: what scrolls must be reached by keyboard
      tabIndex={0}
    >
      <table className="coverage-table">
        <caption id={titleId} className="visually-hidden">
          {text('coverage.description')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{text('coverage.persona')}</th>
            {columns.map((key) => (
              <th key={key} scope="col" dir="auto">
                {nameOfColumn(key, map) ?? text('needs.noStage')}
              </th>
            ))}
            <th scope="col">{text('coverage.all')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CoverageLine
              key={row.key}
              map={map}
              columns={columns}
              row={row}
              picked={picked}
              onPick={onPick}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CoverageLineProps extends Pick<CoverageTableProps, 'map' | 'picked' | 'onPick'> {
  readonly columns: readonly CoverageColumnKey[]
  readonly row: CoverageRow
}

function CoverageLine({ map, columns, row, picked, onPick }: CoverageLineProps) {
  const text = useText()
  const persona = nameOfRow(row.key, map) ?? text('needs.gonePersona')
  const n = row.asked.length
  return (
    <tr>
      <th scope="row" dir="auto">
        {persona}
      </th>
      {row.columns.map((cells, at) => {
        const key = columns[at] as CoverageColumnKey
        const stage = nameOfColumn(key, map) ?? text('needs.noStage')
        return (
          <td key={key}>
            {cells.every(({ asked }) => asked.length === 0) ? (
              <VisuallyHidden>{text('coverage.none')}</VisuallyHidden>
            ) : (
              cells.map((cell) => (
                <CellOfType
                  key={cell.type}
                  cell={cell}
                  label={text('coverage.cell', {
                    persona,
                    stage,
                    type: text(`needType.${cell.type}`),
                    answered: cell.asked.length - cell.holes.length,
                    n: cell.asked.length,
                  })}
                  isPicked={picked?.key === keyOfCell(row.key, key, cell.type)}
                  onPick={() =>
                    onPick({
                      persona,
                      stage,
                      type: cell.type,
                      key: keyOfCell(row.key, key, cell.type),
                      find: finder(row.key, key, cell.type),
                    })
                  }
                />
              ))
            )}
          </td>
        )
      })}
      <td className="coverage-sum">
        {n === 0
          ? text('coverage.none')
          : text('coverage.of', { answered: n - row.holes.length, n })}
      </td>
    </tr>
  )
}

interface CellOfTypeProps {
  readonly cell: CoverageCell
  readonly label: string
  readonly isPicked: boolean
  readonly onPick: () => void
}

/** A line of a cell; empty where nobody has noted a need of this type. */
function CellOfType({ cell: { type, asked, holes }, label, isPicked, onPick }: CellOfTypeProps) {
  const text = useText()
  if (asked.length === 0) return <span className="coverage-blank" />
  return (
    <button
      type="button"
      className="coverage-cell"
      data-open={holes.length > 0 ? '' : undefined}
      aria-label={label}
      aria-pressed={isPicked}
      title={text(`needType.${type}`)}
      onClick={onPick}
    >
      <NeedTypeIcon type={type} />
      <span>{text('coverage.of', { answered: asked.length - holes.length, n: asked.length })}</span>
      {holes.length > 0 ? <CircleDashed aria-hidden /> : null}
    </button>
  )
}

function keyOfCell(row: CoverageRowKey, column: CoverageColumnKey, type: NeedType): string {
  return JSON.stringify([row, column, type])
}

function finder(rowKey: CoverageRowKey, columnKey: CoverageColumnKey, type: NeedType) {
  return ({ rows, columns }: CoverageMatrix): readonly AskedNeed[] => {
    const row = rows.find(({ key }) => key === rowKey)
    const cells = row?.columns[columns.indexOf(columnKey)]
    return cells?.find((cell) => cell.type === type)?.asked ?? []
  }
}

function nameOfRow(key: CoverageRowKey, map: NeedsOfMap): string | null {
  if (key === 'gone') return null
  return map.nameOfPersona(key === 'everybody' ? null : key)
}

function nameOfColumn(key: CoverageColumnKey, map: NeedsOfMap): string | null {
  return key === 'none' ? null : map.nameOfHome({ kind: 'stage', stageId: key })
}
