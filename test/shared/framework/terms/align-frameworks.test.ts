import { describe, expect, test } from 'vitest'
import type { Framework } from '../../../../shared/framework/framework.ts'
import type { Term, TermFit, TermId } from '../../../../shared/framework/term.ts'
import { alignFrameworks } from '../../../../shared/framework/terms/align-frameworks.ts'
import { shippedFrameworks } from '../../../../shared/framework/shipped-frameworks.ts'
import { publishLine } from '../../../helpers/framework-line.ts'

const [, client, agency] = shippedFrameworks as readonly [Framework, Framework, Framework]
const [realisation, search, decision] = client.stages.map(({ id }) => id)
const [inquiry, comparison] = agency.stages.map(({ id }) => id)

function withTerms(framework: Framework, ...terms: readonly Partial<Term>[]): Framework {
  const filled = terms.map((term, at) => ({
    id: `t${at}` as TermId,
    source: 'CRM',
    word: '',
    stageId: null,
    fit: 'same' as TermFit,
    definition: '',
    ...term,
  }))
  return { ...framework, terms: filled }
}

describe('two frameworks side by side', () => {
  test('have nothing in common that nobody said', () => {
    const { matches, onlyLeft, onlyRight } = alignFrameworks(client, agency)
    expect([matches, onlyLeft, onlyRight]).toEqual([[], client.stages, agency.stages])
  })

  test('of one line are matched by id and by what the author did', () => {
    const [first, second] = publishLine(['a', 'b', 'c'], [[{ kind: 'merge', at: 0, to: 1 }]])
    const [a, b, c] = first.stages.map(({ id }) => id)
    const { matches, onlyLeft } = alignFrameworks(first, second!)
    expect(matches.map(({ left, right, by }) => [left, right, by])).toEqual([
      [a, a, 'line'],
      [b, a, 'line'],
      [c, c, 'line'],
    ])
    expect(onlyLeft).toEqual([])
  })

  test('a copy is matched with what it began as by its stages’ ids', () => {
    const copy = { ...client, id: 'ours' as never, stages: client.stages.slice(1) }
    const { matches, onlyLeft } = alignFrameworks(client, copy)
    expect(matches.every(({ left, right, by }) => left === right && by === 'line')).toBe(true)
    expect(onlyLeft.map(({ id }) => id)).toEqual([realisation])
  })

  test('a word of the other’s owner is a match, with its fit, from either side', () => {
    const theirs = { ...agency, organisation: 'Agency X' }
    const ours = withTerms(client, {
      source: 'agency x',
      word: 'inquiry',
      stageId: search!,
      fit: 'narrower',
    })
    const match = { left: search, right: inquiry, by: 'term', fit: 'narrower' }
    expect(alignFrameworks(ours, theirs).matches).toEqual([match])
    expect(alignFrameworks(theirs, ours).matches).toEqual([
      { left: inquiry, right: search, by: 'term', fit: 'wider' },
    ])
  })

  test('a word that both map is a match, unless it is a clash to one of them', () => {
    const ours = withTerms(
      client,
      { word: 'SQL', stageId: decision! },
      { word: 'Won', stageId: search! },
    )
    const theirs = withTerms(
      agency,
      { word: 'sql', stageId: comparison!, fit: 'narrower' },
      { word: 'Won', stageId: inquiry!, fit: 'clash' },
    )
    expect(alignFrameworks(ours, theirs).matches).toEqual([
      { left: decision, right: comparison, by: 'term', fit: 'wider' },
    ])
  })

  test('a stage of the same name is only suggested', () => {
    const stages = agency.stages.map((stage, at) =>
      at === 0 ? { ...stage, name: 'SEARCH' } : stage,
    )
    expect(alignFrameworks(client, { ...agency, stages }).matches).toEqual([
      { left: search, right: inquiry, by: 'suggestion', fit: 'same' },
    ])
  })
})
