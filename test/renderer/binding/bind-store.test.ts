import type { TLShape } from 'tldraw'
import { describe, expect, test } from 'vitest'
import { createEntity } from '../../../shared/document/entity.ts'
import { readRecord } from '../../../shared/document/record.ts'
import { addTouchpoint } from '../../../shared/map/edit-cards.ts'
import { addLink } from '../../../shared/map/edit-links.ts'
import { cellIdOf, parkingCellId } from '../../../shared/map/lane.ts'
import { readRows } from '../../../shared/map/read-rows.ts'
import {
  act,
  boardOf,
  meet,
  shapesOf,
  stageIds,
  startBoard,
  type Peer,
} from '../../helpers/board-peers.ts'

describe('D4 one title', () => {
  test('keeps what two people type into it at once', () => {
    const { ana, ben } = startPair()
    const id = addCard(ana, 'Webinar')
    meet([ana, ben])
    type(ana, id, 'Great webinar')
    type(ben, id, 'Webinar on Tuesday')
    meet([ana, ben])

    expect(titleOf(ana, id)).toBe(titleOf(ben, id))
    expect(titleOf(ana, id)).toContain('Great ')
    expect(titleOf(ana, id)).toContain(' on Tuesday')
  })

  test('keeps what arrives while a letter is still on its way from the board to the document', () => {
    const { ana, ben } = startPair()
    const id = addCard(ana, 'Webinar')
    meet([ana, ben])
    ana.isGesturing = true
    putTitle(ana, id, 'Webinars')
    type(ben, id, 'A Webinar')
    meet([ben, ana])

    expect(titleOf(ana, id)).toBe('A Webinars')
    expect(titleOf(ben, id)).toBe('A Webinars')
  })
})

describe('D3 what nobody said', () => {
  test('is not stored, whether a card comes from a verb or from the board', () => {
    const { ana } = startPair()
    const id = addCard(ana, 'Webinar')
    const stored = readRecord(ana.map.records, id)
    expect(Object.keys(stored?.['props'] as object).sort()).toEqual(['h', 'title', 'w'])
    act(ana, () =>
      ana.store.put([{ ...shape(ana, id), props: { ...shape(ana, id).props, owner: 'sales' } }]),
    )
    act(ana, () =>
      ana.store.put([{ ...shape(ana, id), props: { ...shape(ana, id).props, owner: 'nobody' } }]),
    )
    expect(Object.keys(readRecord(ana.map.records, id)?.['props'] as object)).not.toContain('owner')
  })
})

describe('D5 every card has a home', () => {
  test('a card whose row is gone is parked, and returns with it', () => {
    const { ana, ben } = startPair()
    const id = addCard(ana, 'Webinar')
    ana.undo.endStep()
    ben.map.doc.transact(() => ben.map.rows.delete('touchpoints'), 'peer')
    meet([ana, ben])
    expect(shape(ana, id).parentId).toBe(parkingCellId)
    expect(readRecord(ana.map.records, id)?.['parentId']).not.toBe(parkingCellId)

    createEntity(ana.map.rows, 'touchpoints', {
      kind: 'touchpoints',
      name: '',
      index: 'a0',
      height: 200,
    })
    meet([ana, ben])
    expect(shape(ben, id).parentId).not.toBe(parkingCellId)
  })

  test('a link whose card is gone is hidden, and comes back with the card', () => {
    const { ana, ben } = startPair()
    const [from, to] = [addCard(ana, 'Mail'), addCard(ana, 'Page')]
    meet([ana, ben])
    act(ana, () => ana.store.remove([shape(ana, to).id]))
    addLink(ben.map, from, to, { kind: 'next-step', outcome: 'ignored', label: '' })
    meet([ana, ben])
    expect(boardOf(ana).map((record) => record.id)).toEqual([from])
    expect(boardOf(ben)).toEqual(boardOf(ana))

    ana.undo.undo()
    meet([ana, ben])
    expect(shapesOf(ben, 'arrow')).toHaveLength(1)
    expect(boardOf(ben)).toEqual(boardOf(ana))
  })

  test('parents that a hostile peer made cyclic hang nobody and lose nothing', () => {
    const { ana, ben } = startPair()
    const inner = addCard(ana, 'Webinar')
    const place = (parentId: string) => [parentId, 'a1', 0, 0, 0]
    const group = (parentId: string) => ({
      typeName: 'shape',
      type: 'group',
      isLocked: false,
      opacity: 1,
      pos: place(parentId),
    })
    ben.map.doc.transact(() => {
      createEntity(ben.map.records, 'shape:g1', group('shape:g2'))
      createEntity(ben.map.records, 'shape:g2', group('shape:g1'))
      createEntity(ben.map.records, 'shape:self', group('shape:self'))
    })
    meet([ana, ben])
    ben.map.records.get(inner)?.set('pos', place('shape:g2'))
    meet([ana, ben])

    expect(boardOf(ana)).toEqual(boardOf(ben))
    expect(shape(ana, 'shape:g1').parentId).toBe(parkingCellId)
    expect(shape(ana, 'shape:self').parentId).toBe(parkingCellId)
    expect(shape(ana, inner).parentId).toBe('shape:g2')
  })
})

describe('D6 what cannot be shown', () => {
  test('stays in the document, is counted, and heals when it becomes valid', () => {
    const { ana, ben } = startPair()
    const id = addCard(ana, 'Webinar')
    meet([ana, ben])
    ben.map.records.get(id)?.set('props.owner', 'the competition')
    meet([ana, ben])
    expect([...ana.binding.quarantine.get().keys()]).toEqual([id])
    expect(boardOf(ana)).toEqual([])

    ben.map.records.get(id)?.set('props.owner', 'sales')
    meet([ana, ben])
    expect(ana.binding.quarantine.get().size).toBe(0)
    expect(shape(ana, id).props).toMatchObject({ owner: 'sales', title: 'Webinar' })
  })

  test.each([
    ['records under the ids of cells', cellIdOf(stageIds[0]!, 'touchpoints' as never), {}],
    ['unknown shapes', 'shape:x', { type: 'embed' }],
    ['numbers that are not finite', 'shape:x', { pos: ['page:map', 'a1', Number.NaN, 0, 0] }],
    ['places out of bounds', 'shape:x', { pos: ['page:map', 'a1', 1e9, 0, 0] }],
    ['an index that cannot be ordered', 'shape:x', { pos: ['page:map', 'a1!', 0, 0, 0] }],
    ['ids of headers and lenses', 'shape:lens.feelings', {}],
    [
      'numbers far out in a drawing',
      'shape:x',
      {
        type: 'draw',
        'props.segments': [{ type: 'free', points: [{ x: 1e300, y: 0, z: 0.5 }] }],
      },
    ],
    ['a text that no board can show', 'shape:x', { 'props.notes': 'x'.repeat(100_001) }],
    ['a placement that is no register', 'shape:x', { pos: 'here' }],
    [
      'a picture from elsewhere',
      'asset:x',
      { typeName: 'asset', type: 'image', 'props.src': 'https://example.org/a.png' },
    ],
    ['a presence record', 'instance_presence:x', { typeName: 'instance_presence' }],
  ])('refuses %s and shows the rest', (_what, id, fields) => {
    const { ana, ben } = startPair()
    ben.map.doc.transact(() => {
      createEntity(ben.map.records, id, { ...touchpointFields, ...fields }, 'Hostile')
      addCard(ben, 'Webinar')
    })
    meet([ana, ben])
    expect([...ana.binding.quarantine.get().keys()]).toEqual([id])
    expect(shapesOf(ana, 'touchpoint')).toHaveLength(1)
  })

  test('a value that is no map at all harms nobody', () => {
    const { ana, ben } = startPair()
    ben.map.records.set('shape:junk', 42 as never)
    addCard(ben, 'Webinar')
    meet([ana, ben])
    expect([...ana.binding.quarantine.get().keys()]).toEqual(['shape:junk'])
    expect(shapesOf(ana, 'touchpoint')).toHaveLength(1)
  })
})

describe('what a hostile peer writes', () => {
  test('locks nothing for good', () => {
    const { ana, ben } = startPair()
    const id = addCard(ana, 'Webinar')
    meet([ana, ben])
    ben.map.records.get(id)?.set('isLocked', true)
    meet([ana, ben])
    expect(shape(ana, id).isLocked).toBe(false)
  })

  test('under a card that I am moving costs nobody else’s changes', () => {
    const { ana, ben } = startPair()
    const [moved, other] = [addCard(ana, 'Mail'), addCard(ana, 'Page')]
    meet([ana, ben])
    ana.isGesturing = true
    ana.store.put([{ ...shape(ana, moved), x: 99 }])
    ana.store.put([{ ...shape(ana, other), x: 88 }])
    ben.map.doc.transact(() => {
      ben.map.records.set(moved, 5 as never)
      ben.map.records.get(other)?.set('props.owner', 'sales')
    })
    meet([ben, ana])
    expect(shape(ana, other)).toMatchObject({ x: 88, props: { owner: 'sales' } })
    expect(boardOf(ana)).toEqual(boardOf(ben))
  })

  test('as a card without a text to type in is quarantined', () => {
    const { ana, ben } = startPair()
    createEntity(ben.map.records, 'shape:x', { ...touchpointFields, 'props.title': 'Mute' })
    meet([ana, ben])
    expect([...ana.binding.quarantine.get().keys()]).toEqual(['shape:x'])
  })

  test('as thousands of rows leaves the first forty', () => {
    const { ana, ben } = startPair()
    ben.map.doc.transact(() => {
      for (let at = 0; at < 2000; at++) createEntity(ben.map.rows, `row${at}`, { index: 'z1' })
    })
    meet([ana, ben])
    expect(readRows(ana.map)).toHaveLength(40)
  })
})

describe('D8 loading', () => {
  test('writes nothing', () => {
    const { ana, ben } = startPair()
    addCard(ana, 'Webinar')
    const before = ben.map.doc.store.clients.size
    meet([ana, ben])
    boardOf(ben)
    ben.binding.flush()
    expect(ben.map.doc.store.clients.has(ben.map.doc.clientID)).toBe(false)
    expect(before).toBe(1)
  })
})

const touchpointFields = {
  typeName: 'shape',
  type: 'touchpoint',
  isLocked: false,
  opacity: 1,
  pos: ['page:map', 'a1', 0, 0, 0],
  'props.w': 176,
  'props.h': 88,
}

function startPair(): { ana: Peer; ben: Peer } {
  const [ana, ben] = startBoard(2) as [Peer, Peer]
  return { ana, ben }
}

function addCard(peer: Peer, title: string): string {
  const [row] = readRows(peer.map)
  return addTouchpoint(
    peer.map,
    { parentId: cellIdOf(stageIds[0]!, row!.id), x: 16, y: 16 },
    { title },
  )
}

function shape(peer: Peer, id: string): TLShape {
  return peer.store.get(id as TLShape['id'])!
}

function titleOf(peer: Peer, id: string): unknown {
  return Reflect.get(shape(peer, id).props, 'title')
}

function type(peer: Peer, id: string, title: string): void {
  act(peer, () => putTitle(peer, id, title))
}

function putTitle(peer: Peer, id: string, title: string): void {
  const card = shape(peer, id)
  peer.store.put([{ ...card, props: { ...card.props, title } }])
}
