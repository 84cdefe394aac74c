import { expect, test } from 'vitest'
import type { Framework, StageId } from '../../../shared/framework/framework.ts'
import { applyUpgrade } from '../../../shared/framework/upgrade/edit-upgrade.ts'
import { addTouchpoint } from '../../../shared/map/edit-cards.ts'
import { cellIdOf } from '../../../shared/map/lane.ts'
import { cardSize } from '../../../shared/map/touchpoint.ts'
import { expectSameBoards } from '../../helpers/board-checks.ts'
import { act, boardOf, meet, shapesOf, startBoard, type Peer } from '../../helpers/board-peers.ts'
import { publishLine, touchpoints } from '../../helpers/framework-line.ts'

/** Ana has merged b into a, and Ben has added to b meanwhile what he could not know to be gone. */
function start() {
  const versions = publishLine(['a', 'b', 'c'], [[{ kind: 'merge', at: 0, to: 1 }]])
  const [v1, v2] = versions as unknown as readonly [Framework, Framework]
  const [a, b] = v1.stages.map(({ id }) => id) as [StageId, StageId]
  const peers = startBoard(2, v1) as unknown as readonly [Peer, Peer]
  const [ana, ben] = peers
  const add = (peer: Peer, stage: StageId, x: number, title: string) =>
    addTouchpoint(peer.map, { parentId: cellIdOf(stage, touchpoints), x, y: 16 }, { title })
  add(ana, a, 16, 'native')
  meet(peers)
  applyUpgrade(ana.map, v1, v2)
  add(ben, b, 16, 'late')
  add(ben, b, 208, 'later')
  meet(peers)
  const placeOf = (title: string, peer = ben) => {
    const card = shapesOf(peer, 'touchpoint').find(
      ({ props }) => Reflect.get(props, 'title') === title,
    )
    return { parentId: card?.parentId, x: card?.x, y: card?.y }
  }
  return { peers, ana, ben, placeOf, cell: cellIdOf(a, touchpoints) }
}

test('D5 what stands in lies on nothing: it is below what is there, in its arrangement', () => {
  const { peers, placeOf, cell } = start()
  const y = 16 + cardSize.height + 16
  expect(placeOf('native')).toEqual({ parentId: cell, x: 16, y: 16 })
  expect(placeOf('late')).toEqual({ parentId: cell, x: 16, y })
  expect(placeOf('later')).toEqual({ parentId: cell, x: 208, y })
  expectSameBoards(peers)
})

test('D5 what stands in gives way when somebody moves a card of the lane under it, for everybody', () => {
  const { peers, ana, placeOf } = start()
  const native = shapesOf(ana, 'touchpoint').find(({ x, y }) => x === 16 && y === 16)!
  act(ana, () => ana.store.put([{ ...native, y: 300 }]))
  meet(peers)
  expectSameBoards(peers)
  expect(placeOf('late').y).toBe(16)
  act(ana, () => ana.store.update(native.id, (card) => ({ ...card, y: 60 })))
  meet(peers)
  expectSameBoards(peers)
  expect(placeOf('late').y).toBe(60 + cardSize.height + 16)
})

test('D5 what stands in is written where it is put, once somebody moves it', () => {
  const { peers, ben, placeOf, cell } = start()
  const late = shapesOf(ben, 'touchpoint').find(
    ({ props }) => Reflect.get(props, 'title') === 'late',
  )!
  act(ben, () => ben.store.put([{ ...late, x: 16, y: 400 }]))
  meet(peers)
  expectSameBoards(peers)
  expect(placeOf('late')).toEqual({ parentId: cell, x: 16, y: 400 })
  const stored = ben.map.records.get(late.id)?.get('pos') as readonly unknown[]
  expect(stored[0]).toBe(cell)
  expect(boardOf(ben).length).toBe(boardOf(peers[0]).length)
})
