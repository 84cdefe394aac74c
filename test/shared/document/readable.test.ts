import { describe, expect, test } from 'vitest'
import { createWritable } from '../../../shared/document/readable.ts'
import { addPersona, changePersona, removePersona } from '../../../shared/map/edit-personas.ts'
import { addTouchpoint, changeTouchpoints } from '../../../shared/map/edit-cards.ts'
import { resizeLane, resizeRow } from '../../../shared/map/edit-lanes.ts'
import { writeMapFace } from '../../../shared/map/edit-map.ts'
import { watchNames } from '../../../shared/map/read-names.ts'
import { watchPersonas } from '../../../shared/map/read-personas.ts'
import { watchLaneWidths, watchRows } from '../../../shared/map/read-rows.ts'
import { watchSummary } from '../../../shared/map/read-summary.ts'
import {
  firstCell,
  firstStage,
  meet,
  peersWithMap,
  plant,
  touchpointsRow,
  type MapPeer,
} from '../../helpers/map-peers.ts'

function one(): MapPeer['map'] {
  const [peer] = peersWithMap(1) as [MapPeer]
  return peer.map
}

describe('a readable', () => {
  test('tells its listeners of new values only', () => {
    const value = createWritable(1)
    const seen: number[] = []
    const stop = value.subscribe(() => seen.push(value.get()))
    value.set(1)
    value.set(2)
    stop()
    value.set(3)
    expect(seen).toEqual([2])
  })

  test('a listener may unsubscribe while it is told', () => {
    const value = createWritable(1)
    const seen: string[] = []
    const stop = value.subscribe(() => {
      seen.push('first')
      stop()
    })
    value.subscribe(() => seen.push('second'))
    value.set(2)
    value.set(3)
    expect(seen).toEqual(['first', 'second', 'second'])
  })
})

describe('watching a map', () => {
  test('names of cards stay the same while something else of a card changes', () => {
    const map = one()
    const id = addTouchpoint(map, { parentId: firstCell, x: 0, y: 0 }, { title: 'Mail' })
    const names = watchNames(map)
    const before = names.get()
    changeTouchpoints(map, [id], { owner: 'sales' })
    expect(names.get()).toBe(before)
    changeTouchpoints(map, [id], { title: 'Letter' })
    expect(names.get().get(id)?.title).toBe('Letter')
  })

  test('gives the same reference until something in view changes', () => {
    const map = one()
    const [summary, rows, widths] = [watchSummary(map), watchRows(map), watchLaneWidths(map)]
    const before = [summary.get(), rows.get(), widths.get()]
    addPersona(map, { name: 'Marta', role: 'user' })
    expect(
      [summary.get(), rows.get(), widths.get()].map((value, at) => value === before[at]),
    ).toEqual([true, true, true])
    writeMapFace(map, 'title', 'Pumps')
    expect(summary.get()).not.toBe(before[0])
    expect(rows.get()).toBe(before[1])
  })

  test('personas that did not change keep their value', () => {
    const map = one()
    const marta = addPersona(map, { name: 'Marta', role: 'user' })
    const arun = addPersona(map, { name: 'Arun', role: 'approver' })
    const personas = watchPersonas(map)
    const before = personas.get()
    changePersona(map, marta, { role: 'champion' })
    const after = personas.get()
    expect(after).not.toBe(before)
    expect(after.get(arun)).toBe(before.get(arun))
    expect(after.get(marta)).toMatchObject({ id: marta, name: 'Marta', role: 'champion' })
    expect(before.get(marta)?.role).toBe('user')
    removePersona(map, arun)
    expect([...personas.get().keys()]).toEqual([marta])
  })

  test('values are frozen', () => {
    const map = one()
    const id = addPersona(map, { name: 'Marta', role: 'user' })
    const values = [
      watchSummary(map).get(),
      watchRows(map).get(),
      watchRows(map).get()[0],
      watchPersonas(map).get().get(id),
    ]
    expect(values.every((value) => Object.isFrozen(value))).toBe(true)
  })

  test('listeners hear of what others do, once per change', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    const rows = watchRows(ana.map)
    const widths = watchLaneWidths(ana.map)
    const heard: string[] = []
    rows.subscribe(() => heard.push('rows'))
    widths.subscribe(() => heard.push('widths'))
    resizeRow(ben.map, touchpointsRow, 480)
    resizeLane(ben.map, firstStage, 500)
    meet(ana, ben)
    expect(heard.sort()).toEqual(['rows', 'widths'])
    expect(rows.get()[0]?.height).toBe(480)
    expect(widths.get().get(firstStage)).toBe(500)
  })

  test('after its end a watch stays as it was', () => {
    const map = one()
    const summary = watchSummary(map)
    summary.dispose()
    writeMapFace(map, 'title', 'Pumps')
    expect(summary.get().title).toBe('Map')
  })

  test('D6 what can’t be read is left out', () => {
    const map = one()
    const [personas, rows] = [watchPersonas(map), watchRows(map)]
    plant(map.personas, 'ghost', { name: 'No base' })
    plant(map.rows, 'ghost', { height: 100 })
    map.personas.set('worse', 'a string' as never)
    map.rows.set('worse', 7 as never)
    map.lanes.set('worse', null as never)
    expect(personas.get().size).toBe(0)
    expect(rows.get()).toHaveLength(6)
    expect(watchLaneWidths(map).get().size).toBe(0)
  })
})
