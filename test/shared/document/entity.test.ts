import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  changeText,
  createEntity,
  isSameJson,
  readFields,
  readText,
  writeField,
  writeText,
} from '../../../shared/document/entity.ts'
import type { Entity } from '../../../shared/document/layout.ts'
import { spliceBetween } from '../../../shared/document/splice.ts'
import { meet, newPeer, plant, type MapPeer } from '../../helpers/map-peers.ts'

function rowOf({ map }: MapPeer): Entity {
  const entity = map.rows.get('r')
  if (entity === undefined) throw new Error('the row is not there')
  return entity
}

/** Half of a surrogate pair: with the u flag only a lone one matches. */
const halfCharacter = /\p{Surrogate}/u

/** Two people who have the same entity. */
function two(fields: Record<string, string | number>, text?: string): readonly [MapPeer, MapPeer] {
  const [ana, ben] = [newPeer(1), newPeer(2)]
  ana.map.doc.transact(() => createEntity(ana.map.rows, 'r', fields, text))
  meet(ana, ben)
  return [ana, ben]
}

describe('D1 an entity is a base and overrides', () => {
  test('D1 it is stored as one value, and a change writes its own field only', () => {
    const [ana] = two({ name: 'Ideas', height: 96 })
    writeField(rowOf(ana), 'height', 120)
    expect(rowOf(ana).toJSON()).toEqual({ $: { name: 'Ideas', height: 96 }, height: 120 })
    expect(readFields(rowOf(ana))).toEqual({ name: 'Ideas', height: 120 })
  })

  test('D1 two people who change different fields both keep their change', () => {
    const [ana, ben] = two({ name: 'Ideas', height: 96 })
    writeField(rowOf(ana), 'height', 120)
    writeField(rowOf(ben), 'name', 'Open ideas')
    meet(ana, ben)
    for (const peer of [ana, ben]) {
      expect(readFields(rowOf(peer))).toEqual({ name: 'Open ideas', height: 120 })
    }
  })

  test('D1 an override of undefined removes the field for everybody', () => {
    const [ana, ben] = two({ name: 'Ideas', height: 96 })
    writeField(rowOf(ana), 'height', undefined)
    meet(ana, ben)
    expect(readFields(rowOf(ben))).toEqual({ name: 'Ideas' })
  })

  test('D1 writing the value that is there already writes nothing', () => {
    const [ana] = two({ name: 'Ideas', height: 96 })
    const before = Y.encodeStateAsUpdate(ana.map.doc)
    writeField(rowOf(ana), 'height', 96)
    writeField(rowOf(ana), 'colour', undefined)
    expect(Y.encodeStateAsUpdate(ana.map.doc)).toEqual(before)
  })

  test('D1 writing the created value again after a change is a change', () => {
    const [ana] = two({ height: 96 })
    writeField(rowOf(ana), 'height', 120)
    writeField(rowOf(ana), 'height', 96)
    expect(readFields(rowOf(ana))).toEqual({ height: 96 })
  })

  test.each([undefined, null, 'text', 7, ['a']])(
    'D6 an entity whose base is %o reads as nothing',
    (base) => {
      const ana = newPeer(1)
      plant(ana.map.rows, 'r', { $: base, name: 'Ideas' })
      expect(readFields(rowOf(ana))).toBeNull()
    },
  )
})

describe('D4 text merges by character', () => {
  test('D4 two people who type in one text both keep their words', () => {
    const [ana, ben] = two({}, 'Webinar')
    writeText(rowOf(ana), 'Free webinar'.replace('w', 'W'))
    writeText(rowOf(ben), 'Webinar on refits')
    meet(ana, ben)
    expect(readText(rowOf(ana))).toBe('Free Webinar on refits')
    expect(readText(rowOf(ben))).toBe('Free Webinar on refits')
  })

  test('D4 what one deletes and what another adds elsewhere are both kept', () => {
    const [ana, ben] = two({}, 'Mail 1: what a ticket costs')
    writeText(rowOf(ana), 'what a ticket costs')
    writeText(rowOf(ben), 'Mail 1: what a ticket really costs')
    meet(ana, ben)
    expect(readText(rowOf(ben))).toBe('what a ticket really costs')
    expect(readText(rowOf(ana))).toBe('what a ticket really costs')
  })

  test('D4 an edit of an older text never undoes what others typed since', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '😀', '😁'), maxLength: 8 })
    fc.assert(
      fc.property(text, text, text, (before, theirs, mine) => {
        const [ana] = two({}, before)
        writeText(rowOf(ana), theirs)
        changeText(rowOf(ana), before, mine)
        const result = readText(rowOf(ana)) ?? ''
        expect(result).toContain(spliceBetween(before, theirs).inserted)
        expect(result).toContain(spliceBetween(before, mine).inserted)
        expect(result).not.toMatch(halfCharacter)
      }),
    )
  })

  test('D4 an entity without text takes none', () => {
    const [ana] = two({ name: 'Ideas' })
    writeText(rowOf(ana), 'words')
    expect(readText(rowOf(ana))).toBeNull()
  })
})

describe('the splice between two texts', () => {
  test.each([
    ['', 'abc', { at: 0, removed: 0, inserted: 'abc' }],
    ['abc', '', { at: 0, removed: 3, inserted: '' }],
    ['abc', 'abc', { at: 3, removed: 0, inserted: '' }],
    ['abcd', 'abXd', { at: 2, removed: 1, inserted: 'X' }],
    ['aa', 'aaa', { at: 2, removed: 0, inserted: 'a' }],
    ['aXa', 'aa', { at: 1, removed: 1, inserted: '' }],
  ])('from "%s" to "%s" keeps the common start and end', (before, after, splice) => {
    expect(spliceBetween(before, after)).toEqual(splice)
  })

  test('never cuts a surrogate pair in two', () => {
    // 😀 and 😁 share their high surrogate; 😀 and 🨀 share their low surrogate
    for (const [before, after] of [
      ['a😀b', 'a😁b'],
      ['a😀b', 'a🨀b'],
      ['😀', '😀😀'],
      ['😁😀', '😀'],
    ] as const) {
      const { at, removed, inserted } = spliceBetween(before, after)
      for (const part of [before.slice(0, at), before.slice(at + removed), inserted]) {
        expect(part).not.toMatch(halfCharacter)
      }
    }
  })

  test('turns any text into any other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ä', '😀', '😁', '🨀', '👩‍🚒') })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { at, removed, inserted } = spliceBetween(before, after)
        const result = before.slice(0, at) + inserted + before.slice(at + removed)
        expect(result).toBe(after)
        expect(inserted).not.toMatch(halfCharacter)
        expect(before.slice(at, at + removed)).not.toMatch(halfCharacter)
      }),
    )
  })

  test('D4 an emoji typed beside an emoji arrives whole', () => {
    const [ana, ben] = two({}, '😀')
    writeText(rowOf(ana), '😁😀')
    writeText(rowOf(ben), '😀😂')
    meet(ana, ben)
    expect(readText(rowOf(ana))).toBe('😁😀😂')
    expect(readText(rowOf(ben))).toBe('😁😀😂')
  })
})

describe('sameness of JSON', () => {
  test.each([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [{ a: undefined }, { b: undefined }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
    [Number.NaN, Number.NaN, true],
    ['1', 1, false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(isSameJson(a, b)).toBe(same)
  })
})
