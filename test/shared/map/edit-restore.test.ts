import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createUndo } from '../../../shared/document/undo.ts'
import { readFields, readText } from '../../../shared/document/entity.ts'
import { collectionsOf, type MapDocument } from '../../../shared/document/layout.ts'
import { addTouchpoint, changeTouchpoints } from '../../../shared/map/edit-cards.ts'
import { restoreMap } from '../../../shared/map/edit-restore.ts'
import { readRecord } from '../../../shared/document/record.ts'
import { firstCell } from '../../helpers/map-peers.ts'
import { copyOfMap, editMap, mapEdits, newMap } from '../../helpers/random-map.ts'

/** What a person can see: fields and texts, without the history behind them. */
function seenIn(map: MapDocument): unknown {
  const entities = collectionsOf(map).map((collection) =>
    Object.fromEntries(
      [...collection].map(([id, entity]) => [
        id,
        { ...readFields(entity), text: readText(entity) },
      ]),
    ),
  )
  return JSON.parse(JSON.stringify([map.meta.toJSON(), entities]))
}

it('a restored map says what it said, and one undo takes that back', () => {
  fc.assert(
    fc.property(mapEdits, mapEdits, (before, after) => {
      const map = newMap()
      editMap(map, before)
      const earlier = copyOfMap(map)
      editMap(map, after)
      const edited = seenIn(map)
      const undo = createUndo(map)
      restoreMap(map, earlier)
      expect(seenIn(map)).toEqual(seenIn(earlier))
      undo.undo()
      expect(seenIn(map)).toEqual(edited)
    }),
    { numRuns: 60 },
  )
})

it('what somebody else does while a map is restored is kept', () => {
  const ana = newMap()
  const card = addTouchpoint(ana, { parentId: firstCell, x: 0, y: 0 }, { title: 'Home page' })
  const earlier = copyOfMap(ana)
  changeTouchpoints(ana, [card], { owner: 'sales' })
  const ben = copyOfMap(ana)
  restoreMap(ana, earlier)
  changeTouchpoints(ben, [card], { message: 'Ben wrote this' })
  Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(ben.doc))
  const { props } = readRecord(ana.records, card) ?? {}
  expect(props?.['owner']).toBeUndefined()
  expect(props?.['message']).toBe('Ben wrote this')
})

it('restoring what a map says already changes nothing', () => {
  const map = newMap()
  addTouchpoint(map, { parentId: firstCell, x: 0, y: 0 }, { title: 'Home page' })
  const before = Y.encodeStateVector(map.doc)
  restoreMap(map, copyOfMap(map))
  expect(Y.encodeStateVector(map.doc)).toEqual(before)
})
