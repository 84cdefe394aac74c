import type { Stage, StageId } from '../../../shared/framework/framework.ts'
import { needTypes, type Need } from '../../../shared/map/need.ts'
import type { Persona, PersonaId } from '../../../shared/map/persona.ts'
import { NeedTypeIcon } from '../../icons/need-type-icon.tsx'
import { useText } from '../../messages/use-text.ts'
import { classNames } from '../../ui/class-names.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'

export type NeedFacts = Pick<Need, 'type' | 'personaId' | 'stageId'>

export interface NeedFieldsProps {
  readonly facts: NeedFacts
  readonly stages: readonly Stage[]
  readonly personas: readonly Persona[]
  readonly onChange: (change: Partial<NeedFacts>) => void
  /** In two lines, without visible labels. */
  readonly isCompact?: boolean
  readonly disabled?: boolean
}

/** What a need is for, whose it is and where it is asked. */
export function NeedFields(props: NeedFieldsProps) {
  const { facts, stages, personas, onChange, isCompact = false, disabled = false } = props
  const text = useText()
  const isGone = facts.stageId !== null && !stages.some(({ id }) => id === facts.stageId)
  const isPersonaGone =
    facts.personaId !== null && !personas.some(({ id }) => id === facts.personaId)
  return (
    <div className={classNames('needs-fields', isCompact && 'needs-fields-compact')}>
      <Segmented
        label={text('needs.type')}
        hideLabel={isCompact}
        value={facts.type}
        options={needTypes.map((value) => ({
          value,
          label: text(`needType.${value}`),
          icon: <NeedTypeIcon type={value} />,
        }))}
        onChange={(type) => onChange({ type })}
        disabled={disabled}
      />
      <Select
        label={text('needs.persona')}
        hideLabel={isCompact}
        value={isPersonaGone ? null : (facts.personaId ?? nobodys)}
        placeholder={text('needs.gonePersona')}
        options={[
          { value: nobodys, label: text('needs.everybody') },
          ...personas.map(({ id, name }) => ({
            value: id as string,
            label: name === '' ? text('personas.unnamed') : name,
          })),
        ]}
        onChange={(id) => onChange({ personaId: id === nobodys ? null : (id as PersonaId) })}
        disabled={disabled}
      />
      <Select
        label={text('needs.stage')}
        hideLabel={isCompact}
        value={isGone ? null : (facts.stageId ?? nowhere)}
        placeholder={text('needs.goneStage.unknown')}
        options={[
          ...stages.map(({ id, name }) => ({ value: id as string, label: name })),
          { value: nowhere, label: text('needs.noStage') },
        ]}
        onChange={(id) => onChange({ stageId: id === nowhere ? null : (id as StageId) })}
        disabled={disabled}
      />
    </div>
  )
}

/** No id is called so. */
const nobodys = 'everybody'
const nowhere = 'no stage'
