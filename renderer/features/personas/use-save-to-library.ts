import type { Persona } from '../../../shared/map/persona.ts'
import { useText } from '../../messages/use-text.ts'
import { useToast } from '../../ui/toast.tsx'
import type { PersonaLibrary } from './use-persona-library.ts'

/** Saves a persona for all maps and says whether that was done. */
export function useSaveToLibrary(library: PersonaLibrary): (persona: Persona) => void {
  const text = useText()
  const toast = useToast()
  const save = async (persona: Persona) => {
    const isSaved = await library.save(persona)
    const name = persona.name || text('personas.unnamed')
    toast({
      message: isSaved
        ? text('personas.library.saved', { name })
        : text('personas.library.notSaved'),
    })
  }
  return (persona) => void save(persona)
}
