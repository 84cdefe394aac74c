import { Clock3 } from 'lucide-react'
import { evidenceAgeOf } from '../../../shared/map/evidence-age.ts'
import type { Persona } from '../../../shared/map/persona.ts'
import { useText } from '../../messages/use-text.ts'
import { today } from '../../session/today.ts'

/** How well a persona is known and since when; what is old is visibly so. */
export function EvidenceAge({ persona }: { readonly persona: Persona }) {
  const text = useText()
  const { evidence } = persona
  const age = evidenceAgeOf(persona, today())
  if (evidence === 'assumed' || age.status === 'assumed' || age.status === 'undated') {
    return <span>{text(`evidence.${evidence}`)}</span>
  }
  const words = text(`evidenceAge.${evidence}`, { months: age.months })
  if (age.status === 'fresh') return <span>{words}</span>
  return (
    <span className="persona-old">
      <Clock3 aria-hidden />
      {text('personas.old', { age: words })}
    </span>
  )
}
