import { useState } from 'react'
import { useEditor, useValue } from 'tldraw'
import type { Row } from '../../../shared/map/row.ts'
import { useText } from '../../messages/use-text.ts'
import { LineButton } from '../../ui/line-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useBoardContext } from '../board-context.ts'
import type { LensValue } from '../lenses/lens-facts.ts'
import { lensValues } from '../lenses/lens-of.ts'
import { selectRecords } from '../show-record.ts'

/** What the lens of a row shows, in words; each line leads to the cards behind it. */
export function RowValues({ row, name }: { readonly row: Row; readonly name: string }) {
  const text = useText()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover
      side="right"
      label={text('rows.valuesOf', { row: name })}
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <button type="button" className="row-label-values">
          <VisuallyHidden>{name}: </VisuallyHidden>
          {text('board.values')}
        </button>
      }
    >
      {isOpen ? <ValueList row={row} name={name} onClose={() => setIsOpen(false)} /> : null}
    </Popover>
  )
}

interface ValueListProps {
  readonly row: Row
  readonly name: string
  readonly onClose: () => void
}

function ValueList({ row, name, onClose }: ValueListProps) {
  const editor = useEditor()
  const { projection, metricDesk } = useBoardContext()
  const text = useText()
  const values = useValue('values of a lens', () => lensValues(projection.lensFacts.get(), row), [
    projection,
    row,
  ])
  const lead = ({ cardIds, metric }: LensValue) => {
    onClose()
    if (metric === undefined) selectRecords(editor, cardIds)
    else metricDesk.set({ rowId: row.id, stageId: metric.stageId, metricId: metric.id })
  }
  if (values.length === 0) return <p className="row-values-none">{text('rows.noValues')}</p>
  return (
    <>
      <ul className="row-values" aria-label={text('rows.valuesOf', { row: name })}>
        {values.map((value) => (
          <li key={value.key}>
            {value.cardIds.length === 0 && value.metric === undefined ? (
              <span className="row-value">{value.words}</span>
            ) : (
              <LineButton onClick={() => lead(value)}>{value.words}</LineButton>
            )}
          </li>
        ))}
      </ul>
      {row.kind === 'metrics' ? null : <p className="row-values-hint">{text('rows.showCards')}</p>}
    </>
  )
}
