import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  changeRecord,
  putRecord,
  readRecord,
  type BoardRecord,
  type ShapeRecord,
} from '../../../shared/document/record.ts'
import {
  firstCell,
  meet,
  newPeer,
  peersWithMap,
  plant,
  secondCell,
  type MapPeer,
} from '../../helpers/map-peers.ts'

const card: ShapeRecord = {
  id: 'shape:card',
  typeName: 'shape',
  type: 'touchpoint',
  parentId: firstCell,
  index: 'a1',
  x: 16,
  y: 32,
  rotation: 0,
  isLocked: false,
  opacity: 1,
  props: { w: 176, h: 88, title: 'Webinar', owner: 'sales' },
  meta: { createdBy: 'ana' },
}

const group: ShapeRecord = { ...card, id: 'shape:group', type: 'group', props: {}, meta: {} }
const binding: BoardRecord = {
  id: 'binding:one',
  typeName: 'binding',
  type: 'arrow',
  fromId: 'shape:link',
  toId: 'shape:card',
  props: { terminal: 'start', normalizedAnchor: { x: 0.5, y: 0.5 } },
  meta: {},
}

function put({ map }: MapPeer, record: BoardRecord): void {
  map.doc.transact(() => putRecord(map.records, record))
}

function change({ map }: MapPeer, before: BoardRecord, after: BoardRecord): void {
  map.doc.transact(() => changeRecord(map.records, before, after))
}

function two(): readonly [MapPeer, MapPeer] {
  const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
  put(ana, card)
  meet(ana, ben)
  return [ana, ben]
}

describe('a record in the document', () => {
  test.each([card, group, binding])('$type is read back as it was written', (record) => {
    const ana = newPeer(1)
    put(ana, record)
    expect(readRecord(ana.map.records, record.id)).toEqual(record)
  })

  test('D1 a new record is one base, with the placement as one register and the title apart', () => {
    const ana = newPeer(1)
    put(ana, card)
    expect(ana.map.records.get(card.id)?.toJSON()).toEqual({
      $: {
        typeName: 'shape',
        type: 'touchpoint',
        pos: [firstCell, 'a1', 16, 32, 0],
        isLocked: false,
        opacity: 1,
        'props.w': 176,
        'props.h': 88,
        'props.owner': 'sales',
        'meta.createdBy': 'ana',
      },
      text: 'Webinar',
    })
  })

  test('D1 a change writes the fields that differ and no others', () => {
    const [ana] = two()
    change(ana, card, { ...card, opacity: 0.5, props: { ...card.props, owner: 'marketing' } })
    const entity = ana.map.records.get(card.id)
    expect([...(entity?.keys() ?? [])].sort()).toEqual(['$', 'opacity', 'props.owner', 'text'])
  })

  test('D1 changes of one card’s owner, meta and opacity by two people are all kept', () => {
    const [ana, ben] = two()
    change(ana, card, { ...card, props: { ...card.props, owner: 'marketing' } })
    change(ben, card, { ...card, opacity: 0.5, meta: { ...card.meta, seen: true } })
    meet(ana, ben)
    const expected = {
      ...card,
      opacity: 0.5,
      props: { ...card.props, owner: 'marketing' },
      meta: { createdBy: 'ana', seen: true },
    }
    expect(readRecord(ana.map.records, card.id)).toEqual(expected)
    expect(readRecord(ben.map.records, card.id)).toEqual(expected)
  })

  test('D1 a prop that is taken away is gone for everybody', () => {
    const [ana, ben] = two()
    const { owner: _owner, ...props } = card.props
    change(ana, card, { ...card, props })
    meet(ana, ben)
    expect(readRecord(ben.map.records, card.id)?.props).toEqual(props)
  })

  test('D2 a move to another lane takes x, y and lane from one person', () => {
    const [ana, ben] = two()
    change(ana, card, { ...card, parentId: secondCell, x: 300, y: 8 })
    change(ben, card, { ...card, x: 999 })
    meet(ana, ben)
    const [atAna, atBen] = [ana, ben].map(({ map }) => readRecord(map.records, card.id))
    expect(atBen).toEqual(atAna)
    const place = [atAna?.['parentId'], atAna?.['x'], atAna?.['y']]
    expect([
      [secondCell, 300, 8],
      [firstCell, 999, 32],
    ]).toContainEqual(place)
  })

  test('D4 a title that two people change keeps both their words', () => {
    const [ana, ben] = two()
    change(ana, card, { ...card, props: { ...card.props, title: 'Second Webinar' } })
    change(ben, card, { ...card, props: { ...card.props, title: 'Webinar on refits' } })
    meet(ana, ben)
    expect(readRecord(ana.map.records, card.id)?.props['title']).toBe('Second Webinar on refits')
    expect(readRecord(ben.map.records, card.id)?.props['title']).toBe('Second Webinar on refits')
  })

  test('D4 an edit made on an older text lands where it was meant', () => {
    const [ana, ben] = two()
    change(ben, card, { ...card, props: { ...card.props, title: 'The big Webinar' } })
    meet(ana, ben)
    change(ana, card, { ...card, props: { ...card.props, title: 'Webinar, live' } })
    expect(readRecord(ana.map.records, card.id)?.props['title']).toBe('The big Webinar, live')
  })

  test('a record that others deleted is not brought back by a change', () => {
    const [ana, ben] = two()
    ben.map.records.delete(card.id)
    meet(ana, ben)
    change(ana, card, { ...card, opacity: 0.5 })
    expect(readRecord(ana.map.records, card.id)).toBeNull()
  })

  test('putting a record that is there changes it, and takes away what it no longer has', () => {
    const [ana, ben] = two()
    const next: ShapeRecord = {
      ...card,
      x: 48,
      props: { w: 176, h: 88, title: 'Talk', emotion: 1 },
    }
    put(ana, next)
    meet(ana, ben)
    expect(readRecord(ben.map.records, card.id)).toEqual(next)
  })

  test('putting a record as it is writes nothing', () => {
    const [ana] = two()
    const before = Y.encodeStateAsUpdate(ana.map.doc)
    put(ana, card)
    expect(Y.encodeStateAsUpdate(ana.map.doc)).toEqual(before)
  })

  test('D2 a change made on an older state leaves what others moved and changed since', () => {
    const [ana, ben] = two()
    change(ben, card, {
      ...card,
      parentId: secondCell,
      x: 64,
      props: { ...card.props, owner: 'joint' },
    })
    meet(ana, ben)
    change(ana, card, { ...card, opacity: 0.5 })
    expect(readRecord(ana.map.records, card.id)).toEqual({
      ...card,
      parentId: secondCell,
      x: 64,
      opacity: 0.5,
      props: { ...card.props, owner: 'joint' },
    })
  })
})

describe('D6 what a hostile peer puts under an id', () => {
  const planted: readonly (readonly [string, () => unknown])[] = [
    ['a string', () => 'text'],
    ['a number', () => 7],
    ['null', () => null],
    ['a list', () => ['a']],
    ['plain JSON', () => ({ typeName: 'shape' })],
    ['a shared list', () => new Y.Array()],
    ['a shared text', () => new Y.Text('a')],
    ['an empty shared map', () => new Y.Map()],
  ]
  test.each(planted)('D6 %s is no record', (_name, make) => {
    const { map } = newPeer(1)
    const value = make()
    ;(map.records as Y.Map<unknown>).set('shape:x', value)
    expect(readRecord(map.records, 'shape:x')).toBeNull()
  })

  test.each([['far'], 7, 'left', { x: 1 }, []])(
    'D6 a placement of %o does not break reading',
    (pos) => {
      const { map } = newPeer(1)
      plant(map.records, 'shape:x', {
        $: { typeName: 'shape', type: 'touchpoint', pos: [firstCell, 'a1', 0, 0, 0] },
        pos,
      })
      expect(readRecord(map.records, 'shape:x')?.id).toBe('shape:x')
    },
  )

  test('D6 a text that is no text leaves the title out', () => {
    const { map } = newPeer(1)
    plant(map.records, 'shape:x', { $: { typeName: 'shape', type: 'touchpoint' }, text: 'plain' })
    expect(readRecord(map.records, 'shape:x')?.props).toEqual({})
  })
})
