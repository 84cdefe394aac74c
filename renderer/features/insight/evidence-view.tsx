import { Clock3 } from 'lucide-react'
import { evidenceShelfLifeMonths } from '../../../shared/map/evidence-age.ts'
import { weakEvidenceOf } from '../../../shared/map/insight/weak-evidence.ts'
import type { Touchpoint } from '../../../shared/map/board-view.ts'
import { useText } from '../../messages/use-text.ts'
import { today } from '../../session/today.ts'
import { CardList } from './card-list.tsx'

export interface EvidenceViewProps {
  readonly touchpoints: readonly Touchpoint[]
  readonly onShow: (id: string) => void
}

/** What the map says without anybody having asked, or without anybody having asked for a long time. */
export function EvidenceView({ touchpoints, onShow }: EvidenceViewProps) {
  const text = useText()
  const weak = weakEvidenceOf(touchpoints, today())
  const n = weak.touchpoints.length
  if (n === 0) return <p className="insight-unknown">{text('insight.noTouchpoints')}</p>
  const solid = n - weak.assumed.length - weak.old.length - weak.undated.length
  return (
    <>
      <p className="insight-figure">
        <strong>{text('insight.of', { count: solid, n })}</strong>
        <span>{text('insight.evidenceSolid', { n })}</span>
      </p>
      <CardList
        title={text('insight.assumed')}
        why={text('insight.assumed.why')}
        touchpoints={weak.assumed}
        onShow={onShow}
      />
      <CardList
        title={text('insight.old')}
        icon={<Clock3 aria-hidden />}
        why={text('insight.old.why', evidenceShelfLifeMonths)}
        touchpoints={weak.old}
        onShow={onShow}
      />
      <CardList
        title={text('insight.undated')}
        why={text('insight.undated.why')}
        touchpoints={weak.undated}
        onShow={onShow}
      />
    </>
  )
}
