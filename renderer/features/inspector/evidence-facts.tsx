import { useText } from '../../messages/use-text.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { evidenceGrades } from '../../../shared/map/touchpoint.ts'
import type { CommonFacts } from './choice-facts.tsx'
import { valueOrNull } from './common-value.ts'
import { segmentedLabel } from './segmented-label.ts'
import { DateFact } from './date-fact.tsx'
import { EvidenceNote } from './evidence-note.tsx'
import { TextFact, type TextFactProps } from './text-fact.tsx'
import type { TextFact as TextFactName } from './write-facts.ts'

export interface EvidenceFactsProps extends CommonFacts {
  readonly textOf: (fact: TextFactName) => Omit<TextFactProps, 'label'>
  readonly isReadOnly: boolean
}

/** How well a touchpoint is known: a guess needs no date and no source. */
export function EvidenceFacts({ common, change, textOf, isReadOnly }: EvidenceFactsProps) {
  const text = useText()
  const grade = valueOrNull(common('evidence'))
  const date = valueOrNull(common('evidenceDate'))
  return (
    <>
      <Segmented
        label={segmentedLabel(text, text('inspector.evidence'), common('evidence'))}
        value={grade}
        options={evidenceGrades.map((value) => ({ value, label: text(`evidence.${value}`) }))}
        onChange={(evidence) => change({ evidence })}
        disabled={isReadOnly}
      />
      {grade === null || (date === null && grade !== 'assumed') ? null : (
        <EvidenceNote evidence={grade} evidenceDate={date ?? ''} />
      )}
      {grade === 'assumed' ? null : (
        <>
          <DateFact
            label={text('inspector.evidenceDate')}
            value={common('evidenceDate')}
            onChange={(evidenceDate) => change({ evidenceDate })}
            isReadOnly={isReadOnly}
          />
          <TextFact
            {...textOf('evidenceSource')}
            label={text('inspector.evidenceSource')}
            placeholder={text('inspector.evidenceSourcePlaceholder')}
          />
        </>
      )}
    </>
  )
}
