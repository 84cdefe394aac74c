import { useState } from 'react'
import { changePersona, restorePersona } from '../../../shared/map/edit-personas.ts'
import type { Persona, PersonaFacts } from '../../../shared/map/persona.ts'
import { readPersonas } from '../../../shared/map/read-personas.ts'
import type { MapSession } from '../../session/map-session.ts'
import type { Typing } from '../../ui/draft.ts'
import { mergeText } from '../../ui/merge-text.ts'

/** Facts that are typed. */
export type TypedFact = Exclude<keyof PersonaFacts, 'role' | 'evidence' | 'portrait'>

export interface PersonaEditing {
  /** As the map says it; once somebody removed it, as it was seen last, with what is typed since. */
  readonly persona: Persona
  readonly isGone: boolean
  readonly change: (change: Partial<PersonaFacts>) => void
  /** Writes a text, keeping what others wrote there since the typing began. */
  readonly type: (fact: TypedFact, typing: Typing) => void
  /** Puts a removed persona back on the map. */
  readonly restore: () => void
}

/**
 * One persona while somebody edits it. Nothing that is typed is lost when another person removes it.
 * @param live as the map says it, or undefined once it is gone
 */
export function usePersonaEditing(
  session: MapSession,
  opened: Persona,
  live: Persona | undefined,
): PersonaEditing {
  const [kept, setKept] = useState(opened)
  const shown = live ?? (kept.id === opened.id ? kept : opened)
  if (shown !== kept) setKept(shown)
  const isGone = live === undefined
  return {
    persona: shown,
    isGone,
    change(change) {
      if (isGone) setKept((before) => ({ ...before, ...change }))
      else session.edit((map) => changePersona(map, shown.id, change))
    },
    type(fact, typing) {
      if (isGone) setKept((before) => ({ ...before, [fact]: typing.text }))
      else {
        session.edit((map) => {
          const now = readPersonas(map).get(shown.id)?.[fact] ?? ''
          changePersona(map, shown.id, { [fact]: mergeText(typing.base ?? '', typing.text, now) })
        })
      }
    },
    restore: () => session.edit((map) => restorePersona(map, shown)),
  }
}
