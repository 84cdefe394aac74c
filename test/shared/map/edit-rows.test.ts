import { describe, expect, test } from 'vitest'
import { addTouchpoint } from '../../../shared/map/edit-cards.ts'
import {
  addRow,
  chooseCurves,
  hideRow,
  moveRow,
  removeRow,
  renameRow,
} from '../../../shared/map/edit-rows.ts'
import { readRows } from '../../../shared/map/read-rows.ts'
import { mostRows, type RowId } from '../../../shared/map/row.ts'
import {
  firstCell,
  meet,
  peersWithMap,
  placementIn,
  type MapPeer,
} from '../../helpers/map-peers.ts'

const row = (id: string) => id as RowId

function one(): MapPeer {
  const [peer] = peersWithMap(1) as [MapPeer]
  return peer
}

function order({ map }: MapPeer): readonly string[] {
  return readRows(map).map(({ id, kind, name }) => (name === '' ? kind : `${name} (${id.length})`))
}

describe('rows', () => {
  test('are added below another one or as the last, with a height for their kind', () => {
    const peer = one()
    addRow(peer.map, 'channels', '', row('touchpoints'))
    addRow(peer.map, 'own', 'Legal', null)
    expect(order(peer)).toEqual([
      'touchpoints',
      'channels',
      'actions',
      'thoughts',
      'feelings',
      'needs',
      'owners',
      'Legal (21)',
    ])
    expect(readRows(peer.map)[1]).toMatchObject({ height: 96, isHidden: false })
  })

  test('stop at the number that a board shows', () => {
    const peer = one()
    while (addRow(peer.map, 'own', 'More', null) !== null);
    expect(readRows(peer.map)).toHaveLength(mostRows)
  })

  test('are renamed, and called by their kind again where the name is empty', () => {
    const { map } = one()
    renameRow(map, row('owners'), 'Who does it')
    expect(readRows(map).at(-1)?.name).toBe('Who does it')
    renameRow(map, row('owners'), '')
    expect(readRows(map).at(-1)?.name).toBe('')
  })

  test('move to any place, also beyond the ends', () => {
    const peer = one()
    moveRow(peer.map, row('owners'), 0)
    moveRow(peer.map, row('touchpoints'), 99)
    moveRow(peer.map, row('feelings'), 1)
    expect(order(peer)).toEqual([
      'owners',
      'feelings',
      'actions',
      'thoughts',
      'needs',
      'touchpoints',
    ])
  })

  test('keep both a new order and a new name of two people', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    moveRow(ana.map, row('owners'), 0)
    renameRow(ben.map, row('owners'), 'Who')
    hideRow(ben.map, row('needs'), true)
    meet(ana, ben)
    expect(readRows(ana.map)).toEqual(readRows(ben.map))
    expect(readRows(ana.map)[0]).toMatchObject({ id: 'owners', name: 'Who' })
    expect(readRows(ana.map).at(-1)).toMatchObject({ id: 'needs', isHidden: true })
  })

  test('that are hidden keep their cards where they are', () => {
    const { map } = one()
    const id = addTouchpoint(map, { parentId: firstCell, x: 0, y: 0 }, { title: 'Demo' })
    hideRow(map, row('touchpoints'), true)
    expect(placementIn(map, id)).toBe('as written')
  })

  test('that are removed leave their cards to the parking lane, and undo brings all back', () => {
    const { map, undo } = one()
    const id = addTouchpoint(map, { parentId: firstCell, x: 0, y: 0 }, { title: 'Demo' })
    undo.endStep()
    removeRow(map, row('touchpoints'))
    expect(placementIn(map, id)).toBe('parked')
    undo.undo()
    expect(placementIn(map, id)).toBe('as written')
    expect(readRows(map)[0]?.id).toBe('touchpoints')
  })

  test('stay gone where one person removes what another changes', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    removeRow(ana.map, row('owners'))
    renameRow(ben.map, row('owners'), 'Who')
    meet(ana, ben)
    for (const { map } of [ana, ben])
      expect(readRows(map).some(({ id }) => id === 'owners')).toBe(false)
  })

  test('of feelings draw one curve or one for each persona', () => {
    const { map } = one()
    const curves = () => readRows(map).find(({ kind }) => kind === 'feelings')?.curves
    expect(curves()).toBe('averaged')
    chooseCurves(map, row('feelings'), 'personas')
    expect(curves()).toBe('personas')
  })

  test('that nobody has are passed over', () => {
    const peer = one()
    const before = readRows(peer.map)
    renameRow(peer.map, row('gone'), 'x')
    moveRow(peer.map, row('gone'), 0)
    removeRow(peer.map, row('gone'))
    expect(readRows(peer.map)).toEqual(before)
  })
})
