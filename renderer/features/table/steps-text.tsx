import { stepsColumn, type TableCard } from '../../../shared/map/table/column.ts'
import { showCell } from '../../../shared/map/table/cell-text.ts'
import type { TableNames } from '../../../shared/map/table/table-names.ts'
import type { MapSession } from '../../session/map-session.ts'
import { usePart } from '../../ui/use-part.ts'

export interface StepsTextProps {
  readonly session: MapSession
  readonly card: TableCard
  readonly names: TableNames
}

/** The next steps of a card: drawn anew when a link or a title at its other end changes. */
export function StepsText({ session, card, names }: StepsTextProps) {
  const steps = usePart(session.view, () => showCell(card, stepsColumn, names))
  return (
    <span dir="auto" className="table-text" title={steps}>
      {steps}
    </span>
  )
}
