import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentHashOf } from '../../../../shared/framework/content-hash.ts'
import type { Framework, Stage, StageId } from '../../../../shared/framework/framework.ts'
import { shippedFrameworks } from '../../../../shared/framework/shipped-frameworks.ts'
import { applyDiff } from '../../../../shared/framework/upgrade/apply-diff.ts'
import {
  diffFrameworks,
  isSameContent,
} from '../../../../shared/framework/upgrade/diff-frameworks.ts'
import { anyLine, publishLine } from '../../../helpers/framework-line.ts'

const [framework, other] = shippedFrameworks as readonly [Framework, Framework]
const [before, during, after] = framework.stages as readonly [Stage, Stage, Stage]

function next(stages: readonly Stage[], more: Partial<Framework> = {}): Framework {
  return { ...framework, version: 2, stages, ...more }
}

function kinds(b: Framework): readonly string[] {
  return diffFrameworks(framework, b).stages.map(({ kind }) => kind)
}

describe('the difference between two versions', () => {
  // oxlint-disable-next-line vitest/expect-expect reason: the property's body asserts
  test('applied to the first gives the second, forwards and backwards, over any line', () => {
    fc.assert(
      fc.property(anyLine, fc.nat(), fc.nat(), (line, from, to) => {
        const versions = publishLine(['a', 'b', 'c', 'd'], line)
        const [a, b] = [versions[from % versions.length]!, versions[to % versions.length]!]
        expect(contentHashOf(applyDiff(a, diffFrameworks(a, b)))).toBe(contentHashOf(b))
      }),
      { numRuns: 60 },
    )
  })

  test('applied to a framework gives another one', () => {
    for (const a of shippedFrameworks)
      for (const b of shippedFrameworks) expect(applyDiff(a, diffFrameworks(a, b))).toEqual(b)
  })

  test('of a version and itself is nothing', () => {
    const diff = diffFrameworks(framework, framework)
    expect([diff.stages, diff.face, isSameContent(diff)]).toEqual([[], {}, true])
  })

  test('names what was renamed, redefined and recoloured, one thing each', () => {
    const changed: Stage = {
      ...before,
      name: 'Getting ready',
      exitSign: 'Asks for an offer.',
      questions: [],
      colour: 'olive',
    }
    expect(diffFrameworks(framework, next([changed, during, after])).stages).toEqual([
      { kind: 'renamed', id: before.id, before: before.name, after: 'Getting ready' },
      {
        kind: 'redefined',
        id: before.id,
        fields: [
          { field: 'exitSign', before: before.exitSign, after: 'Asks for an offer.' },
          { field: 'questions', before: before.questions, after: [] },
        ],
      },
      { kind: 'recoloured', id: before.id, before: 'teal', after: 'olive' },
    ])
  })

  test('calls only those reordered that left the order of the others', () => {
    expect(diffFrameworks(framework, next([after, before, during])).stages).toEqual([
      { kind: 'reordered', id: after.id, before: 2, after: 0 },
    ])
  })

  test('an added or removed stage reorders nothing', () => {
    const fresh = { ...before, id: 'fresh' as StageId }
    expect(kinds(next([fresh, before, after]))).toEqual(['removed', 'added'])
  })

  test('tells split, merged and removed apart by what the author said', () => {
    const part = { ...before, id: 'part' as StageId, name: 'Part' }
    const moves = [
      { from: before.id, to: [before.id, part.id], name: before.name, since: 2 },
      { from: during.id, to: [after.id], name: during.name, since: 2 },
    ]
    expect(diffFrameworks(framework, next([before, part, after], { moves })).stages).toEqual([
      { kind: 'split', stage: before, into: [before.id, part.id] },
      { kind: 'merged', stage: during, into: after.id },
      { kind: 'added', stage: part },
    ])
    expect(kinds(next([before, after]))).toEqual(['removed'])
  })

  test('lists words and funnel steps that were added, removed and changed', () => {
    const term = {
      id: 't' as never,
      source: 'CRM',
      word: 'SQL',
      stageId: null,
      fit: 'same' as const,
      definition: '',
    }
    const funnel = { id: 'f', source: 'Sales', steps: [{ id: 's', name: 'Won', stageIds: [] }] }
    const a = next(framework.stages, { terms: [term], funnels: [funnel] })
    const b = next(framework.stages, { terms: [{ ...term, stageId: after.id }], funnels: [] })
    const diff = diffFrameworks(a, b)
    expect(diff.terms.changed).toEqual([{ before: term, after: { ...term, stageId: after.id } }])
    expect([diff.funnels.removed, diff.terms.added]).toEqual([[funnel], []])
    expect([isSameContent(diff), applyDiff(a, diff)]).toEqual([false, b])
  })

  test('of two frameworks matches stages by id alone, never by name', () => {
    const renamedAlike = {
      ...other,
      stages: other.stages.map((stage) => ({ ...stage, name: before.name })),
    }
    expect(new Set(kinds(renamedAlike))).toEqual(new Set(['removed', 'added']))
  })
})
