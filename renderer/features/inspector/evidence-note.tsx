import { Clock3 } from 'lucide-react'
import { evidenceAgeOf, evidenceShelfLifeMonths } from '../../../shared/map/evidence-age.ts'
import type { EvidenceGrade } from '../../../shared/map/touchpoint.ts'
import { useText, type Text } from '../../messages/use-text.ts'
import { today } from '../../session/today.ts'

export interface EvidenceNoteProps {
  readonly evidence: EvidenceGrade
  /** ISO 8601 date, or empty. */
  readonly evidenceDate: string
}

/** How far the evidence can be leaned on, with the reason. */
export function EvidenceNote({ evidence, evidenceDate }: EvidenceNoteProps) {
  const text = useText()
  const age = evidenceAgeOf({ evidence, evidenceDate }, today())
  const isOld = age.status === 'old'
  return (
    <p className={isOld ? 'inspector-old' : 'field-hint'}>
      {isOld ? <Clock3 aria-hidden /> : null}
      {wordsFor(text, evidence, age)}
    </p>
  )
}

function wordsFor(
  text: Text,
  evidence: EvidenceGrade,
  age: ReturnType<typeof evidenceAgeOf>,
): string {
  if (evidence === 'assumed' || age.status === 'assumed') return text('inspector.evidenceAssumed')
  if (age.status === 'undated') return text('inspector.evidenceUndated')
  const said = {
    age: text(`evidenceAge.${evidence}`, { months: age.months }),
    shelf: evidenceShelfLifeMonths[evidence],
  }
  return age.status === 'old'
    ? text(`inspector.evidenceOld.${evidence}`, said)
    : text('inspector.evidenceFresh', said)
}
