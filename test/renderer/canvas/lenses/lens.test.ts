import { describe, expect, test } from 'vitest'
import type { StageId } from '../../../../shared/framework/framework.ts'
import type { AskedNeed } from '../../../../shared/map/insight/coverage.ts'
import type { Metric, MetricId } from '../../../../shared/map/metric.ts'
import type { Row, RowId, RowKind } from '../../../../shared/map/row.ts'
import type { LensCard, LensFacts } from '../../../../renderer/canvas/lenses/lens-facts.ts'
import { lensOf, lensValues } from '../../../../renderer/canvas/lenses/lens-of.ts'
import { smoothCurve } from '../../../../renderer/canvas/lenses/smooth-curve.ts'

const early = 'early' as StageId
const late = 'late' as StageId

function row(kind: RowKind, change: Partial<Row> = {}): Row {
  const usual = { name: '', index: 'a0', height: 96, isHidden: false, curves: 'averaged' } as const
  return { id: kind as string as RowId, kind, ...usual, ...change }
}

function card(id: string, x: number, facts: Partial<LensCard>): LensCard {
  return { id, x, emotion: null, owner: 'nobody', channel: null, personas: [], ...facts }
}

function facts(cards: readonly LensCard[], change: Partial<LensFacts> = {}): LensFacts {
  return {
    lanes: [
      { id: early, start: 0, size: 408 },
      { id: late, start: 408, size: 208 },
    ],
    cardsOf: (stageId) => (stageId === early ? cards : []),
    stageName: (stageId) => stageId,
    personas: new Map(),
    rows: [],
    metrics: [],
    asked: [],
    words: {
      feeling: ({ stage, mean, count }) => `${stage} ${mean} of ${count}`,
      feelingOf: (persona, feeling) => `${persona}: ${feeling}`,
      feelingsNote: (count, all) => `${count} of ${all}`,
      noPersona: 'nobody named',
      channel: (channel) => channel ?? 'not said',
      channels: (stage, counts, all) => `${stage}: ${counts} of ${all}`,
      owners: (stage, counts, all) => `${stage}: ${counts} of ${all}`,
      owner: (owner) => owner,
      counted: (name, count) => `${name} ${count}`,
      list: (words) => words.join(', '),
      noCards: (stage) => `${stage}: none`,
      metricValue: ({ value, unit }) => `${value} ${unit}`,
      metricOrigin: ({ source }) => source,
      metric: ({ stage, name, value, origin }) => `${stage}: ${name} ${value} (${origin})`,
      goneStage: 'gone',
      need: ({ stage, text, answers, ideas }) => `${stage}: ${text} ${answers} ${ideas}`,
      untitledNeed: 'no words',
      moreNeeds: (count, open) => `${count} more, ${open} open`,
    },
    ...change,
  }
}

describe('the curve of feelings', () => {
  const cards = [
    card('a', 100, { emotion: 2, personas: ['ana'] }),
    card('b', 110, { emotion: 1, personas: ['ana', 'ben'] }),
    card('c', 300, { emotion: -2 }),
    card('d', 310, { emotion: null, personas: ['ben'] }),
  ]
  const personas = new Map([
    ['ana', 'Ana Beck'],
    ['ben', 'Ben'],
  ])

  test('has a point where cards stand, their mean where they stand above each other', () => {
    expect(lensOf(facts(cards), row('feelings'))?.content).toEqual({
      kind: 'feelings',
      note: '3 of 4',
      curves: [
        {
          initials: '',
          points: [
            { x: 105, emotion: 1.5, label: 'early 1.5 of 2' },
            { x: 300, emotion: -2, label: 'early -2 of 1' },
          ],
        },
      ],
    })
  })

  test('is one for each persona who has feelings, and one where nobody is named', () => {
    const content = lensOf(facts(cards, { personas }), row('feelings', { curves: 'personas' }))
    expect(content?.content).toMatchObject({
      curves: [
        { initials: 'AB', points: [{ x: 105, emotion: 1.5 }] },
        { initials: 'BE', points: [{ x: 110, emotion: 1 }] },
        { initials: 'NN', points: [{ x: 300, emotion: -2 }] },
      ],
    })
  })

  test('says its values stage by stage, with the cards behind them and without what nobody said', () => {
    expect(lensValues(facts(cards), row('feelings'))).toEqual([
      { key: '/early', words: `early ${1 / 3} of 3`, cardIds: ['a', 'b', 'c'] },
    ])
    expect(lensValues(facts([card('d', 0, {})]), row('feelings'))).toEqual([])
  })

  test('never shows a feeling stronger than any card has', () => {
    const points = [0, 40, 38, 2, 2, 60].map((y, at) => ({ x: at * 50, y }))
    const heights = [...smoothCurve(points).matchAll(/[\d.-]+ ([\d.-]+)/g)].map(([, y]) =>
      Number(y),
    )
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...heights)).toBeLessThanOrEqual(60)
  })

  test('is nothing without cards and a point with one', () => {
    expect(smoothCurve([])).toBe('')
    expect(smoothCurve([{ x: 5, y: 6 }])).toBe('M5 6')
  })
})

describe('channels and owners', () => {
  const cards = [
    card('a', 0, { channel: 'email', owner: 'sales' }),
    card('b', 0, { channel: 'website', owner: 'sales' }),
    card('c', 0, { channel: 'email' }),
    card('d', 0, {}),
  ]

  test('are counted for each stage, and say what nobody has said', () => {
    expect(lensValues(facts(cards), row('channels')).map(({ words }) => words)).toEqual([
      'early: website 1, email 2, not said 1 of 4',
      'late: none',
    ])
    expect(lensValues(facts(cards), row('owners')).map(({ words }) => words)).toEqual([
      'early: sales 2, nobody 2 of 4',
      'late: none',
    ])
  })

  test('a row of channels keeps room for as many lines as its fullest stage needs', () => {
    const strip = (count: number) => {
      const used = ['website', 'email', 'social', 'mobile', 'phone'].slice(0, count)
      const own = used.map((channel, at) => card(`${at}`, 0, { channel } as Partial<LensCard>))
      return lensOf(facts(own), row('channels'))?.strip
    }
    expect([strip(0), strip(2), strip(3), strip(5)]).toEqual([40, 40, 64, 88])
  })
})

describe('metrics', () => {
  const metric = (id: string, change: Partial<Metric>): Metric => ({
    id: id as MetricId,
    stageId: early,
    rowId: 'metrics' as RowId,
    name: id,
    value: 4,
    unit: '%',
    source: 'CRM',
    date: '',
    order: '',
    maker: null,
    ...change,
  })
  const rows = [row('metrics'), row('metrics', { id: 'second' as RowId }), row('ideas')]

  test('stand side by side in their stage, with a place for the next one', () => {
    const metrics = [metric('one', {}), metric('two', {}), metric('three', { stageId: late })]
    const lens = lensOf(facts([], { rows, metrics }), row('metrics'))
    expect(lens?.content).toMatchObject({
      blocks: [
        { id: 'one', x: 16, y: 0, value: '4 %', name: 'one', origin: 'CRM' },
        { id: 'two', x: 200, y: 0 },
        { id: 'three', x: 424, y: 0 },
      ],
      slots: [
        { stageId: early, x: 16, y: 68 },
        { stageId: late, x: 424, y: 68 },
      ],
    })
    expect(lens?.strip).toBe(68 + 60 + 16)
  })

  test('D14 those whose row is gone are in the first row of metrics, those whose stage is gone in its values', () => {
    const metrics = [
      metric('lost', { rowId: 'gone' as RowId }),
      metric('misplaced', { rowId: 'ideas' as RowId }),
      metric('old', { stageId: 'removed' as StageId }),
      metric('other', { rowId: 'second' as RowId }),
    ]
    const all = facts([], { rows, metrics })
    expect(lensValues(all, row('metrics')).map(({ words }) => words)).toEqual([
      'early: lost 4 % (CRM)',
      'early: misplaced 4 % (CRM)',
      'gone: old 4 % (CRM)',
    ])
    expect(lensValues(all, row('metrics', { id: 'second' as RowId }))).toHaveLength(1)
  })
})

test('other rows have no lens', () => {
  expect(lensOf(facts([]), row('ideas'))).toBeNull()
  expect(lensValues(facts([]), row('touchpoints'))).toEqual([])
})

describe('the needs of each stage', () => {
  /** A need of a stage; each answer is a card of this id. */
  function asked(id: string, stageId: StageId | null, ...answers: readonly string[]): AskedNeed {
    return {
      need: { id, type: 'choose', text: `${id}?`, stageId },
      home: stageId === null ? { kind: 'none' } : { kind: 'stage', stageId },
      answers: answers.map((card) => ({ id: card })),
      ideas: [],
    } as unknown as AskedNeed
  }

  test('stand below the notes of their row, in as many columns as the lane has room for', () => {
    const needs = [asked('a', early, 'card 1'), asked('b', late), asked('c', early)]
    const wide = facts([], {
      asked: needs,
      lanes: [
        { id: early, start: 0, size: 608 },
        { id: late, start: 608, size: 208 },
      ],
    })
    const lens = lensOf(wide, row('needs'))
    const content = lens?.content
    if (content?.kind !== 'needs') throw new Error('no needs')
    expect(content.blocks.map(({ id, x, y, answers }) => [id, x, y, answers])).toEqual([
      ['a', 16, 8, 1],
      ['c', 16 + 285 + 6, 8, 0],
      ['b', 624, 8, 0],
    ])
    expect(lens?.strip).toBe(8 + 42 + 16)
  })

  test('are counted where they are too many to be read on a wall', () => {
    const needs = Array.from({ length: 11 }, (_, at) =>
      asked(`${at}`, early, ...(at > 8 ? ['x'] : [])),
    )
    const content = lensOf(facts([], { asked: needs }), row('needs'))?.content
    if (content?.kind !== 'needs') throw new Error('no needs')
    expect(content.blocks).toHaveLength(8)
    expect(content.more.map(({ words }) => words)).toEqual(['3 more, 1 open'])
    expect(lensValues(facts([], { asked: needs }), row('needs'))).toHaveLength(11)
  })

  test('keep no room while there are none, and leave out what has no stage', () => {
    expect(lensOf(facts([]), row('needs'))?.strip).toBe(0)
    expect(lensOf(facts([], { asked: [asked('a', null)] }), row('needs'))?.strip).toBe(0)
  })

  test('say in words which cards answer them', () => {
    const needs = [asked('a', early, 'card 1', 'card 2')]
    expect(lensValues(facts([], { asked: needs }), row('needs'))).toEqual([
      { key: 'a', words: 'early: a? 2 0', cardIds: ['card 1', 'card 2'] },
    ])
  })
})
