import './persona-dialog.css'
import { BookUser, ChevronLeft, ChevronRight, Trash2 } from 'lucide-react'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { Persona } from '../../../shared/map/persona.ts'
import { GoneNote } from './gone-note.tsx'
import { MetTouchpoints } from './met-touchpoints.tsx'
import { PersonaFields } from './persona-fields.tsx'
import { portraitColours } from './portrait-colours.ts'
import { usePersonaEditing } from './use-persona-editing.ts'

export interface PersonaDialogProps {
  readonly session: MapSession
  readonly personas: ReadonlyMap<string, Persona>
  /** As it was when it was opened. */
  readonly opened: Persona
  readonly isReadOnly: boolean
  readonly onOpen: (persona: Persona) => void
  readonly onClose: () => void
  readonly onRemove: (persona: Persona) => void
  readonly onSave: (persona: Persona) => void
}

/** One persona on a sheet of its own, to show on a wall and to write on. */
export function PersonaDialog(props: PersonaDialogProps) {
  const { session, personas, opened, isReadOnly, onOpen, onClose, onRemove, onSave } = props
  const text = useText()
  const editing = usePersonaEditing(session, opened, personas.get(opened.id))
  const { persona, isGone } = editing
  const showAlone = () => {
    session.filter.set({ personas: [persona.id] })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={persona.name || text('personas.unnamed')}
      size="large"
      undoes
      footer={
        <div className="persona-foot">
          <Neighbours personas={personas} persona={persona} onOpen={onOpen} />
          {isReadOnly || isGone ? null : (
            <>
              <Button look="quiet" icon={<Trash2 />} onClick={() => onRemove(persona)}>
                {text('personas.removeThis')}
              </Button>
              <Button look="quiet" icon={<BookUser />} onClick={() => onSave(persona)}>
                {text('personas.library.save')}
              </Button>
            </>
          )}
          <Button look="primary" onClick={onClose}>
            {text('personas.done')}
          </Button>
        </div>
      }
    >
      {isGone ? <GoneNote onRestore={editing.restore} isReadOnly={isReadOnly} /> : null}
      <PersonaFields
        key={persona.id}
        session={session}
        editing={editing}
        colour={portraitColours(personas.keys()).get(persona.id) ?? 'slate'}
        isReadOnly={isReadOnly}
        onTheMap={<MetTouchpoints session={session} personaId={persona.id} onShow={showAlone} />}
      />
    </Dialog>
  )
}

interface NeighboursProps {
  readonly personas: ReadonlyMap<string, Persona>
  readonly persona: Persona
  readonly onOpen: (persona: Persona) => void
}

/** From one member of the buying group to the next, for whoever presents them. */
function Neighbours({ personas, persona, onOpen }: NeighboursProps) {
  const text = useText()
  const all = [...personas.values()]
  const at = all.findIndex(({ id }) => id === persona.id)
  const [before, after] = at < 0 ? [] : [all[at - 1], all[at + 1]]
  return (
    <div className="persona-neighbours">
      <IconButton
        label={text('personas.previous')}
        icon={<ChevronLeft />}
        disabled={before === undefined}
        onClick={() => (before === undefined ? undefined : onOpen(before))}
      />
      <IconButton
        label={text('personas.next')}
        icon={<ChevronRight />}
        disabled={after === undefined}
        onClick={() => (after === undefined ? undefined : onOpen(after))}
      />
      {at < 0 ? null : (
        <span className="persona-place">
          {text('personas.place', { place: at + 1, count: all.length })}
        </span>
      )}
    </div>
  )
}
