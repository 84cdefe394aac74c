import './coverage.css'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { coverageMatrix } from '../../../shared/map/insight/coverage-matrix.ts'
import type { AskedNeed } from '../../../shared/map/insight/coverage.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { AskedList } from './asked-list.tsx'
import { CoverageLegend } from './coverage-legend.tsx'
import { CoverageLists } from './coverage-lists.tsx'
import { CoverageTable, type PickedCell } from './coverage-table.tsx'
import type { NeedVerbs } from './use-need-verbs.ts'
import type { NeedsOfMap } from './use-needs.ts'

export interface CoverageViewProps {
  readonly map: NeedsOfMap
  readonly verbs: NeedVerbs
  readonly isReadOnly: boolean
  readonly onShow: (cardId: string) => void
}

export interface CoverageDialogProps extends CoverageViewProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Which questions are answered for whom, where and what for, and what is wrong with the answers. */
export function CoverageDialog({ open, onOpenChange, ...view }: CoverageDialogProps) {
  const text = useText()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={text('coverage.title')}
      description={text('coverage.description')}
      size="full"
      undoes
      footer={
        <Button icon={<Printer />} onClick={() => window.print()}>
          {text('coverage.print')}
        </Button>
      }
    >
      <CoverageView {...view} />
    </Dialog>
  )
}

function CoverageView(props: CoverageViewProps) {
  const { map } = props
  const text = useText()
  const [picked, setPicked] = useState<PickedCell | null>(null)
  const { asked, holes } = map.coverage
  if (asked.length === 0) return <p className="coverage-note">{text('coverage.noNeeds')}</p>
  const matrix = coverageMatrix(
    asked,
    map.personas.map(({ id }) => id),
    map.stages.map(({ id }) => id),
  )
  const n = asked.length
  return (
    <div className="coverage">
      <p className="coverage-figure">
        {text('coverage.summary', { answered: n - holes.length, n })}
      </p>
      {map.personas.length === 0 ? (
        <p className="coverage-note">{text('coverage.noPersonas')}</p>
      ) : null}
      <CoverageLegend />
      <CoverageTable map={map} matrix={matrix} picked={picked} onPick={setPicked} />
      {picked === null ? null : (
        <PickedNeeds {...props} picked={picked} asked={picked.find(matrix)} />
      )}
      <CoverageLists {...props} />
    </div>
  )
}

interface PickedNeedsProps extends CoverageViewProps {
  readonly picked: PickedCell
  readonly asked: readonly AskedNeed[]
}

/** What is behind the cell that somebody chose. */
function PickedNeeds({ picked, asked, ...view }: PickedNeedsProps) {
  const text = useText()
  const title = text('coverage.cellTitle', {
    persona: picked.persona,
    stage: picked.stage,
    type: text(`needType.${picked.type}`),
  })
  return (
    <section className="coverage-part coverage-picked" aria-label={title} aria-live="polite">
      <h3>{title}</h3>
      <AskedList {...view} asked={asked} />
    </section>
  )
}
