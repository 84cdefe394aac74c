import { efforts, type Effort } from '../../../shared/map/touchpoint.ts'
import { useText } from '../../messages/use-text.ts'
import { Segmented } from '../../ui/segmented.tsx'
import type { ChoiceFactsProps } from './choice-facts.tsx'
import { valueOrNull } from './common-value.ts'
import { segmentedLabel } from './segmented-label.ts'

/** How much a touchpoint asks of the customer, and whether we could tell who met it. */
export function EffortFacts({ common, change, isReadOnly }: ChoiceFactsProps) {
  const text = useText()
  const effort = valueOrNull(common('effort'))
  const trackable = valueOrNull(common('trackable'))
  return (
    <>
      <Segmented
        label={segmentedLabel(text, text('inspector.effort'), common('effort'))}
        value={effort === null ? null : effortKey(effort)}
        options={efforts.map((each) => ({
          value: effortKey(each),
          label: text(`effort.${each}`),
          icon: <span aria-hidden>{each}</span>,
        }))}
        onChange={(key) => change({ effort: Number(key) as Effort })}
        onClear={() => change({ effort: null })}
        disabled={isReadOnly}
      />
      <Segmented
        label={segmentedLabel(text, text('inspector.trackable'), common('trackable'))}
        value={trackable === null ? null : answerOf(trackable)}
        options={answers.map((value) => ({ value, label: text(`inspector.trackable.${value}`) }))}
        onChange={(answer) => change({ trackable: answer === 'yes' })}
        onClear={() => change({ trackable: null })}
        disabled={isReadOnly}
      />
    </>
  )
}

const answers = ['yes', 'no'] as const

function answerOf(isTrackable: boolean): (typeof answers)[number] {
  return isTrackable ? 'yes' : 'no'
}

function effortKey(effort: Effort): `${Effort}` {
  return `${effort}`
}
