import { describe, expect, test } from 'vitest'
import { readRecord, type RecordId } from '../../../shared/document/record.ts'
import type { MapDocument } from '../../../shared/document/layout.ts'
import {
  addSticky,
  addTouchpoint,
  changeStickies,
  changeTouchpoints,
  setMember,
} from '../../../shared/map/edit-cards.ts'
import { addLink, changeLinks } from '../../../shared/map/edit-links.ts'
import { unsaidFacts } from '../../../shared/map/touchpoint.ts'
import { firstCell, meet, peersWithMap, secondCell, type MapPeer } from '../../helpers/map-peers.ts'

const place = { parentId: firstCell, x: 16, y: 32 }

function one(): MapDocument {
  const [peer] = peersWithMap(1) as [MapPeer]
  return peer.map
}

function propsOf(map: MapDocument, id: RecordId) {
  return readRecord(map.records, id)?.props
}

describe('touchpoints', () => {
  test('D3 a card stores its size, its title and what was said', () => {
    const map = one()
    const id = addTouchpoint(map, place, {
      title: 'Webinar',
      owner: 'joint',
      status: 'planned',
      emotion: null,
      personas: [],
    })
    expect(readRecord(map.records, id)).toMatchObject({
      parentId: firstCell,
      x: 16,
      y: 32,
      type: 'touchpoint',
    })
    expect(propsOf(map, id)).toEqual({ w: 176, h: 88, title: 'Webinar', owner: 'joint' })
  })

  test('D3 a card of which nothing is said is its size and an empty title', () => {
    const map = one()
    expect(propsOf(map, addTouchpoint(map, place, unsaidFacts))).toEqual({
      w: 176,
      h: 88,
      title: '',
    })
  })

  test('D3 setting a fact back removes it', () => {
    const map = one()
    const id = addTouchpoint(map, place, { title: 'Webinar', owner: 'joint', personas: ['p'] })
    changeTouchpoints(map, [id], { emotion: 2, owner: 'nobody' })
    changeTouchpoints(map, [id], { emotion: null, personas: [] })
    expect(propsOf(map, id)).toEqual({ w: 176, h: 88, title: 'Webinar' })
  })

  test('several cards are changed in one step, and those that vanished are passed over', () => {
    const map = one()
    const ids = ['One', 'Two', 'Three'].map((title) => addTouchpoint(map, place, { title }))
    map.records.delete(String(ids[1]))
    let changes = 0
    map.doc.on('update', () => changes++)
    changeTouchpoints(map, ids, { owner: 'sales' })
    expect(changes).toBe(1)
    expect(ids.map((id) => propsOf(map, id)?.['owner'])).toEqual(['sales', undefined, 'sales'])
  })

  test('facts of a touchpoint are not written on a sticky note', () => {
    const map = one()
    const id = addSticky(map, place, 'Why now?', 'yellow')
    changeTouchpoints(map, [id], { owner: 'sales' })
    expect(propsOf(map, id)).toEqual({ w: 136, h: 136, text: 'Why now?', colour: 'yellow' })
  })

  test('D1 D4 two people who change one card keep both changes, and both their words', () => {
    const [ana, ben] = peersWithMap(2) as [MapPeer, MapPeer]
    const id = addTouchpoint(ana.map, place, { title: 'Webinar' })
    meet(ana, ben)
    changeTouchpoints(ana.map, [id], { owner: 'sales', title: 'First Webinar' })
    changeTouchpoints(ben.map, [id], { emotion: -1, title: 'Webinar for users' })
    meet(ana, ben)
    for (const { map } of [ana, ben]) {
      expect(propsOf(map, id)).toMatchObject({
        owner: 'sales',
        emotion: -1,
        title: 'First Webinar for users',
      })
    }
  })
})

describe('sticky notes', () => {
  test('take text and colour', () => {
    const map = one()
    const id = addSticky(map, place, 'Why now?', 'yellow')
    changeStickies(map, [id], { text: 'Why not now?', colour: 'rose' })
    expect(propsOf(map, id)).toEqual({ w: 136, h: 136, text: 'Why not now?', colour: 'rose' })
  })
})

describe('links', () => {
  function linked(map: MapDocument) {
    const from = addTouchpoint(map, place, { title: 'Mail' })
    const to = addTouchpoint(map, { ...place, parentId: secondCell }, { title: 'Page' })
    return {
      from,
      to,
      link: addLink(map, from, to, { kind: 'next-step', outcome: 'noticed', label: '' }),
    }
  }

  const bindingsOf = (map: MapDocument, link: RecordId) =>
    [...map.records.keys()]
      .map((id) => readRecord(map.records, id))
      .filter((record) => record?.['fromId'] === link)
      .map((record) => [record?.props['terminal'], record?.['toId']])

  test('join two cards from start to end, as one change', () => {
    const map = one()
    let changes = 0
    map.doc.on('update', () => changes++)
    const { from, to, link } = linked(map)
    expect(changes).toBe(3)
    expect(new Set(bindingsOf(map, link))).toEqual(
      new Set([
        ['start', from],
        ['end', to],
      ]),
    )
    expect(readRecord(map.records, link)?.meta).toEqual({ kind: 'next-step', outcome: 'noticed' })
  })

  test('show their kind by their line: a drop-off ends in a bar, a loop is dashed', () => {
    const map = one()
    const { from, to } = linked(map)
    const lookOf = (kind: 'next-step' | 'loop' | 'drop-off' | 'closed-loop') => {
      const props = propsOf(map, addLink(map, from, to, { kind, outcome: null, label: '' }))
      return [props?.['dash'], props?.['arrowheadEnd']]
    }
    expect(lookOf('next-step')).toEqual(['solid', 'arrow'])
    expect(lookOf('drop-off')).toEqual(['solid', 'bar'])
    expect(lookOf('loop')).toEqual(['dashed', 'arrow'])
  })

  test('are changed with their look, and other records are left alone', () => {
    const map = one()
    const { from, link } = linked(map)
    changeLinks(map, [link, from, 'shape:gone'], {
      kind: 'drop-off',
      outcome: 'declined',
      label: 'no',
    })
    expect(readRecord(map.records, link)?.meta).toEqual({ kind: 'drop-off', outcome: 'declined' })
    expect(propsOf(map, link)).toMatchObject({ arrowheadEnd: 'bar', text: 'no' })
    expect(readRecord(map.records, from)?.meta).toEqual({})
    changeLinks(map, [link], { outcome: null })
    expect(readRecord(map.records, link)?.meta['outcome']).toBeNull()
  })
})

describe('the sets of a card', () => {
  test('take a member on each card and keep the ones they had', () => {
    const map = one()
    const first = addTouchpoint(map, place, { personas: ['ines'] })
    const second = addTouchpoint(map, place, { personas: ['omar', 'ines'] })
    setMember(map, [first, second], 'personas', 'omar', true)
    expect(propsOf(map, first)?.['personas']).toEqual(['ines', 'omar'])
    expect(propsOf(map, second)?.['personas']).toEqual(['omar', 'ines'])
  })

  test('lose a member on each card', () => {
    const map = one()
    const card = addTouchpoint(map, place, { personas: ['ines', 'omar'] })
    setMember(map, [card], 'personas', 'ines', false)
    expect(propsOf(map, card)?.['personas']).toEqual(['omar'])
  })
})
