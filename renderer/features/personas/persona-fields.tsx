import type { ReactNode } from 'react'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Select } from '../../ui/select.tsx'
import type { StageColour } from '../../../shared/framework/framework.ts'
import { personaRoles, type PersonaText } from '../../../shared/map/persona.ts'
import { PersonaEvidence } from './persona-evidence.tsx'
import { PersonaLine, PersonaLines } from './persona-text.tsx'
import { PortraitField } from './portrait-field.tsx'
import type { PersonaEditing } from './use-persona-editing.ts'

export interface PersonaFieldsProps {
  readonly session: MapSession
  readonly editing: PersonaEditing
  /** Of the persona's initials. */
  readonly colour: StageColour
  readonly isReadOnly: boolean
}

export interface PersonaSheetProps extends PersonaFieldsProps {
  /** What the map says of them elsewhere. */
  readonly onTheMap: ReactNode
}

/** Everything that is said of a persona, each in its place on one sheet. */
export function PersonaFields({ onTheMap, ...props }: PersonaSheetProps) {
  const { session, editing, isReadOnly } = props
  const text = useText()
  const { persona, change, type } = editing
  const lines = (field: PersonaText) => (
    <PersonaLines
      session={session}
      className={`persona-${field}`}
      label={text(`personas.${field}`)}
      placeholder={text(`personas.${field}.placeholder`)}
      value={persona[field]}
      onFinish={(typing) => type(field, typing)}
      isReadOnly={isReadOnly}
    />
  )
  return (
    <div className="persona-sheet">
      <div className="persona-side">
        <PortraitField {...props} />
        <Select
          label={text('personas.role')}
          value={persona.role}
          options={personaRoles.map((value) => ({ value, label: text(`personaRole.${value}`) }))}
          onChange={(role) => change({ role })}
          disabled={isReadOnly}
        />
        <PersonaEvidence {...props} />
      </div>
      <div className="persona-main">
        <PersonaLine
          session={session}
          className="persona-name"
          label={text('personas.name')}
          placeholder={text('personas.name.placeholder')}
          value={persona.name}
          onFinish={(typing) => type('name', typing)}
          isReadOnly={isReadOnly}
        />
        {lines('quote')}
        <div className="persona-columns">
          {lines('goals')}
          {lines('frustrations')}
          {lines('psychographics')}
          {lines('demographics')}
          {lines('geographics')}
          {onTheMap}
        </div>
      </div>
    </div>
  )
}
