import { Plus } from 'lucide-react'
import { columnKeys } from '../../../shared/map/table/column.ts'
import type { TableLine } from '../../../shared/map/table/table-lines.ts'
import type { StageHeading } from '../../canvas/lanes/board-heading.ts'
import { useText } from '../../messages/use-text.ts'
import { classNames } from '../../ui/class-names.ts'
import { cellId } from './cell-id.ts'

export interface GroupRowProps {
  readonly group: Exclude<TableLine, { readonly kind: 'card' }>
  /** Of the group's stage, in the words of this window. */
  readonly heading: StageHeading | undefined
  readonly rowName: string
  readonly line: number
  readonly top: number
  readonly isActive: boolean
  /** Undefined where nothing may be added. */
  readonly onAdd: (() => void) | undefined
}

/** The heading of a stage, of a row within it, or of what lies beside the lanes. */
export function GroupRow(props: GroupRowProps) {
  const { group, heading, rowName, line, top, isActive, onAdd } = props
  const text = useText()
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      className={classNames('table-row', `table-group-${group.kind}`)}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div
        id={cellId(line, 0)}
        role="rowheader"
        aria-colindex={1}
        aria-colspan={columnKeys.length}
        aria-selected={isActive}
        data-line={line}
        data-column={0}
        className={classNames('table-group', isActive && 'table-cell-active')}
      >
        {group.kind === 'stage' ? (
          <span
            className="table-stage-colour"
            style={{ background: `var(--stage-${group.stage.colour})` }}
          />
        ) : null}
        <span className="table-group-names">
          <bdi className="table-group-name">
            {group.kind === 'stage'
              ? (heading?.title ?? group.stage.name)
              : group.kind === 'row'
                ? rowName
                : text(`table.${group.place}`)}
          </bdi>
          {group.kind !== 'stage' || !heading?.beneath ? null : (
            <bdi className="table-group-beneath">{heading.beneath}</bdi>
          )}
        </span>
        {group.kind !== 'stage' || !heading?.flag ? null : (
          <span className="table-group-flag">{heading.flag}</span>
        )}
        <span className="table-group-count">{text('table.cards', { count: group.count })}</span>
        {group.kind !== 'row' || onAdd === undefined ? null : (
          <button
            type="button"
            tabIndex={-1}
            className="table-add-here"
            aria-label={text('table.addHere', {
              stage: heading?.title ?? group.stage.name,
              row: rowName,
            })}
            onClick={onAdd}
          >
            <Plus aria-hidden />
          </button>
        )}
      </div>
    </div>
  )
}
