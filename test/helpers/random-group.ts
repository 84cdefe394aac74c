// What random edits do to the buying group and to saved views.
import fc from 'fast-check'
import type { MapDocument } from '../../shared/document/layout.ts'
import {
  addPersona,
  changePersona,
  movePersona,
  removePersona,
} from '../../shared/map/edit-personas.ts'
import { addView, removeView, renameView, replaceView } from '../../shared/map/edit-views.ts'
import { personaTexts } from '../../shared/map/persona.ts'
import { readPersonas } from '../../shared/map/read-personas.ts'
import { readViews } from '../../shared/map/read-views.ts'
import { owners } from '../../shared/map/touchpoint.ts'

export interface GroupEdit {
  readonly kind: 'group'
  readonly verb:
    | 'describe'
    | 'portray'
    | 'move'
    | 'dismiss'
    | 'save view'
    | 'change view'
    | 'remove view'
  readonly at: number
  readonly text: string
}

export const anyGroupEdit: fc.Arbitrary<GroupEdit> = fc.record({
  kind: fc.constant('group'),
  verb: fc.constantFrom(
    'describe',
    'portray',
    'move',
    'dismiss',
    'save view',
    'change view',
    'remove view',
  ),
  at: fc.nat(30),
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
})

export function editGroup(map: MapDocument, { verb, at, text }: GroupEdit): void {
  const personas = [...readPersonas(map).values()]
  const persona = personas[at % Math.max(1, personas.length)]
  const views = readViews(map)
  const view = views[at % Math.max(1, views.length)]
  const owner = owners[at % owners.length] ?? 'nobody'
  if (verb === 'save view') {
    const sight = at % 2 === 0 ? null : { x: at, y: -at, w: 100 + at, h: 80 }
    addView(map, { name: text, filter: { owner: [owner] }, sight })
  } else if (view !== undefined && verb === 'remove view') removeView(map, view.id)
  else if (view !== undefined && verb === 'change view') {
    renameView(map, view.id, text)
    replaceView(map, view.id, { filter: { text: [`${text}?`] }, sight: null })
  } else if (persona === undefined) addPersona(map, { name: text, role: 'approver', goals: text })
  else if (verb === 'describe') {
    const field = personaTexts[at % personaTexts.length] ?? 'quote'
    changePersona(map, persona.id, { [field]: text })
  } else if (verb === 'portray') {
    const portrait = `asset:${String(at).padStart(64, 'a')}`
    changePersona(map, persona.id, { portrait, evidence: 'heard', evidenceDate: '2026-03-01' })
  } else if (verb === 'move') movePersona(map, persona.id, at % (personas.length + 1))
  else if (verb === 'dismiss') removePersona(map, persona.id)
}
