import fc from 'fast-check'
import { T } from 'tldraw'
import { describe, expect, test } from 'vitest'
import { completeProps, leanProps } from '../../../renderer/canvas/shapes/default-props.ts'
import { stickyDefaults, stickyProps } from '../../../renderer/canvas/shapes/sticky-shape.ts'
import {
  touchpointDefaults,
  touchpointProps,
} from '../../../renderer/canvas/shapes/touchpoint-shape.ts'
import type { Json } from '../../../shared/document/entity.ts'
import { stickyColours } from '../../../shared/map/sticky.ts'
import {
  channels,
  efforts,
  emotions,
  evidenceGrades,
  owners,
  statuses,
  unsaidFacts,
  visibilities,
} from '../../../shared/map/touchpoint.ts'

const validate = (props: object, validators: object) =>
  T.object(validators as Record<string, T.Validatable<unknown>>).validate(props)

const facts = fc.record({
  w: fc.constant(176),
  h: fc.constant(88),
  title: fc.string(),
  kind: fc.constantFrom('', 'webinar'),
  channel: fc.constantFrom(...channels, null),
  owner: fc.constantFrom(...owners),
  visibility: fc.constantFrom(...visibilities, null),
  system: fc.string(),
  trackable: fc.constantFrom(true, false, null),
  personas: fc.array(fc.string(), { maxLength: 3 }),
  emotion: fc.constantFrom(...emotions, null),
  effort: fc.constantFrom(...efforts, null),
  time: fc.option(fc.integer({ min: 0, max: 100 })),
  message: fc.string(),
  messageDate: fc.constantFrom('', '2026-01-31'),
  pillars: fc.array(fc.string(), { maxLength: 3 }),
  needs: fc.array(fc.string(), { maxLength: 3 }),
  evidence: fc.constantFrom(...evidenceGrades),
  evidenceDate: fc.constantFrom('', '2026-01-31'),
  evidenceSource: fc.string(),
  status: fc.constantFrom(...statuses),
  notes: fc.string(),
})

describe('the props of a touchpoint', () => {
  test('are exactly its facts and its size', () => {
    expect(Object.keys(touchpointProps).toSorted()).toEqual(
      [...Object.keys(unsaidFacts), 'w', 'h'].toSorted(),
    )
    expect(Object.keys(touchpointDefaults).toSorted()).toEqual(
      Object.keys(touchpointProps).toSorted(),
    )
  })

  test('accept every word of every vocabulary', () => {
    fc.assert(
      fc.property(facts, (props) => {
        expect(validate(props, touchpointProps)).toEqual(props)
      }),
    )
  })

  test.each([
    ['a channel nobody knows', { channel: 'pigeon' }],
    ['an owner nobody knows', { owner: 'everybody' }],
    ['an emotion between two faces', { emotion: 0.5 }],
    ['an emotion beyond the faces', { emotion: 3 }],
    ['personas that are no list', { personas: 'ana' }],
    ['a width of nothing', { w: 0 }],
    ['a title that is no text', { title: 7 }],
    ['a fact that does not exist', { votes: 3 }],
  ])('refuse %s', (_what, change) => {
    expect(() => validate({ ...touchpointDefaults, ...change }, touchpointProps)).toThrow(/./)
  })

  test('come back the same from their lean form', () => {
    fc.assert(
      fc.property(facts, (props) => {
        expect(completeProps('touchpoint', leanProps('touchpoint', props))).toEqual(props)
      }),
    )
  })

  test('hold only size and title while nothing was said', () => {
    const lean = leanProps('touchpoint', { ...touchpointDefaults })
    expect(lean).toEqual({ w: 176, h: 88, title: '' })
    expect(validate(completeProps('touchpoint', lean), touchpointProps)).toEqual(touchpointDefaults)
  })
})

describe('the props of a sticky', () => {
  test.each(stickyColours)('accept %s', (colour) => {
    const props = { ...stickyDefaults, colour }
    expect(validate(props, stickyProps)).toEqual(props)
  })

  test('are stored whole, so that a later default changes no old note', () => {
    const props = { ...stickyDefaults } as Record<string, Json>
    expect(leanProps('sticky', props)).toEqual(props)
  })
})

test.each(['text', 'arrow', 'constructor', '__proto__'])(
  'props of a %s shape pass as they are',
  (type) => {
    const props = { text: 'hello' }
    expect(completeProps(type, props)).toBe(props)
    expect(leanProps(type, props)).toBe(props)
  },
)
