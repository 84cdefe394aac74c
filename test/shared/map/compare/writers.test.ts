import { expect, test } from 'vitest'
import type { MapDocument } from '../../../../shared/document/layout.ts'
import { writersOf, writtenIn } from '../../../../shared/map/compare/writers.ts'
import { addTouchpoint, changeTouchpoints } from '../../../../shared/map/edit-cards.ts'
import { writeMapFace } from '../../../../shared/map/edit-map.ts'
import { typeNarrative } from '../../../../shared/map/story/edit-story.ts'
import { firstCell } from '../../../helpers/map-peers.ts'
import { copyOfMap, newMap } from '../../../helpers/random-map.ts'

const place = { parentId: firstCell, x: 0, y: 0 }

/** The same map in a window of its own. */
function windowOn(map: MapDocument, clientId: number): MapDocument {
  const copy = copyOfMap(map)
  copy.doc.clientID = clientId
  return copy
}

test('whoever made a card, changed it or typed in its title is known by their window', () => {
  const map = newMap()
  const card = addTouchpoint(map, place, { title: 'Webinar' })
  const earlier = writtenIn(map.doc)
  const ana = windowOn(map, 1)
  changeTouchpoints(ana, [card], { title: 'Webinar in May' })
  const ben = windowOn(ana, 2)
  changeTouchpoints(ben, [card], { owner: 'sales' })
  const added = addTouchpoint(ben, place, { title: 'Call' })
  const touchpoint = { kind: 'touchpoint', how: 'changed' } as const
  expect(writersOf({ ...touchpoint, id: card }, ben, earlier)).toEqual(
    expect.arrayContaining([1, 2]),
  )
  expect(writersOf({ ...touchpoint, id: added, how: 'added' }, ben, earlier)).toEqual([2])
  expect(writersOf({ ...touchpoint, id: card }, ben, writtenIn(ana.doc))).toEqual([2])
})

test('the face and the story know their writers too', () => {
  const map = newMap()
  const earlier = writtenIn(map.doc)
  const ana = windowOn(map, 1)
  writeMapFace(ana, 'scenario', 'A pump fails')
  const ben = windowOn(ana, 2)
  typeNarrative(ben, '', 'Within an hour', '2026-01-02')
  expect(writersOf({ kind: 'map', id: 'map', how: 'changed' }, ben, earlier)).toContain(1)
  expect(writersOf({ kind: 'story', id: 'story', how: 'changed' }, ben, earlier)).toEqual([2])
})

test('of what is gone nobody knows who took it away', () => {
  const map = newMap()
  const earlier = writtenIn(map.doc)
  expect(writersOf({ kind: 'persona', id: 'ines', how: 'removed' }, map, earlier)).toEqual([])
  expect(writersOf({ kind: 'persona', id: 'ines', how: 'changed' }, map, earlier)).toEqual([])
})
