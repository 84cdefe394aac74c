import './personas.css'
import { BookUser, X } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../messages/use-text.ts'
import type { LibraryShelf } from '../../session/library-shelf.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { DragPicture } from '../../ui/drag-picture.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useDrag } from '../../ui/use-drag.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { addPersona, movePersona } from '../../../shared/map/edit-personas.ts'
import { noFilter } from '../../../shared/map/filter/filter.ts'
import type { Persona } from '../../../shared/map/persona.ts'
import { AddPersona } from './add-persona.tsx'
import { LibraryDialog } from './library-dialog.tsx'
import { PersonaCard } from './persona-card.tsx'
import { PersonaDialog } from './persona-dialog.tsx'
import { useTouchpointCounts } from './use-touchpoint-counts.ts'
import { usePersonaLibrary, type PersonaLibrary } from './use-persona-library.ts'
import { useSaveToLibrary } from './use-save-to-library.ts'
import { portraitColours } from './portrait-colours.ts'
import { useRemovePersona } from './use-remove-persona.ts'

export interface PersonasPanelProps {
  readonly session: MapSession
  readonly personas: ReadonlyMap<string, Persona>
  readonly libraries: LibraryShelf
  readonly onClose: () => void
}

/** The members of the buying group that this map is about. */
export function PersonasPanel({ session, personas, libraries, onClose }: PersonasPanelProps) {
  const text = useText()
  const state = useReadable(session.state)
  const role = useReadable(session.role)
  const isReadOnly = state.status !== 'open' || state.readOnly || role === 'contributor'
  const [opened, setOpened] = useState<Persona | null>(null)
  const close = () => setOpened(null)
  const remove = useRemovePersona(session)
  const library = usePersonaLibrary(session, libraries)
  const save = useSaveToLibrary(library)
  const [isLibraryOpen, setIsLibraryOpen] = useState(false)
  return (
    <Panel
      title={text('personas.title')}
      actions={<IconButton label={text('personas.close')} icon={<X />} onClick={onClose} />}
    >
      <div
        className="personas"
        role="presentation"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onClose()
        }}
      >
        {personas.size === 0 ? <p className="personas-empty">{text('personas.empty')}</p> : null}
        <BuyingGroup
          session={session}
          personas={personas}
          isReadOnly={isReadOnly}
          library={library}
          onSave={save}
          onOpen={setOpened}
          onRemove={remove}
        />
        {isReadOnly ? null : (
          <>
            <AddPersona
              onAdd={(name) => session.edit((map) => addPersona(map, { name, role: 'user' }))}
            />
            <Button look="quiet" icon={<BookUser />} onClick={() => setIsLibraryOpen(true)}>
              {text('personas.library.open')}
            </Button>
          </>
        )}
      </div>
      {isLibraryOpen ? (
        <LibraryDialog
          library={library}
          personas={personas}
          onClose={() => setIsLibraryOpen(false)}
        />
      ) : null}
      {opened === null ? null : (
        <PersonaDialog
          session={session}
          personas={personas}
          opened={opened}
          isReadOnly={isReadOnly}
          onOpen={setOpened}
          onClose={close}
          onSave={save}
          onRemove={(persona) => {
            close()
            remove(persona)
          }}
        />
      )}
    </Panel>
  )
}

interface BuyingGroupProps {
  readonly library: PersonaLibrary
  readonly onSave: (persona: Persona) => void
  readonly session: MapSession
  readonly personas: ReadonlyMap<string, Persona>
  readonly isReadOnly: boolean
  readonly onOpen: (persona: Persona) => void
  readonly onRemove: (persona: Persona) => void
}

/** The cards of the group, in its order; each can be dragged to the place of another. */
function BuyingGroup(props: BuyingGroupProps) {
  const { session, personas, isReadOnly, library, onOpen, onRemove, onSave } = props
  const text = useText()
  const all = [...personas.values()]
  const filter = useReadable(session.filter)
  const counts = useTouchpointCounts(session)
  const colours = portraitColours(personas.keys())
  const updating = (persona: Persona) => {
    const newer = library.newerOf(persona)
    return newer === null ? null : () => library.update(persona, newer)
  }
  const move = (persona: Persona, to: number) =>
    session.edit((map) => movePersona(map, persona.id, to))
  const { drag, onPress, wasDragged } = useDrag<Persona>({
    disabled: isReadOnly,
    onDrop: (persona, over) =>
      move(
        persona,
        all.findIndex(({ id }) => id === over),
      ),
  })
  return (
    <>
      <ul className="personas-list">
        {all.map((persona, at) => (
          <PersonaCard
            key={persona.id}
            blobs={session.blobs}
            persona={persona}
            colour={colours.get(persona.id) ?? 'slate'}
            isReadOnly={isReadOnly}
            isDropPlace={drag !== null && drag.over === persona.id && drag.what.id !== persona.id}
            touchpointCount={counts.get(persona.id) ?? 0}
            isShownAlone={filter.personas?.includes(persona.id) ?? false}
            onShowAlone={(isAlone) =>
              session.filter.set(isAlone ? { personas: [persona.id] } : noFilter)
            }
            onOpen={() => (wasDragged() ? undefined : onOpen(persona))}
            onMove={(step) => move(persona, at + step)}
            canMove={{ up: at > 0, down: at < all.length - 1 }}
            onRemove={() => onRemove(persona)}
            onSave={() => onSave(persona)}
            onUpdate={updating(persona)}
            onPress={(event) => onPress(persona, event)}
          />
        ))}
      </ul>
      {drag === null ? null : (
        <DragPicture x={drag.x} y={drag.y} label={drag.what.name || text('personas.unnamed')} />
      )}
    </>
  )
}
