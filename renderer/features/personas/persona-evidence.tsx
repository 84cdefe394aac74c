import { useText } from '../../messages/use-text.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { evidenceGrades } from '../../../shared/map/touchpoint.ts'
import type { PersonaFieldsProps } from './persona-fields.tsx'
import { EvidenceAge } from './evidence-age.tsx'
import { PersonaLines } from './persona-text.tsx'

/** How well a persona is known: a guess needs no date and no source. */
export function PersonaEvidence({ session, editing, isReadOnly }: PersonaFieldsProps) {
  const text = useText()
  const { persona, change, type } = editing
  return (
    <>
      <Segmented
        label={text('personas.evidence')}
        value={persona.evidence}
        options={evidenceGrades.map((value) => ({ value, label: text(`evidence.${value}`) }))}
        onChange={(evidence) => change({ evidence })}
        disabled={isReadOnly}
      />
      <p className="field-hint">
        {persona.evidence === 'assumed' ? (
          text('personas.assumed')
        ) : (
          <EvidenceAge persona={persona} />
        )}
      </p>
      {persona.evidence === 'assumed' ? null : (
        <>
          <TextField
            type="date"
            label={text('personas.evidenceDate')}
            value={persona.evidenceDate}
            onChange={(evidenceDate) => change({ evidenceDate })}
            readOnly={isReadOnly}
          />
          <PersonaLines
            session={session}
            label={text('personas.evidenceSource')}
            placeholder={text('personas.evidenceSource.placeholder')}
            value={persona.evidenceSource}
            onFinish={(typing) => type('evidenceSource', typing)}
            isReadOnly={isReadOnly}
          />
        </>
      )}
    </>
  )
}
