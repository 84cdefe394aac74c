import './agreement.css'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import type { Framework } from '../../../../shared/framework/framework.ts'
import { agreementOf } from '../../../../shared/map/insight/agreement.ts'
import type { Link, Touchpoint } from '../../../../shared/map/board-view.ts'
import type { MapSummary } from '../../../../shared/map/read-summary.ts'
import { dayToDate } from '../../../messages/day-to-date.ts'
import { useText } from '../../../messages/use-text.ts'
import { today } from '../../../session/today.ts'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { HandOffList } from './hand-off-list.tsx'
import { OpenPoints } from './open-points.tsx'
import { Signatures } from './signatures.tsx'
import { StageShares } from './stage-shares.tsx'

export interface AgreementDialogProps {
  readonly summary: MapSummary
  readonly framework: Framework
  readonly touchpoints: readonly Touchpoint[]
  readonly links: readonly Link[]
  readonly onClose: () => void
}

const lengths = ['page', 'full'] as const

const all = { titles: Infinity, handOffs: Infinity, open: Infinity } as const

/** Up to so many rows a title may take two lines. */
const roomyStages = 4

/** What leaves room for the signatures on A4 and on Letter; the others are counted. */
function mostOnOnePage(rows: number) {
  const titles = rows > 8 ? 0 : Math.max(1, Math.floor(10 / rows))
  return { titles, handOffs: 6, open: 4 }
}

/** Who owns what on this map, to print and to sign. */
export function AgreementDialog(props: AgreementDialogProps) {
  const { summary, framework, touchpoints, links, onClose } = props
  const text = useText()
  const [length, setLength] = useState<(typeof lengths)[number]>('page')
  const agreement = agreementOf({ touchpoints, links }, framework)
  const { stages, handOffs, n } = agreement
  const most = length === 'full' ? all : mostOnOnePage(stages.length)
  return (
    <Dialog
      size="large"
      open
      onOpenChange={onClose}
      title={text('agreement.title')}
      description={text('agreement.of', {
        map: summary.title || text('home.untitled'),
        framework: framework.name,
        version: framework.version,
        n,
        date: dayToDate(today()),
      })}
      footer={
        <>
          <div className="agreement-length">
            <Segmented
              label={text('agreement.length')}
              hideLabel
              value={length}
              options={lengths.map((value) => ({ value, label: text(`agreement.${value}`) }))}
              onChange={setLength}
            />
          </div>
          <Button look="primary" icon={<Printer />} onClick={() => window.print()}>
            {text('agreement.print')}
          </Button>
        </>
      }
    >
      <div
        className={classNames(
          'agreement',
          length === 'page' && 'agreement-brief',
          length === 'page' && stages.length > roomyStages && 'agreement-tight',
        )}
      >
        {summary.scenario === '' ? null : (
          <p className="agreement-scenario" dir="auto">
            {summary.scenario}
          </p>
        )}
        <StageShares stages={stages} mostTitles={most.titles} />
        <HandOffList handOffs={handOffs} most={most.handOffs} />
        <OpenPoints open={agreement.open} most={most.open} />
        <Signatures />
      </div>
    </Dialog>
  )
}
