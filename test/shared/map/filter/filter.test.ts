import { describe, expect, test } from 'vitest'
import {
  filterFields,
  filterJson,
  filterOf,
  isFiltering,
  isSameFilter,
  noFilter,
  said,
  unsaid,
  withField,
  withValue,
  type Filter,
} from '../../../../shared/map/filter/filter.ts'
import { matches, matchesNote, type FilterSubject } from '../../../../shared/map/filter/matches.ts'
import type { Home } from '../../../../shared/map/home.ts'
import { unsaidFacts, type TouchpointFacts } from '../../../../shared/map/touchpoint.ts'

const known = { personas: new Set(['marta', 'omar']), needs: new Set(['price']) }
const somewhere = { stageId: 'search', rowId: 'touchpoints' } as Home

function card(facts: Partial<TouchpointFacts>, home: Home = somewhere): FilterSubject {
  return { facts: { ...unsaidFacts, ...facts }, home }
}

function isMeant(filter: Filter, facts: Partial<TouchpointFacts>, home?: Home): boolean {
  return matches(filter, card(facts, home), known)
}

describe('a filter', () => {
  test('that is empty means every card', () => {
    expect(isFiltering(noFilter)).toBe(false)
    expect(isMeant(noFilter, {})).toBe(true)
    expect(matchesNote(noFilter, { text: '', home: 'parked' })).toBe(true)
  })

  test('means any of the values of one field, and all of several fields', () => {
    const filter: Filter = { owner: ['sales', 'joint'], channel: ['phone'] }
    expect(isMeant(filter, { owner: 'sales', channel: 'phone' })).toBe(true)
    expect(isMeant(filter, { owner: 'joint', channel: 'phone' })).toBe(true)
    expect(isMeant(filter, { owner: 'marketing', channel: 'phone' })).toBe(false)
    expect(isMeant(filter, { owner: 'sales', channel: 'email' })).toBe(false)
  })

  test.each([
    ['channel', unsaid, {}, { channel: 'email' }],
    ['channel', 'email', { channel: 'email' }, {}],
    ['visibility', 'observed', { visibility: 'observed' }, { visibility: 'reported' }],
    ['emotion', '-2', { emotion: -2 }, { emotion: 2 }],
    ['emotion', unsaid, {}, { emotion: 0 }],
    ['evidence', 'assumed', {}, { evidence: 'heard' }],
    ['status', 'live', { status: 'live' }, {}],
    ['kind', 'webinar', { kind: 'webinar' }, { kind: 'webinar-invitation' }],
    ['kind', unsaid, {}, { kind: 'webinar' }],
    ['personas', 'marta', { personas: ['omar', 'marta'] }, { personas: ['omar'] }],
    ['message', said, { message: 'Used, like new' }, { message: '  ' }],
    ['message', unsaid, {}, { message: 'Used, like new' }],
    ['needs', said, { needs: ['price'] }, {}],
    ['needs', 'price', { needs: ['price'] }, { needs: ['warranty'] }],
  ] as const)('by %s finds what says %s', (field, value, meant, other) => {
    const filter: Filter = { [field]: [value] }
    expect(isMeant(filter, meant)).toBe(true)
    expect(isMeant(filter, other)).toBe(false)
  })

  test('takes what the map no longer has as not there', () => {
    expect(isMeant({ personas: [unsaid] }, { personas: ['gone'] })).toBe(true)
    expect(isMeant({ personas: ['gone'] }, { personas: ['gone'] })).toBe(false)
    expect(isMeant({ needs: [said] }, { needs: ['gone'] })).toBe(false)
  })

  test('knows where a card is shown', () => {
    expect(isMeant({ stage: ['search'], row: ['touchpoints'] }, {})).toBe(true)
    expect(isMeant({ stage: ['decide'] }, {})).toBe(false)
    expect(isMeant({ stage: [unsaid] }, {}, 'parked')).toBe(true)
    expect(isMeant({ row: [unsaid] }, {}, 'no lane')).toBe(true)
  })

  test('looks for words in everything a card says, whatever their case and accents', () => {
    for (const fact of ['title', 'message', 'notes', 'system', 'evidenceSource'] as const) {
      expect(isMeant({ text: ['café'] }, { [fact]: 'In the CAFE' })).toBe(true)
    }
    expect(isMeant({ text: ['café', 'tea'] }, { title: 'Tea' })).toBe(true)
    expect(isMeant({ text: ['café'] }, { title: 'Tea' })).toBe(false)
  })

  test('means a note by its words and its place, and by nothing else', () => {
    const note = { text: 'Who pays?', home: somewhere }
    expect(matchesNote({ text: ['pays'], row: ['touchpoints'] }, note)).toBe(true)
    expect(matchesNote({ text: ['pays'], owner: ['nobody'] }, note)).toBe(false)
    expect(matchesNote({ stage: ['decide'] }, note)).toBe(false)
  })
})

describe('a filter as a value', () => {
  test('gains and loses values, and a field without any is gone', () => {
    const sales = withValue(noFilter, 'owner', 'sales', true)
    expect(withValue(sales, 'owner', 'sales', true)).toEqual({ owner: ['sales'] })
    expect(withValue(sales, 'owner', 'joint', true)).toEqual({ owner: ['sales', 'joint'] })
    expect(isFiltering(withValue(sales, 'owner', 'sales', false))).toBe(false)
  })

  test('comes back from JSON as it was', () => {
    const filter = filterFields.reduce<Filter>(
      (whole, field) => withField(whole, field, ['a', 'b']),
      noFilter,
    )
    expect(filterOf(JSON.parse(JSON.stringify(filterJson(filter))))).toEqual(filter)
  })

  test('leaves out what a peer or a newer version may have written', () => {
    const wild = { owner: ['sales', 7, '', 'sales'], rocket: ['on'], kind: 'webinar', text: [] }
    expect(filterOf(wild)).toEqual({ owner: ['sales'] })
    for (const value of [null, 7, 'owner', ['owner'], undefined]) {
      expect(filterOf(value)).toEqual(noFilter)
    }
    const flood = Array.from({ length: 1000 }, (_, at) => String(at))
    expect(filterOf({ kind: flood }).kind).toHaveLength(300)
  })

  test('is the same whatever the order of its values', () => {
    expect(isSameFilter({ owner: ['sales', 'joint'] }, { owner: ['joint', 'sales'] })).toBe(true)
    expect(isSameFilter({ owner: ['sales'] }, { owner: ['sales', 'joint'] })).toBe(false)
    expect(isSameFilter({ owner: ['sales'] }, noFilter)).toBe(false)
  })
})
