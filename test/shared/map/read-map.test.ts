import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findById } from '../../../shared/document/id-list.ts'
import { baseKey, pageId } from '../../../shared/document/layout.ts'
import { createWritable } from '../../../shared/document/readable.ts'
import { putRecord, type BoardRecord } from '../../../shared/document/record.ts'
import {
  readPinnedFramework,
  type PinnedFramework,
} from '../../../shared/framework/pinned-framework.ts'
import { shippedFrameworks } from '../../../shared/framework/shipped-frameworks.ts'
import { addSticky, addTouchpoint, changeTouchpoints } from '../../../shared/map/edit-cards.ts'
import { addLink, changeLinks } from '../../../shared/map/edit-links.ts'
import { writeMapFace } from '../../../shared/map/edit-map.ts'
import { addPersona } from '../../../shared/map/edit-personas.ts'
import { cellIdOf } from '../../../shared/map/lane.ts'
import { readMap, watchMap } from '../../../shared/map/read-map.ts'
import type { TouchpointFacts } from '../../../shared/map/touchpoint.ts'
import {
  firstCell,
  firstStage,
  framework,
  meet,
  peersWithMap,
  plant,
  secondCell,
  secondStage,
  touchpointsRow,
  type MapPeer,
} from '../../helpers/map-peers.ts'

function newMap() {
  const { map } = peersWithMap(1)[0]!
  const pinned = createWritable(readPinnedFramework(map, []))
  const watch = watchMap(map, pinned)
  const add = (facts: Partial<TouchpointFacts>, parentId: string = firstCell) =>
    addTouchpoint(map, { parentId, x: 0, y: 0 }, facts)
  return { map, pinned, watch, view: () => watch.get(), add }
}

function group(id: string, parentId: string): BoardRecord {
  return shape(id, 'group', parentId)
}

function shape(id: string, type: string, parentId: string): BoardRecord {
  const place = { parentId, index: 'a1', x: 0, y: 0, rotation: 0 }
  const text = type === 'touchpoint' ? { title: id } : { text: id }
  return { id, typeName: 'shape', type, ...place, props: type === 'group' ? {} : text, meta: {} }
}

function binding(id: string, fromId: string, toId: string, terminal: string): BoardRecord {
  return { id, typeName: 'binding', type: 'arrow', fromId, toId, props: { terminal }, meta: {} }
}

describe('the view of a map', () => {
  test('has what stands on the face, the framework with its stages, rows and personas', () => {
    const { map, view } = newMap()
    const marta = addPersona(map, { name: 'Marta', role: 'champion' })
    const { summary, stages, rows, personas } = view()
    expect(summary.title).toBe('Map')
    expect(view().framework).toEqual(framework)
    expect(stages).toEqual(framework.stages)
    expect(rows.map(({ id }) => id)).toContain(touchpointsRow)
    expect(personas.get(marta)?.name).toBe('Marta')
  })

  test('has each card in its cell, and in the parking lane where its stage is gone (D5)', () => {
    const { map, add, view } = newMap()
    const kept = add({ title: 'Webinar' }, secondCell)
    const gone = cellIdOf('no-such-stage' as typeof firstStage, touchpointsRow)
    const parked = add({ title: 'Gone' }, gone)
    const note = addSticky(map, { parentId: pageId, x: 4, y: 9 }, 'Why?', 'rose')
    const homes = (id: string) => findById(view().touchpoints, id)?.home
    expect(homes(kept)).toEqual({ stageId: secondStage, rowId: touchpointsRow })
    expect(homes(parked)).toBe('parked')
    expect(view().stickies).toMatchObject([
      { id: note, home: 'no lane', text: 'Why?', colour: 'rose' },
    ])
    expect(findById(view().positions, note)).toEqual({ id: note, x: 4, y: 9 })
  })

  test('says who made a card', () => {
    const { map, view } = newMap()
    const place = { parentId: firstCell, x: 0, y: 0 }
    addTouchpoint({ ...map, maker: () => 'ana' }, place, { title: 'Mail' })
    expect(view().touchpoints[0]?.makerId).toBe('ana')
  })

  test('has each link between two touchpoints with next and previous steps', () => {
    const { map, add, view } = newMap()
    const [mail, call, deal] = [add({ title: 'Mail' }), add({ title: 'Call' }), add({})]
    const link = addLink(map, mail, call, { kind: 'loop', outcome: 'ignored', label: 'later' })
    const next = addLink(map, mail, deal, { kind: 'next-step', outcome: null, label: '' })
    const expected = { id: link, fromId: mail, toId: call, kind: 'loop', outcome: 'ignored' }
    expect(view().links.find(({ id }) => id === link)).toEqual({ ...expected, label: 'later' })
    const nextSteps = view().linksFrom.get(mail) ?? []
    expect(new Set(nextSteps.map(({ id }) => id))).toEqual(new Set([link, next]))
    expect(
      view()
        .linksTo.get(deal)
        ?.map(({ fromId }) => fromId),
    ).toEqual([mail])
    map.records.delete(call)
    expect(view().links.map(({ id }) => id)).toEqual([next])
    expect(view().arrows.find(({ id }) => id === link)).toMatchObject({ fromId: mail, toId: null })
  })

  test('of two ends bound at once the smallest id whose card is there counts (D5)', () => {
    const { map, add, view } = newMap()
    const [from, mine, theirs] = [add({}), add({}), add({})]
    const link = addLink(map, from, mine, { kind: 'next-step', outcome: null, label: '' })
    putRecord(map.records, binding('binding:!', link, theirs, 'end'))
    expect(view().links[0]?.toId).toBe(theirs)
    map.records.delete(theirs)
    expect(view().links[0]?.toId).toBe(mine)
  })

  test('a group takes what it holds with it, and what it held is parked when it goes', () => {
    const { map, view } = newMap()
    putRecord(map.records, group('shape:outer', firstCell))
    putRecord(map.records, group('shape:inner', 'shape:outer'))
    putRecord(map.records, shape('shape:card', 'touchpoint', 'shape:inner'))
    const home = () => findById(view().touchpoints, 'shape:card')?.home
    expect(home()).toMatchObject({ stageId: firstStage })
    putRecord(map.records, group('shape:outer', secondCell))
    expect(home()).toMatchObject({ stageId: secondStage })
    map.records.delete('shape:outer')
    expect(home()).toBe('parked')
  })

  test('leaves out what can’t be read, whatever a peer wrote', () => {
    const { map, view } = newMap()
    plant(map.records, 'shape:ghost', { title: 'No base' })
    plant(map.records, 'shape:odd', { $: { typeName: 'shape', type: 'touchpoint', pos: 3 } })
    plant(map.records, 'binding:odd', { $: { typeName: 'binding', type: 'arrow', fromId: 4 } })
    map.records.set('shape:worse', 7 as never)
    expect(view()).toMatchObject({ touchpoints: [], stickies: [], others: [], arrows: [] })
  })
})

describe('the view is incremental', () => {
  test('one changed card is a new value, all others and all other lists stay the same', () => {
    const { map, add, view } = newMap()
    const [changed, kept] = [add({ title: 'Mail' }), add({ title: 'Call' })]
    addLink(map, changed, kept, { kind: 'next-step', outcome: null, label: '' })
    const before = view()
    changeTouchpoints(map, [changed], { owner: 'sales' })
    const after = view()
    expect(findById(after.touchpoints, changed)?.facts.owner).toBe('sales')
    expect(findById(before.touchpoints, changed)?.facts.owner).toBe('nobody')
    expect(findById(after.touchpoints, kept)).toBe(findById(before.touchpoints, kept))
    const { touchpoints: _list, ...others } = after
    const isKept = ([name, value]: [string, unknown]) => Reflect.get(before, name) === value
    expect(Object.entries(others).filter((part) => !isKept(part))).toEqual([])
  })

  test('is the same object until something in it changes, and frozen', () => {
    const { map, add, view } = newMap()
    const card = add({ title: 'Mail' })
    const before = view()
    changeTouchpoints(map, [card], { title: 'Mail' })
    expect(view()).toBe(before)
    const parts = [before, before.touchpoints, before.touchpoints[0], before.touchpoints[0]?.facts]
    expect(parts.every((part) => Object.isFrozen(part))).toBe(true)
    writeMapFace(map, 'title', 'Pumps')
    expect(view().touchpoints).toBe(before.touchpoints)
    expect(view()).not.toBe(before)
  })

  test('a card that moves within its cell changes its position alone', () => {
    const { map, add, view } = newMap()
    const card = add({ title: 'Mail' })
    const before = view()
    putRecord(map.records, { ...shape(card, 'touchpoint', firstCell), props: { title: 'Mail' } })
    map.records.get(card)?.set('pos', [firstCell, 'a1', 40, 8, 0])
    expect(view().touchpoints).toBe(before.touchpoints)
    expect(findById(view().positions, card)).toMatchObject({ x: 40, y: 8 })
  })

  test('listeners hear of each change in view once, also of other people’s', () => {
    const [ana, ben] = peersWithMap(2) as readonly [MapPeer, MapPeer]
    const watch = watchMap(ana.map, createWritable(readPinnedFramework(ana.map, [])))
    const seen: string[] = []
    const stop = watch.subscribe(() => seen.push(watch.get().touchpoints.length.toString()))
    addTouchpoint(ben.map, { parentId: firstCell, x: 0, y: 0 }, { title: 'Mail' })
    meet(ana, ben)
    expect(seen).toEqual(['1'])
    stop()
    addTouchpoint(ana.map, { parentId: firstCell, x: 0, y: 0 }, { title: 'Call' })
    expect(seen).toEqual(['1'])
    expect(watch.get().touchpoints).toHaveLength(2)
  })

  test('another framework moves cards to where its lanes show them', () => {
    const { pinned, add, view } = newMap()
    const card = add({ title: 'Mail' })
    const other = shippedFrameworks.find(({ id }) => id !== framework.id)!
    const before = pinned.get()
    pinned.set({ framework: other, pin: before?.pin } as PinnedFramework)
    expect(findById(view().touchpoints, card)?.home).toBe('parked')
    expect(view().stages).toBe(other.stages)
    pinned.set(before)
    expect(findById(view().touchpoints, card)?.home).toMatchObject({ stageId: firstStage })
  })

  test('after its end it stays as it was', () => {
    const { watch, add } = newMap()
    add({ title: 'Mail' })
    watch.get()
    watch.dispose()
    add({ title: 'Call' })
    expect(watch.get().touchpoints).toHaveLength(1)
  })
})

const ids = ['shape:a', 'shape:b', 'shape:c', 'shape:d', 'shape:e']
const parents = [
  firstCell,
  secondCell,
  pageId,
  cellIdOf('gone' as typeof firstStage, touchpointsRow),
  'shape:cell.parking',
  ...ids,
]
const types = ['touchpoint', 'sticky', 'group', 'text', 'arrow']

const anyEdit = fc.oneof(
  fc.record({
    put: fc.constantFrom(...ids),
    type: fc.constantFrom(...types),
    parentId: fc.constantFrom(...parents),
  }),
  fc.record({
    bind: fc.constantFrom('binding:1', 'binding:2', 'binding:3'),
    from: fc.constantFrom(...ids),
    to: fc.constantFrom(...ids),
    terminal: fc.constantFrom('start', 'end'),
  }),
  fc.record({ remove: fc.constantFrom(...ids, 'binding:1', 'binding:2') }),
  fc.record({ row: fc.constant(touchpointsRow) }),
  fc.record({ say: fc.constantFrom(...ids) }),
)

test('after any edits it says what a fresh reading of the map says', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 40 }), (edits) => {
      const { map, view } = newMap()
      const base = map.rows.get(touchpointsRow)?.get(baseKey)
      for (const edit of edits) {
        const before = view()
        map.doc.transact(() => {
          if ('put' in edit) {
            map.records.delete(edit.put)
            putRecord(map.records, shape(edit.put, edit.type, edit.parentId))
          } else if ('bind' in edit) {
            putRecord(map.records, binding(edit.bind, edit.from, edit.to, edit.terminal))
          } else if ('remove' in edit) map.records.delete(edit.remove)
          else if ('row' in edit && map.rows.has(edit.row)) map.rows.delete(edit.row)
          else if ('row' in edit) plant(map.rows, edit.row, { [baseKey]: base })
          else if ('say' in edit) changeTouchpoints(map, [edit.say], { owner: 'sales' })
        })
        const fresh = readMap(map, readPinnedFramework(map, []))
        expect(view()).toEqual(fresh)
        const said = new Set(before.touchpoints.map((card) => JSON.stringify(card)))
        const unchanged = view().touchpoints.filter((card) => said.has(JSON.stringify(card)))
        expect(unchanged.every((card) => before.touchpoints.includes(card))).toBe(true)
      }
      changeLinks(map, ids, { kind: 'loop' })
      expect(view()).toEqual(readMap(map, readPinnedFramework(map, [])))
    }),
    { numRuns: 150 },
  )
})
