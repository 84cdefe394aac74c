import { describe, expect, test } from 'vitest'
import { addAttachments, copyAttachments } from '../../../shared/map/edit-attachments.ts'
import { addTouchpoint } from '../../../shared/map/edit-cards.ts'
import { addNeeds } from '../../../shared/map/edit-needs.ts'
import { addPersona } from '../../../shared/map/edit-personas.ts'
import { attachmentsOf } from '../../../shared/map/read-attachments.ts'
import { readMap } from '../../../shared/map/read-map.ts'
import { addPillar } from '../../../shared/map/story/edit-story.ts'
import { membersCalled, takeAlong, takenAlongFrom } from '../../../shared/map/taken-along.ts'
import { firstCell } from '../../helpers/map-peers.ts'
import { newMap } from '../../helpers/random-map.ts'

const at = '2026-01-01T10:00:00.000Z'
const plan = { name: 'Plan.pdf', hash: 'a'.repeat(64), mediaType: 'application/pdf', size: 7 }
const place = { parentId: firstCell, x: 0, y: 0 }

/** A map with a persona, a need and a pillar of these names, and a card that names all of them. */
function mapWith(names: {
  readonly persona: string
  readonly need: string
  readonly claim: string
}) {
  const map = newMap()
  const personaId = addPersona(map, { name: names.persona })
  const need = { type: 'choose', personaId: null, stageId: null, text: names.need } as const
  const needId = addNeeds(map, [need])[0]!
  const pillarId = addPillar(map, { claim: names.claim }, '2026-01-01')
  const sets = { personas: [personaId, 'gone'], needs: [needId], pillars: [pillarId] }
  const cardId = addTouchpoint(map, place, { title: 'Mail', ...sets })
  return { map, cardId, personaId, needId, pillarId, view: () => readMap(map, null) }
}

const names = { persona: 'Ines', need: 'What does it cost?', claim: 'Half the price' }

describe('what a card takes along', () => {
  test('are its files, and the names of what it names', () => {
    const { map, cardId, view } = mapWith(names)
    addAttachments(map, cardId, [plan], at)
    const taken = takeAlong('map', view(), [cardId])
    expect(taken).toEqual({
      mapId: 'map',
      cards: {
        [cardId]: {
          files: [{ ...plan, addedAt: at }],
          personas: ['Ines'],
          needs: ['What does it cost?'],
          pillars: ['Half the price'],
        },
      },
    })
    expect(takenAlongFrom(JSON.parse(JSON.stringify(taken)))).toEqual(taken)
  })

  test('is found in another map by name, and counted where it is not there', () => {
    const from = mapWith(names)
    const to = mapWith({ ...names, persona: ' ínes ', claim: 'Twice the price' })
    const { cards } = takeAlong('map', from.view(), [from.cardId])
    expect(membersCalled(cards[from.cardId]!, to.view())).toEqual({
      members: { personas: [to.personaId], needs: [to.needId], pillars: [] },
      missing: 1,
    })
  })

  test('is taken from a clipboard only as far as it can be true', () => {
    for (const nothing of [undefined, null, 7, [], {}, { mapId: 7, cards: {} }])
      expect(takenAlongFrom(nothing)).toBeNull()
    const forged = {
      mapId: 'map',
      cards: {
        a: 'no card',
        b: {
          files: [{ hash: '../../etc' }, { hash: plan.hash, size: -1, name: 7 }],
          personas: 'Ines',
        },
      },
    }
    expect(takenAlongFrom(forged)?.cards).toEqual({
      b: {
        files: [{ hash: plan.hash, name: '', mediaType: '', size: 0, addedAt: '' }],
        personas: [],
        needs: [],
        pillars: [],
      },
    })
  })
})

test('a copy has the files of its original, once each, in their order', () => {
  const { map, cardId, view } = mapWith(names)
  const copyId = addTouchpoint(map, place, { title: 'Mail' })
  const offer = { ...plan, name: 'Offer.pdf', hash: 'b'.repeat(64) }
  addAttachments(map, cardId, [plan], at)
  addAttachments(map, cardId, [offer], '2026-01-02T10:00:00.000Z')
  copyAttachments(map, new Map([[copyId, cardId]]))
  copyAttachments(map, new Map([[copyId, cardId]]))
  const { attachments } = view()
  const namesOf = (id: string) => attachmentsOf(attachments, id).map(({ name }) => name)
  expect(namesOf(copyId)).toEqual(['Plan.pdf', 'Offer.pdf'])
  expect(namesOf(cardId)).toEqual(['Plan.pdf', 'Offer.pdf'])
})
