import { ArrowDown, ArrowUp, Eye, EyeOff, Plus, Rows3 } from 'lucide-react'
import { useState } from 'react'
import { useValue } from 'tldraw'
import type { Row } from '../../../shared/map/row.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { useBoardContext } from '../board-context.ts'
import { useRowName } from '../lanes/row-name.ts'
import { AddRowDialog } from './add-row-dialog.tsx'
import { useRowActions } from './use-row-actions.ts'

/** All rows of the map, hidden ones too, from the corner of the board. */
export function RowsList() {
  const { lanes } = useBoardContext()
  const text = useText()
  const actions = useRowActions()
  const rows = useValue('all rows', () => lanes.allRows.get(), [lanes])
  const [isOpen, setIsOpen] = useState(false)
  const [isAdding, setIsAdding] = useState(false)
  const hidden = rows.filter(({ isHidden }) => isHidden).length
  const label = hidden === 0 ? text('rows.list') : text('rows.listHidden', { count: hidden })
  return (
    <>
      <Popover
        label={text('rows.list')}
        open={isOpen}
        onOpenChange={setIsOpen}
        trigger={
          <button type="button" className="rows-list-open" aria-label={label} title={label}>
            <Rows3 aria-hidden />
            {hidden === 0 ? null : (
              <span className="rows-list-hidden" aria-hidden>
                {hidden}
              </span>
            )}
          </button>
        }
      >
        <ul className="rows-list" aria-label={text('rows.list')}>
          {rows.map((row, at) => (
            <RowLine key={row.id} row={row} at={at} rows={rows} />
          ))}
        </ul>
        {actions.mayChange ? (
          <Button
            icon={<Plus />}
            onClick={() => {
              setIsOpen(false)
              setIsAdding(true)
            }}
          >
            {text('rows.add')}
          </Button>
        ) : null}
      </Popover>
      {isAdding ? (
        <AddRowDialog
          onClose={() => setIsAdding(false)}
          onAdd={(kind, name) => actions.add(kind, name, null)}
        />
      ) : null}
    </>
  )
}

interface RowLineProps {
  readonly row: Row
  readonly at: number
  readonly rows: readonly Row[]
}

function RowLine({ row, at, rows }: RowLineProps) {
  const { countCards } = useBoardContext()
  const text = useText()
  const name = useRowName()(row)
  const actions = useRowActions()
  const cards = useValue('cards of a row', () => countCards(row.id), [countCards, row.id])
  const isOnlyShown = !row.isHidden && rows.filter(({ isHidden }) => !isHidden).length === 1
  return (
    <li className="rows-list-line" data-hidden={row.isHidden}>
      <span className="rows-list-words">
        <bdi className="rows-list-name">{name}</bdi>
        <span className="rows-list-cards">{text('rows.cardsInRow', { count: cards })}</span>
      </span>
      {actions.mayChange ? (
        <>
          <IconButton
            label={text('rows.moveUp', { row: name })}
            icon={<ArrowUp />}
            disabled={at === 0}
            onClick={() => actions.move(row.id, at - 1)}
          />
          <IconButton
            label={text('rows.moveDown', { row: name })}
            icon={<ArrowDown />}
            disabled={at === rows.length - 1}
            onClick={() => actions.move(row.id, at + 1)}
          />
          <IconButton
            label={text(row.isHidden ? 'rows.showRow' : 'rows.hideRow', { row: name })}
            icon={row.isHidden ? <EyeOff /> : <Eye />}
            disabled={isOnlyShown}
            onClick={() => actions.hide(row.id, !row.isHidden)}
          />
        </>
      ) : row.isHidden ? (
        <EyeOff aria-hidden />
      ) : null}
    </li>
  )
}
