import { describe, expect, test } from 'vitest'
import type { LinkKind } from '../../../../shared/map/link.ts'
import type { LinkedTouchpoints } from '../../../../shared/map/board-view.ts'
import { doorsOf, readFromDoor } from '../../../../shared/map/story/read-from-door.ts'
import { unsaidFacts, type Status } from '../../../../shared/map/touchpoint.ts'

/** Cards by name, and links as `a b` or `a b loop`. */
function viewOf(
  links: readonly string[],
  more: Readonly<Record<string, Status>> = {},
): LinkedTouchpoints {
  const names = new Set([
    ...links.flatMap((link) => link.split(' ').slice(0, 2)),
    ...Object.keys(more),
  ])
  return {
    touchpoints: [...names].toSorted().map((id) => ({
      id,
      facts: { ...unsaidFacts, title: id, status: more[id] ?? 'live' },
      home: 'no lane',
      makerId: null,
    })),
    links: links.map((link) => {
      const [fromId = '', toId = '', kind = 'next-step'] = link.split(' ')
      return { id: link, fromId, toId, kind: kind as LinkKind, outcome: null, label: '' }
    }),
  }
}

function read(view: LinkedTouchpoints, door: string): readonly string[] {
  return readFromDoor(view, door, (a, b) => (a < b ? -1 : 1)).map(
    ({ kind, card, depth, branch }) => {
      const way = branch === null ? '' : ` ${branch.at}/${branch.of}`
      return `${'. '.repeat(depth)}${kind === 'read' ? '' : `${kind} `}${card.id}${way}`
    },
  )
}

describe('read from a door', () => {
  test('follows the links, whichever card it begins at', () => {
    const view = viewOf(['a b', 'b c'])
    expect(read(view, 'a')).toEqual(['a', 'b', 'c'])
    expect(read(view, 'b')).toEqual(['b', 'c'])
    expect(read(view, 'c')).toEqual(['c'])
    expect(read(view, 'gone')).toEqual([])
  })

  test('shows branches one after the other, next steps first and drop-offs last', () => {
    const view = viewOf(['a b drop-off', 'a c', 'a d', 'c e', 'd f'])
    expect(read(view, 'a')).toEqual(['a', '. c 1/3', '. e', '. d 2/3', '. f', '. b 3/3'])
  })

  test('ends a loop with the way back', () => {
    const view = viewOf(['a b', 'b c', 'c a loop'])
    expect(read(view, 'a')).toEqual(['a', 'b', 'c', 'back a'])
    expect(read(view, 'b')).toEqual(['b', 'c', 'a', 'back b'])
    expect(read(viewOf(['a a loop']), 'a')).toEqual(['a', 'back a'])
  })

  test('reads what two branches share once', () => {
    const view = viewOf(['a b', 'a c', 'b d', 'c d', 'd e'])
    expect(read(view, 'a')).toEqual(['a', '. b 1/2', '. d', '. e', '. c 2/2', '. joined d'])
  })

  test('passes over retired touchpoints', () => {
    const view = viewOf(['a b', 'a c', 'b d'], { b: 'retired' })
    expect(read(view, 'a')).toEqual(['a', 'c'])
    expect(read(view, 'b')).toEqual([])
  })

  test('a chain of thousands is read to its end', () => {
    const links = Array.from({ length: 5000 }, (_, at) => `${at} ${at + 1}`)
    expect(readFromDoor(viewOf(links), '0', () => 0).length).toBe(5001)
  })
})

test('doors are the touchpoints to which no link leads', () => {
  const view = viewOf(['a b', 'b a loop', 'c b', 'd e'], { alone: 'live', d: 'retired' })
  expect(doorsOf(view).map(({ id }) => id)).toEqual(['alone', 'c', 'e'])
})
