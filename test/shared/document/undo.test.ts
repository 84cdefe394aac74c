import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { boardOrigin, verbOrigin } from '../../../shared/document/origins.ts'
import {
  changeRecord,
  putRecord,
  readRecord,
  type RecordId,
  type ShapeRecord,
} from '../../../shared/document/record.ts'
import { pinFramework } from '../../../shared/framework/pinned-framework.ts'
import { addTouchpoint, changeTouchpoints } from '../../../shared/map/edit-cards.ts'
import { resizeLane, resizeRow } from '../../../shared/map/edit-lanes.ts'
import { addLink } from '../../../shared/map/edit-links.ts'
import { writeMapFace } from '../../../shared/map/edit-map.ts'
import { addPersona, changePersona, removePersona } from '../../../shared/map/edit-personas.ts'
import { watchPersonas } from '../../../shared/map/read-personas.ts'
import { readRows, watchLaneWidths } from '../../../shared/map/read-rows.ts'
import { readSummary } from '../../../shared/map/read-summary.ts'
import {
  firstCell,
  firstStage,
  framework,
  meet,
  peersWithMap,
  secondCell,
  touchpointsRow,
  type MapPeer,
} from '../../helpers/map-peers.ts'

/** One step of somebody's work. */
function step(peer: MapPeer, work: () => void): void {
  work()
  peer.undo.endStep()
}

function cardOf({ map }: MapPeer, id: RecordId): ShapeRecord | null {
  return readRecord(map.records, id) as ShapeRecord | null
}

/** What the binding does for a drag on the board. */
function move(peer: MapPeer, id: RecordId, x: number): void {
  const card = cardOf(peer, id)
  if (card === null) return
  step(peer, () => {
    peer.map.doc.transact(() => changeRecord(peer.map.records, card, { ...card, x }), boardOrigin)
  })
}

function remove(peer: MapPeer, ids: readonly RecordId[]): void {
  step(peer, () => {
    peer.map.doc.transact(() => ids.forEach((id) => peer.map.records.delete(id)), boardOrigin)
  })
}

/** Two people with one card that neither of them can undo any more. */
function two(): readonly [MapPeer, MapPeer, RecordId] {
  const [ana, ben, other] = peersWithMap(3) as [MapPeer, MapPeer, MapPeer]
  const id = addTouchpoint(
    other.map,
    { parentId: firstCell, x: 16, y: 16 },
    { title: 'Webinar', owner: 'sales' },
  )
  meet(ana, ben, other)
  return [ana, ben, id]
}

describe('D9 undo takes back one’s own changes', () => {
  test('D9 my undo keeps what others changed on the same card', () => {
    const [ana, ben, id] = two()
    move(ana, id, 200)
    meet(ana, ben)
    step(ben, () =>
      changeTouchpoints(ben.map, [id], { owner: 'marketing', title: 'Webinar on refits' }),
    )
    meet(ana, ben)
    ana.undo.undo()
    meet(ana, ben)
    for (const peer of [ana, ben]) {
      const card = cardOf(peer, id)
      expect([card?.x, card?.props['owner'], card?.props['title']]).toEqual([
        16,
        'marketing',
        'Webinar on refits',
      ])
    }
  })

  test('D9 a field that somebody else changed since stays theirs', () => {
    const [ana, ben, id] = two()
    step(ana, () => changeTouchpoints(ana.map, [id], { owner: 'marketing' }))
    meet(ana, ben)
    step(ben, () => changeTouchpoints(ben.map, [id], { owner: 'joint' }))
    meet(ana, ben)
    ana.undo.undo()
    meet(ana, ben)
    expect(cardOf(ana, id)?.props['owner']).toBe('joint')
    expect(cardOf(ben, id)?.props['owner']).toBe('joint')
  })

  test('D9 undoing my words in a title leaves the words of others', () => {
    const [ana, ben, id] = two()
    step(ana, () => changeTouchpoints(ana.map, [id], { title: 'Free Webinar' }))
    meet(ana, ben)
    step(ben, () => changeTouchpoints(ben.map, [id], { title: 'Free Webinar, Thursday' }))
    meet(ana, ben)
    ana.undo.undo()
    meet(ana, ben)
    expect(cardOf(ben, id)?.props['title']).toBe('Webinar, Thursday')
  })

  test('D9 undoing a delete brings the card back with its links, its changes and its title', () => {
    const [ana, ben, id] = two()
    const other = addTouchpoint(ben.map, { parentId: secondCell, x: 16, y: 16 }, { title: 'Call' })
    const link = addLink(ben.map, id, other, { kind: 'loop', outcome: 'forgot', label: '' })
    changeTouchpoints(ben.map, [id], { emotion: 2, title: 'Webinar, live' })
    meet(ana, ben)
    const before = [...ana.map.records.keys()].map((key) => readRecord(ana.map.records, key))
    const bindings = [...ana.map.records.keys()].filter((key) => key.startsWith('binding:'))
    remove(ana, [id, link, ...bindings])
    meet(ana, ben)
    expect(ben.map.records.size).toBe(1)
    ana.undo.undo()
    meet(ana, ben)
    for (const { map } of [ana, ben]) {
      const after = [...map.records.keys()].map((key) => readRecord(map.records, key))
      expect(new Set(after)).toEqual(new Set(before))
    }
  })

  test('D9 an undone card that others deleted stays deleted', () => {
    const [ana, ben, id] = two()
    move(ana, id, 200)
    meet(ana, ben)
    remove(ben, [id])
    meet(ana, ben)
    ana.undo.undo()
    meet(ana, ben)
    expect(cardOf(ana, id)).toBeNull()
    expect(cardOf(ben, id)).toBeNull()
  })

  test('D9 a card that I added and others deleted does not come back by undo and redo', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    let id = ''
    step(
      ana,
      () =>
        (id = addTouchpoint(ana.map, { parentId: firstCell, x: 16, y: 16 }, { title: 'Letter' })),
    )
    meet(ana, ben)
    remove(ben, [id])
    meet(ana, ben)
    ana.undo.undo()
    ana.undo.redo()
    meet(ana, ben)
    expect(cardOf(ana, id)).toBeNull()
    expect(cardOf(ben, id)).toBeNull()
  })

  test('D9 redo works after others have edited', () => {
    const [ana, ben, id] = two()
    move(ana, id, 200)
    ana.undo.undo()
    meet(ana, ben)
    step(ben, () => changeTouchpoints(ben.map, [id], { emotion: -2 }))
    addTouchpoint(ben.map, { parentId: firstCell, x: 300, y: 16 }, { title: 'Another' })
    meet(ana, ben)
    expect(ana.undo.state.get().canRedo).toBe(true)
    ana.undo.redo()
    meet(ana, ben)
    expect([cardOf(ben, id)?.x, cardOf(ben, id)?.props['emotion']]).toEqual([200, -2])
  })

  test('D9 what others do and what is loaded never enters the stack', () => {
    const [ana, ben, id] = two()
    move(ben, id, 200)
    meet(ana, ben)
    expect(ana.undo.state.get()).toEqual({ canUndo: false, canRedo: false })
    ana.undo.undo()
    expect(cardOf(ana, id)?.x).toBe(200)
  })

  test('D9 panels and board are taken back in one order, newest first', () => {
    const [ana, , id] = two()
    step(ana, () => changeTouchpoints(ana.map, [id], { owner: 'joint' }))
    move(ana, id, 200)
    step(ana, () => writeMapFace(ana.map, 'title', 'Pumps'))
    step(ana, () => resizeLane(ana.map, firstStage, 640))
    let persona = ''
    step(ana, () => (persona = addPersona(ana.map, { name: 'Marta', role: 'user' })))
    const state = () => ({
      persona: watchPersonas(ana.map).get().get(persona)?.name,
      width: watchLaneWidths(ana.map).get().get(firstStage),
      title: readSummary(ana.map).title,
      x: cardOf(ana, id)?.x,
      owner: cardOf(ana, id)?.props['owner'],
    })
    const seen = [state()]
    for (let at = 0; at < 5; at++) {
      ana.undo.undo()
      seen.push(state())
    }
    expect(seen.map((at) => Object.values(at).map(String).join(' '))).toEqual([
      'Marta 640 Pumps 200 joint',
      'undefined 640 Pumps 200 joint',
      'undefined undefined Pumps 200 joint',
      'undefined undefined Map 200 joint',
      'undefined undefined Map 16 joint',
      'undefined undefined Map 16 sales',
    ])
    expect(ana.undo.state.get().canUndo).toBe(false)
    for (let at = 0; at < 5; at++) ana.undo.redo()
    expect({ ...state(), persona: 'Marta' }).toEqual(seen[0])
  })

  test('D9 rows and personas are taken back like cards', () => {
    const [ana, ben] = two()
    const persona = addPersona(ben.map, { name: 'Marta', role: 'user' })
    meet(ana, ben)
    step(ana, () => resizeRow(ana.map, touchpointsRow, 700))
    step(ana, () => changePersona(ana.map, persona, { role: 'champion' }))
    step(ana, () => removePersona(ana.map, persona))
    ana.undo.undo()
    expect(watchPersonas(ana.map).get().get(persona)).toMatchObject({
      name: 'Marta',
      role: 'champion',
    })
    ana.undo.undo()
    expect(watchPersonas(ana.map).get().get(persona)?.role).toBe('user')
    ana.undo.undo()
    expect(readRows(ana.map)[0]?.height).toBe(328)
  })

  test('D9 pinning another version is taken back, and what the document holds of it stays', () => {
    const [ana] = peersWithMap(1) as [MapPeer]
    const before = ana.map.framework.get('pin')
    const next = { ...framework, version: 2 }
    step(ana, () => ana.map.doc.transact(() => pinFramework(ana.map, next), verbOrigin))
    const after = ana.map.framework.get('pin')
    ana.undo.undo()
    expect(ana.map.framework.get('pin')).toEqual(before)
    expect(ana.map.framework.get(`${next.id}@2`)).toEqual(next)
    ana.undo.redo()
    expect(ana.map.framework.get('pin')).toEqual(after)
  })
})

describe('the undo stack', () => {
  test('what is done until a step ends is one step', () => {
    const [ana, , id] = two()
    step(ana, () => {
      changeTouchpoints(ana.map, [id], { owner: 'joint' })
      changeTouchpoints(ana.map, [id], { emotion: 1 })
    })
    ana.undo.undo()
    expect(cardOf(ana, id)?.props).toMatchObject({ owner: 'sales' })
    expect(cardOf(ana, id)?.props['emotion'] ?? 0).toBe(0)
    expect(ana.undo.depth()).toBe(0)
  })

  test('a change after an undo is a step of its own, and ends the redo', () => {
    const [ana, , id] = two()
    move(ana, id, 100)
    move(ana, id, 200)
    ana.undo.undo()
    move(ana, id, 300)
    expect(ana.undo.state.get()).toEqual({ canUndo: true, canRedo: false })
    ana.undo.undo()
    expect(cardOf(ana, id)?.x).toBe(100)
  })

  test('a gesture that is called off is no step, and the step before it can still be undone', () => {
    const [ana, , id] = two()
    const before = cardOf(ana, id)?.x
    move(ana, id, 100)
    const depth = ana.undo.depth()
    move(ana, id, 999)
    move(ana, id, 100)
    ana.undo.foldAbove(depth)
    ana.undo.undo()
    expect(cardOf(ana, id)?.x).toBe(before)
    ana.undo.redo()
    expect(cardOf(ana, id)?.x).toBe(100)
  })

  test('only the newest 200 steps are kept', () => {
    const [ana, , id] = two()
    for (let x = 1; x <= 230; x++) move(ana, id, x)
    for (let at = 0; at < 250; at++) ana.undo.undo()
    expect(cardOf(ana, id)?.x).toBe(30)
  })

  test('a gesture that is called off costs no step, even when old ones are forgotten for it', () => {
    const [ana, , id] = two()
    for (let x = 1; x <= 200; x++) move(ana, id, x)
    const depth = ana.undo.depth()
    move(ana, id, 999)
    move(ana, id, 200)
    ana.undo.foldAbove(depth)
    ana.undo.undo()
    expect(cardOf(ana, id)?.x).toBe(199)
  })

  test('its state tells its listeners when it changes, and only then', () => {
    const [ana, , id] = two()
    const seen: string[] = []
    const stop = ana.undo.state.subscribe(() => seen.push(JSON.stringify(ana.undo.state.get())))
    move(ana, id, 100)
    move(ana, id, 200)
    ana.undo.undo()
    ana.undo.undo()
    stop()
    ana.undo.redo()
    expect(seen).toEqual([
      '{"canUndo":true,"canRedo":false}',
      '{"canUndo":true,"canRedo":true}',
      '{"canUndo":false,"canRedo":true}',
    ])
  })

  test('it knows the transactions that are its own', () => {
    const [ana, , id] = two()
    const own: boolean[] = []
    ana.map.doc.on('afterTransaction', ({ origin }: Y.Transaction) =>
      own.push(ana.undo.isOrigin(origin)),
    )
    move(ana, id, 100)
    ana.undo.undo()
    expect(own).toEqual([false, true])
  })

  test('after its end nothing is recorded', () => {
    const [ana, , id] = two()
    ana.undo.dispose()
    move(ana, id, 100)
    expect(ana.undo.depth()).toBe(0)
  })

  test('a record put with another origin is not mine to undo', () => {
    const [ana, , id] = two()
    const card = cardOf(ana, id) as ShapeRecord
    ana.map.doc.transact(() => putRecord(ana.map.records, { ...card, x: 500 }), 'somebody')
    ana.undo.undo()
    expect(cardOf(ana, id)?.x).toBe(500)
  })
})
