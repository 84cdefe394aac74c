import { useState } from 'react'
import type { Framework } from '../../../shared/framework/framework.ts'
import type { Touchpoint } from '../../../shared/map/board-view.ts'
import { useText } from '../../messages/use-text.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { StepsSight } from './steps-sight.tsx'
import { TimeSight } from './time-sight.tsx'

export interface SightViewProps {
  readonly touchpoints: readonly Touchpoint[]
  readonly framework: Framework
  readonly onShow: (id: string) => void
}

const measures = ['steps', 'time'] as const

/** How much of the journey anybody on our side can see: by touchpoints, or by the customer's time. */
export function SightView(props: SightViewProps) {
  const text = useText()
  const [measure, setMeasure] = useState<(typeof measures)[number]>('steps')
  if (props.touchpoints.every(({ facts }) => facts.status === 'retired')) {
    return <p className="insight-unknown">{text('insight.noTouchpoints')}</p>
  }
  return (
    <>
      <Segmented
        label={text('insight.measure')}
        hideLabel
        value={measure}
        options={measures.map((value) => ({ value, label: text(`insight.measure.${value}`) }))}
        onChange={setMeasure}
      />
      {measure === 'steps' ? <StepsSight {...props} /> : <TimeSight {...props} />}
    </>
  )
}
