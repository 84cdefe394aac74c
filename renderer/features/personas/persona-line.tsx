import { Trash2 } from 'lucide-react'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTyping } from '../../ui/use-typing.ts'
import { changePersona, removePersona } from '../../../shared/map/edit-personas.ts'
import { personaRoles, type Persona } from '../../../shared/map/persona.ts'

export interface PersonaLineProps {
  readonly session: MapSession
  readonly persona: Persona
  readonly isReadOnly: boolean
}

/** One persona: name and role. A name is written when the field is left or Enter is pressed. */
export function PersonaLine({ session, persona, isReadOnly }: PersonaLineProps) {
  const text = useText()
  const rename = (typed: string) => {
    const name = typed.trim()
    if (name === '' || name === persona.name) return
    session.edit((map) => changePersona(map, persona.id, { name }))
  }
  const { typed, type, finish } = useTyping(rename, session.beforeLeaving)
  const shownName = persona.name || text('personas.unnamed')
  return (
    <li className="personas-line">
      <TextField
        label={text('personas.name')}
        value={typed ?? persona.name}
        onChange={type}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish()
        }}
        readOnly={isReadOnly}
      />
      <Select
        label={text('personas.role')}
        value={persona.role}
        options={personaRoles.map((value) => ({ value, label: text(`personaRole.${value}`) }))}
        onChange={(role) => session.edit((map) => changePersona(map, persona.id, { role }))}
        disabled={isReadOnly}
      />
      {isReadOnly ? null : (
        <IconButton
          label={text('personas.remove', { name: shownName })}
          icon={<Trash2 />}
          onClick={() => session.edit((map) => removePersona(map, persona.id))}
        />
      )}
    </li>
  )
}
