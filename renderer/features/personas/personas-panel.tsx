import './personas.css'
import { X } from 'lucide-react'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { addPersona } from '../../../shared/map/edit-personas.ts'
import type { Persona } from '../../../shared/map/persona.ts'
import { AddPersona } from './add-persona.tsx'
import { PersonaLine } from './persona-line.tsx'

export interface PersonasPanelProps {
  readonly session: MapSession
  readonly personas: ReadonlyMap<string, Persona>
  readonly onClose: () => void
}

/** The members of the buying group that this map is about. */
export function PersonasPanel({ session, personas, onClose }: PersonasPanelProps) {
  const text = useText()
  const state = useReadable(session.state)
  const role = useReadable(session.role)
  const isReadOnly = state.status !== 'open' || state.readOnly || role === 'contributor'
  return (
    <Panel
      title={text('personas.title')}
      actions={<IconButton label={text('personas.close')} icon={<X />} onClick={onClose} />}
    >
      <div className="personas">
        {personas.size === 0 ? <p className="personas-empty">{text('personas.empty')}</p> : null}
        <ul className="personas-list">
          {[...personas.values()].map((persona) => (
            <PersonaLine
              key={persona.id}
              session={session}
              persona={persona}
              isReadOnly={isReadOnly}
            />
          ))}
        </ul>
        {isReadOnly ? null : (
          <AddPersona
            onAdd={(name) => session.edit((map) => addPersona(map, { name, role: 'user' }))}
          />
        )}
      </div>
    </Panel>
  )
}
