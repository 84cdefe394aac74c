import { expect, test } from 'vitest'
import { readPinnedFramework } from '../../../shared/framework/pinned-framework.ts'
import { writeMapFace } from '../../../shared/map/edit-map.ts'
import { addRow, hideRow } from '../../../shared/map/edit-rows.ts'
import { placesAround, type WordsAround } from '../../../shared/map/find-around.ts'
import { readMap } from '../../../shared/map/read-map.ts'
import { firstStage, framework, peersWithMap, touchpointsRow } from '../../helpers/map-peers.ts'

const words: WordsAround = {
  segment: (segment) => (segment === 'new-customer' ? 'New customer' : segment),
  stage: (id) => (id === firstStage ? ['Inquiry'] : []),
  row: ({ name, kind }) => name || `rows of ${kind}`,
}

function found(
  query: string,
  change: (map: Parameters<typeof writeMapFace>[0]) => void = () => {},
) {
  const { map } = peersWithMap(1)[0]!
  change(map)
  return placesAround(readMap(map, readPinnedFramework(map, [])), words, query)
}

test('scenario, segment and title are found, without regard to case', () => {
  expect(found('PUMP fails')).toEqual([{ in: 'face', id: 'scenario' }])
  expect(found('new cust')).toEqual([{ in: 'face', id: 'segment' }])
  expect(found('Märkte', (map) => writeMapFace(map, 'title', 'Neue Markte'))).toEqual([
    { in: 'face', id: 'title' },
  ])
})

test('a stage is found by its name and by the word that stands above it', () => {
  const name = framework.stages[0]!.name
  expect(found(name)).toContainEqual({ in: 'stage', id: firstStage })
  expect(found('inquiry')).toEqual([{ in: 'stage', id: firstStage }])
})

test('a row is found by its own name or by that of its kind, unless it is hidden', () => {
  expect(found('rows of touchpoints')).toEqual([{ in: 'row', id: touchpointsRow }])
  expect(found('rows of touchpoints', (map) => hideRow(map, touchpointsRow, true))).toEqual([])
  expect(found('risks', (map) => addRow(map, 'own', 'Risks', null))).toHaveLength(1)
})

test('an empty query finds nothing', () => {
  expect(found('  ')).toEqual([])
})
