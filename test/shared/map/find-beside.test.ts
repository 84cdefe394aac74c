import { expect, test } from 'vitest'
import { placesBeside } from '../../../shared/map/find-beside.ts'
import { cellIdOf } from '../../../shared/map/lane.ts'
import { addMetric } from '../../../shared/map/edit-metrics.ts'
import { addNeeds } from '../../../shared/map/edit-needs.ts'
import { addPersona } from '../../../shared/map/edit-personas.ts'
import { readMap } from '../../../shared/map/read-map.ts'
import type { RowId } from '../../../shared/map/row.ts'
import { addPillar, addStoryWord, typeNarrative } from '../../../shared/map/story/edit-story.ts'
import { firstStage, peersWithMap, type MapPeer } from '../../helpers/map-peers.ts'

function written() {
  const [{ map }] = peersWithMap(1) as [MapPeer]
  const [needId] = addNeeds(map, [
    { type: 'choose', personaId: null, stageId: firstStage, text: 'What does a chäir cost?' },
  ])
  const personaId = addPersona(map, { name: 'Ines', role: 'user', goals: 'A chair that lasts' })
  typeNarrative(map, '', 'Chairs for ten years.', '2026-01-01')
  const pillarId = addPillar(
    map,
    { name: 'Money', claim: 'Half the price', proof: '' },
    '2026-01-01',
  )
  addStoryWord(map, { word: 'seat', advice: 'avoid', instead: 'chair' })
  const cell = { stageId: firstStage, rowId: 'metrics' as RowId }
  addMetric(map, cell, { name: 'Chairs tried', value: 4, unit: '', source: '', date: '' })
  return { map, needId, personaId, pillarId, cell, view: readMap(map, null) }
}

test('what is written beside the cards is found, without regard to case and accents', () => {
  const { view, needId, personaId, cell } = written()
  const [wordId] = view.story.words.map(({ id }) => id)
  expect(placesBeside(view, ' CHAIR ')).toEqual([
    { in: 'cell', id: cellIdOf(cell.stageId, cell.rowId) },
    { in: 'needs', id: needId },
    { in: 'personas', id: personaId },
    { in: 'story', id: 'narrative' },
    { in: 'story', id: wordId },
  ])
})

test('a pillar is found by each of its texts, and an empty query finds nothing', () => {
  const { view, pillarId } = written()
  expect(placesBeside(view, 'half the')).toEqual([{ in: 'story', id: pillarId }])
  expect(placesBeside(view, '  ')).toEqual([])
  expect(placesBeside(view, 'zebra')).toEqual([])
})
