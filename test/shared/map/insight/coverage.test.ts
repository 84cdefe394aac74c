import { describe, expect, test } from 'vitest'
import type { StageId } from '../../../../shared/framework/framework.ts'
import { coverageMatrix } from '../../../../shared/map/insight/coverage-matrix.ts'
import { coverageOf, pileUpFrom } from '../../../../shared/map/insight/coverage.ts'
import type { Need, NeedId } from '../../../../shared/map/need.ts'
import type { PersonaId } from '../../../../shared/map/persona.ts'
import type { Touchpoint } from '../../../../shared/map/board-view.ts'
import { unsaidFacts, type TouchpointFacts } from '../../../../shared/map/touchpoint.ts'

const [search, decide, gone] = ['search', 'decide', 'gone'] as unknown as [
  StageId,
  StageId,
  StageId,
]
const [ana, ben] = ['ana', 'ben'] as unknown as [PersonaId, PersonaId]

function need(id: string, said: Partial<Need> = {}): Need {
  const plain = { type: 'choose', personaId: null, stageId: search, text: id, index: 'a1' } as const
  return { ...plain, createdBy: null, ...said, id: id as NeedId }
}

/** A live touchpoint of marketing that answers these needs. */
function card(needs: readonly string[], said: Partial<TouchpointFacts> = {}): Touchpoint {
  const facts = { ...unsaidFacts, owner: 'marketing', status: 'live', ...said, needs } as const
  return { id: `shape:${needs.join()}`, home: 'parked', facts } as unknown as Touchpoint
}

function coverage(needs: readonly Need[], touchpoints: readonly Touchpoint[]) {
  const standIn = (id: StageId) => (id === gone ? decide : null)
  return coverageOf({ needs, touchpoints, stageIds: [search, decide], standIn })
}

const idsOf = (asked: readonly { readonly need: Need }[]) => asked.map((each) => each.need.id)

describe('N1 an answer', () => {
  test('is a touchpoint that is planned or live; an idea is told apart and a retired one is gone', () => {
    const answers = (['idea', 'planned', 'live', 'retired'] as const).map((status) =>
      card(['a'], { status }),
    )
    const [asked] = coverage([need('a')], answers).asked
    expect(asked?.answers.map(({ facts }) => facts.status)).toEqual(['planned', 'live'])
    expect(asked?.ideas.map(({ facts }) => facts.status)).toEqual(['idea'])
  })

  test('to a need that is gone counts for nothing', () => {
    const { asked, assetsWithoutNeed } = coverage([], [card(['a'])])
    expect(asked).toEqual([])
    expect(assetsWithoutNeed).toHaveLength(1)
  })
})

test('N2 a hole is a need that nothing answers, or ideas alone', () => {
  const needs = [need('answered'), need('open'), need('idea')]
  const { holes } = coverage(needs, [card(['answered']), card(['idea'], { status: 'idea' })])
  expect(idsOf(holes)).toEqual(['open', 'idea'])
})

test('N3 a pile-up is a need that four touchpoints answer, or more', () => {
  const some = (id: string, count: number) => Array.from({ length: count }, () => card([id]))
  const { pileUps } = coverage(
    [need('some'), need('many')],
    [...some('some', pileUpFrom - 1), ...some('many', pileUpFrom)],
  )
  expect(pileUpFrom).toBe(4)
  expect(idsOf(pileUps)).toEqual(['many'])
})

test('N4 answered by sales only: sales alone owns every answer, and there is one', () => {
  const sales = { owner: 'sales' } as const
  const { salesOnly } = coverage(
    [need('sales'), need('both'), need('joint'), need('open'), need('idea of marketing')],
    [
      card(['sales', 'both', 'idea of marketing'], sales),
      card(['both']),
      card(['joint'], { owner: 'joint' }),
      card(['idea of marketing'], { status: 'idea' }),
    ],
  )
  expect(idsOf(salesOnly)).toEqual(['sales', 'idea of marketing'])
})

test('N5 an asset without a need is one that we or a partner made, shown or planned, that answers none', () => {
  const touchpoints = [
    card(['a']),
    card([], { title: 'Webinar' }),
    card([], { title: 'Idea', status: 'idea' }),
    card([], { title: 'Old', status: 'retired' }),
    card([], { title: 'Word of mouth', owner: 'nobody' }),
    card([], { title: 'Budget talk', channel: 'internal' }),
    card([], { title: 'Demo by a partner', owner: 'partner', status: 'planned' }),
  ]
  const { assets, assetsWithoutNeed } = coverage([need('a')], touchpoints)
  expect(assets).toHaveLength(3)
  expect(assetsWithoutNeed.map(({ facts }) => facts.title)).toEqual([
    'Webinar',
    'Demo by a partner',
  ])
})

describe('the coverage matrix', () => {
  test('has a row per persona and one for everybody, a column per stage, and a cell per type', () => {
    const needs = [
      need('of ana', { personaId: ana, type: 'align' }),
      need('of all', { stageId: decide }),
      need('of all too', { stageId: decide }),
    ]
    const { asked } = coverage(needs, [card(['of all'])])
    const { rows, columns } = coverageMatrix(asked, [ana, ben], [search, decide])
    expect(columns).toEqual([search, decide])
    expect(rows.map(({ key, asked: own, holes }) => [key, own.length, holes.length])).toEqual([
      [ana, 1, 1],
      [ben, 0, 0],
      ['everybody', 2, 1],
    ])
    const types = rows[0]?.columns[0]?.map((cell) => [cell.type, idsOf(cell.asked)])
    expect(types).toEqual([
      ['choose', []],
      ['validate', []],
      ['align', ['of ana']],
    ])
    const [choose] = rows[2]?.columns[1] ?? []
    expect([choose?.asked.length, idsOf(choose?.holes ?? [])]).toEqual([2, ['of all too']])
  })

  test('shows needs of a stage that is gone where another stands in, else without a stage', () => {
    const needs = [
      need('stands in', { stageId: gone }),
      need('gone', { stageId: 'never' as StageId }),
      need('none', { stageId: null }),
    ]
    const { asked } = coverage(needs, [])
    expect(asked.map(({ home }) => home.kind)).toEqual(['stage', 'gone', 'none'])
    const { rows, columns } = coverageMatrix(asked, [], [search, decide])
    expect(columns).toEqual([search, decide, 'none'])
    const ofEverybody = rows[0]?.columns.map((cells) => idsOf(cells[0]?.asked ?? []))
    expect(ofEverybody).toEqual([[], ['stands in'], ['gone', 'none']])
  })

  test('keeps needs of a persona that is gone in a row of their own, and never gives them to everybody', () => {
    const { asked } = coverage([need('left', { personaId: ben })], [])
    const { rows } = coverageMatrix(asked, [ana], [search])
    expect(rows.map(({ key, asked: own }) => [key, own.length])).toEqual([
      [ana, 0],
      ['everybody', 0],
      ['gone', 1],
    ])
  })
})
