import { removePersona, restorePersona } from '../../../shared/map/edit-personas.ts'
import type { Persona } from '../../../shared/map/persona.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { useToast } from '../../ui/toast.tsx'

/** Removes a persona and offers to bring exactly this one back, whatever is done meanwhile. */
export function useRemovePersona(session: MapSession): (persona: Persona) => void {
  const text = useText()
  const toast = useToast()
  return (persona) => {
    session.edit((map) => removePersona(map, persona.id))
    toast({
      message: text('personas.removed', { name: persona.name || text('personas.unnamed') }),
      action: {
        label: text('personas.undo'),
        run: () => session.edit((map) => restorePersona(map, persona)),
      },
    })
  }
}
