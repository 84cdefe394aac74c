import { describe, expect, test } from 'vitest'
import type { Framework, Stage, StageId } from '../../../../shared/framework/framework.ts'
import { applyQuickFix } from '../../../../shared/framework/lint/edit-quick-fixes.ts'
import {
  lintRules,
  type Finding,
  type FindingReason,
} from '../../../../shared/framework/lint/finding.ts'
import { lintFramework } from '../../../../shared/framework/lint/lint-framework.ts'
import { clashesOf } from '../../../../shared/framework/lint/unclear-words.ts'
import { startDraft } from '../../../../shared/framework/library/edit-draft.ts'
import { overruleFinding } from '../../../../shared/framework/library/edit-findings.ts'
import { addFunnel, editFunnelStep } from '../../../../shared/framework/library/edit-funnels.ts'
import { editStage } from '../../../../shared/framework/library/edit-stages.ts'
import { addTerms } from '../../../../shared/framework/library/edit-terms.ts'
import type { LibraryDocument } from '../../../../shared/framework/library/library-layout.ts'
import { createLibraryUndo } from '../../../../shared/framework/library/library-undo.ts'
import { shippedFrameworks } from '../../../../shared/framework/shipped-frameworks.ts'
import {
  draftIn,
  namesIn,
  peersWithLibrary,
  publish,
  someDay,
} from '../../../helpers/library-peers.ts'
import { realisticFrameworks } from '../../../helpers/realistic-frameworks.ts'

const [shipped] = shippedFrameworks as readonly [Framework]
const unmapped = { stageId: null, fit: 'same', definition: '' } as const

/** Rule and what it is about, in words. */
function label({ rule, values }: Finding): string {
  return `${rule} ${String(values['word'] !== undefined && rule === 'F7' ? values['word'] : (values['stage'] ?? values['step'] ?? values['phase'] ?? values['count']))}`
}

/** The first stages of a shipped framework with other names: everything else about them is right. */
function named(...names: readonly string[]): Framework {
  const stages = shippedFrameworks.flatMap((framework) => framework.stages)
  return {
    ...shipped,
    stages: names.map((name, at): Stage => ({ ...(stages[at] as Stage), name })),
  }
}

function reasons(framework: Framework): readonly FindingReason[] {
  return lintFramework(framework).map(({ reason }) => reason)
}

/** A draft with these stages as its published first version, so that moves are recorded. */
function start(...names: readonly string[]) {
  const [library] = peersWithLibrary(1) as [LibraryDocument]
  const first = startDraft(
    library,
    { from: 'copy', framework: named(...names), name: 'Ours' },
    someDay,
  )
  const version = publish(library, first)
  const draftId = startDraft(library, { from: 'version', framework: version }, someDay)
  const ids = version.stages.map(({ id }) => id)
  const now = () => draftIn(library, draftId).framework
  const find = (reason: FindingReason) =>
    lintFramework(now()).find((each) => each.reason === reason)
  const fix = (reason: FindingReason) => {
    const quickFix = find(reason)?.quickFix
    if (quickFix) applyQuickFix(library, draftId, quickFix)
    return quickFix
  }
  return { library, draftId, ids, now, find, fix }
}

describe('on real frameworks', () => {
  test.each(shippedFrameworks)('$name has at most one alarm', (framework) => {
    expect(lintFramework(framework).length).toBeLessThanOrEqual(1)
  })

  test('there are ten of them', () => {
    expect(realisticFrameworks).toHaveLength(10)
  })

  test.each(realisticFrameworks)(
    '$framework.name has what is wrong with it named, and at most one false alarm',
    ({ framework, expected }) => {
      const found = lintFramework(framework).map(label)
      expect(found).toEqual(expect.arrayContaining([...expected]))
      expect(found.filter((each) => !expected.includes(each)).length).toBeLessThanOrEqual(1)
    },
  )
})

describe('F1 a name that says what the seller does', () => {
  test.each([
    'Qualify',
    'Lead qualification',
    'Nurture',
    'Convert',
    'Conversion',
    'Close',
    'Closing',
    'Lead Generation',
    'MQL',
    'Send proposal',
    'Attract',
    'Engage',
    'Delight',
    'Objection-handling',
    'Prospecting',
    'Reach',
    'NURTURING',
  ])('F1 %s', (name) => {
    expect(reasons(named(name, 'Choosing', 'After purchase'))).toEqual(['seller-name'])
  })

  test.each([
    'Compare suppliers',
    'Reach agreement',
    'Close the books',
    'Learn',
    'Awareness',
    'Trial',
    'Get an offer',
    'Set a target',
    'Winning colleagues over',
    'Leading questions',
    'Onboarding',
    'Acquire a taste',
  ])('F1 %s is what a customer does', (name) => {
    expect(reasons(named(name, 'Choosing', 'After purchase'))).toEqual([])
  })

  test('F1 the quick fix names what the customer does, which is fine', () => {
    const { fix, now } = start('Qualify', 'During purchase', 'After purchase')
    expect(fix('seller-name')).toMatchObject({ kind: 'rename-stage' })
    expect(now().stages[0]?.name).toBe('Working out what is needed')
    expect(lintFramework(now())).toEqual([])
  })

  test('F1 no quick fix makes two stages of one name', () => {
    const { find } = start('Qualify', 'Working out what is needed', 'After purchase')
    expect(find('seller-name')?.quickFix).toBeNull()
  })
})

describe('F2 an audience drawn as a stage', () => {
  test.each([
    ['Cross-sell', 'cross-sell'],
    ['Cross selling', 'cross-sell'],
    ['Upsell', 'upsell'],
    ['Expansion', 'upsell'],
    ['Renewal', 'renewal'],
    ['Repurchase', 'renewal'],
    ['Win-back', 'win-back'],
    ['Customer reactivation', 'win-back'],
  ])('F2 %s is the segment %s', (name, segment) => {
    const [finding] = lintFramework(
      named('Before purchase', 'During purchase', 'After purchase', name),
    )
    expect([finding?.reason, finding?.quickFix]).toMatchObject(['audience-as-stage', { segment }])
  })

  test('F2 the quick fix creates the segment and moves words, funnel steps and cards', () => {
    const { library, draftId, ids, now, fix } = start('Searching', 'Choosing', 'Using', 'Renewal')
    const [, , using, renewal] = ids as [StageId, StageId, StageId, StageId]
    editStage(library, draftId, using, { phase: 'after' })
    editStage(library, draftId, renewal, { phase: 'after' })
    addTerms(library, draftId, [
      { ...unmapped, source: 'CRM', word: 'Extension', stageId: renewal },
    ])
    const funnel = addFunnel(library, draftId, 'Sales', ['Won'])
    const step = now().funnels?.find(({ id }) => id === funnel)?.steps[0]?.id as string
    editFunnelStep(library, draftId, step, { stageIds: [renewal] })
    const undo = createLibraryUndo(library)
    fix('audience-as-stage')
    expect([now().segments, namesIn(library, draftId)]).toEqual([
      ['renewal'],
      ['Searching', 'Choosing', 'Using'],
    ])
    expect(now().terms?.[0]?.stageId).toBe(using)
    expect(now().funnels?.[0]?.steps[0]?.stageIds).toEqual([using])
    expect(now().moves).toEqual([{ from: renewal, to: [using], name: 'Renewal', since: 2 }])
    undo.undo()
    expect([now().segments, now().terms?.[0]?.stageId, now().moves]).toEqual([
      undefined,
      renewal,
      undefined,
    ])
  })
})

describe('F3 a loop or a branch', () => {
  test.each([
    'Back to search',
    'Loop',
    'Search → decide',
    'Optional: pilot',
    'Re-entry',
    'If yes, buy',
    '↻ Again',
  ])('F3 %s', (name) => {
    expect(reasons(named('Searching', name, 'After purchase'))).toEqual(['loop-in-name'])
  })

  test.each(['Bring it back', 'Give feedback', 'Return goods', 'Ask again', 'Buy or build'])(
    'F3 %s is a stage like any other',
    (name) => {
      expect(reasons(named('Searching', name, 'After purchase'))).toEqual([])
    },
  )

  test('F3 an exit sign that leads back to another stage is found', () => {
    const { library, draftId, ids, find } = start('Searching', 'Choosing', 'Using')
    editStage(library, draftId, ids[1] as StageId, { exitSign: 'Buys, or goes back to searching.' })
    expect(find('loop-in-text')?.values).toEqual({ stage: 'Choosing', other: 'Searching' })
  })

  test('F3 the quick fix takes the stage out and sends what hangs on it to the one before', () => {
    const { fix, ids, now } = start('Searching', 'Back to searching', 'After purchase')
    fix('loop-in-name')
    expect(now().moves).toMatchObject([{ from: ids[1], to: [ids[0]] }])
  })
})

describe('F4 and F5 the line as a whole', () => {
  test('F4 a phase without a stage is named, and the quick fix adds one in its place', () => {
    const { library, draftId, ids, fix, now } = start('Searching', 'Choosing', 'Using')
    editStage(library, draftId, ids[1] as StageId, { phase: 'after' })
    expect(fix('phase-without-stage')).toEqual({
      kind: 'add-stage',
      phase: 'during',
      after: ids[0],
    })
    expect(now().stages.map(({ phase }) => phase)).toEqual(['before', 'during', 'after', 'after'])
  })

  test('F4 a draft without any stage is not nagged about each phase', () => {
    expect(reasons(named())).toEqual(['too-few-stages'])
  })

  test.each([
    [2, 'too-few-stages'],
    [3, null],
    [7, null],
    [8, 'too-many-stages'],
  ])('F5 with %i stages: %s', (count, reason) => {
    const names = [
      'Notice',
      'Search',
      'Ask around',
      'Choose',
      'Order',
      'Set up',
      'Live with it',
      'Pass on',
    ]
    const found = reasons(named(...names.slice(0, count))).filter((each) => each.startsWith('too-'))
    expect(found).toEqual(reason === null ? [] : [reason])
  })
})

describe('F6 stages that say too little, or the same', () => {
  test.each([
    [{ definition: ' ' }, 'definition'],
    [{ customerObjective: '' }, 'objective'],
    [{ definition: '', customerObjective: '' }, 'both'],
  ])('F6 %j', (change, missing) => {
    const { library, draftId, ids, find } = start('Searching', 'Choosing', 'Using')
    editStage(library, draftId, ids[0] as StageId, change)
    expect(find('incomplete-stage')?.values).toEqual({ stage: 'Searching', missing })
  })

  test.each([
    ['Evaluate', 'Evaluated'],
    ['Set up', 'Set-up'],
    ['Choosing a supplier', 'Supplier choosing'],
    ['Décision', 'Decision'],
  ])('F6 %s and %s are alike', (a, b) => {
    expect(reasons(named(a, b, 'After purchase'))).toEqual(['names-alike'])
  })

  test.each([
    ['Search', 'Research'],
    ['Before purchase', 'During purchase'],
    ['Decide', 'Describe'],
    ['', ''],
  ])('F6 %s and %s are not', (a, b) => {
    expect(reasons(named(a, b, 'After purchase'))).toEqual([])
  })

  test('F6 near-identical definitions are found, and the quick fix merges the two', () => {
    const { library, draftId, ids, find, fix, now } = start('Searching', 'Choosing', 'Using')
    const definition = 'Compares two suppliers against the list of needs.'
    editStage(library, draftId, ids[0] as StageId, { definition })
    editStage(library, draftId, ids[1] as StageId, {
      definition: definition.replace('two', 'several'),
    })
    expect(find('definitions-alike')?.stageIds).toEqual(ids.slice(0, 2))
    fix('definitions-alike')
    expect(now().stages.map(({ id }) => id)).toEqual([ids[0], ids[2]])
  })
})

describe('F7 words of others', () => {
  test('F7 a word that is mapped to nothing is found; one that is a stage’s name has a suggestion', () => {
    const { library, draftId, ids, find, fix, now } = start('Searching', 'Choosing', 'Using')
    addTerms(library, draftId, [{ ...unmapped, source: 'CRM', word: 'choosing ' }])
    expect(find('unmapped-word')?.values).toEqual({ word: 'choosing ', source: 'CRM' })
    expect(now().terms?.[0]?.stageId).toBeNull()
    fix('unmapped-word')
    expect([now().terms?.[0]?.stageId, find('unmapped-word')]).toEqual([ids[1], undefined])
    addTerms(library, draftId, [{ ...unmapped, source: 'CRM', word: 'Discovery' }])
    expect(find('unmapped-word')?.quickFix).toBeNull()
  })

  test('F7 a word whose stage was removed is unmapped again', () => {
    const { library, draftId, find } = start('Searching', 'Choosing', 'Using')
    addTerms(library, draftId, [
      { ...unmapped, source: 'CRM', word: 'SQL', stageId: 'gone' as StageId },
    ])
    expect(find('unmapped-word')?.values).toMatchObject({ word: 'SQL' })
  })

  test('F7 one word for two stages is a clash, with both definitions at hand', () => {
    const { library, draftId, ids, find, now } = start('Searching', 'Choosing', 'Using')
    addTerms(library, draftId, [
      {
        ...unmapped,
        source: 'CRM',
        word: 'Discovery',
        stageId: ids[0] as StageId,
        definition: 'First call',
      },
      {
        ...unmapped,
        source: 'Agency',
        word: 'discovery',
        stageId: ids[1] as StageId,
        definition: 'A workshop',
      },
      { ...unmapped, source: 'Own', word: 'Search', stageId: ids[0] as StageId },
    ])
    expect(find('word-in-two-stages')?.values).toEqual({
      word: 'Discovery',
      stage: 'Searching',
      other: 'Choosing',
    })
    const [clash] = clashesOf(now())
    expect(clash?.terms.map(({ definition }) => definition).sort()).toEqual([
      'A workshop',
      'First call',
    ])
  })
})

describe('F8 funnel steps', () => {
  test('F8 aligned to none or several are found, one is fine, and a stage’s own name is suggested', () => {
    const { library, draftId, ids, now, find, fix } = start('Searching', 'Choosing', 'Using')
    addFunnel(library, draftId, 'Sales', ['Inquiry', 'Choosing'])
    const [inquiry] = now().funnels?.[0]?.steps ?? []
    editFunnelStep(library, draftId, inquiry?.id as string, { stageIds: ids.slice(0, 2) })
    expect(find('step-in-several-stages')?.values).toEqual({
      step: 'Inquiry',
      source: 'Sales',
      count: 2,
    })
    expect(fix('step-without-stage')).toMatchObject({ kind: 'align-step', stageId: ids[1] })
    editFunnelStep(library, draftId, inquiry?.id as string, { stageIds: ids.slice(0, 1) })
    expect(lintFramework(now())).toEqual([])
  })
})

describe('a finding', () => {
  test('that was overruled keeps its reason, until what it is about changes', () => {
    const { library, draftId, ids, find } = start('Qualify', 'Choosing', 'Using')
    overruleFinding(library, draftId, find('seller-name')?.id as string, 'Our customers say so')
    expect(find('seller-name')?.overruled).toBe('Our customers say so')
    editStage(library, draftId, ids[0] as StageId, { definition: 'Another definition altogether.' })
    expect(find('seller-name')?.overruled).toBe('Our customers say so')
    editStage(library, draftId, ids[0] as StageId, { name: 'Nurture' })
    expect(find('seller-name')?.overruled).toBeNull()
  })

  test('has an id of its own, under one of the eight rules', () => {
    const all = realisticFrameworks.flatMap(({ framework }) =>
      lintFramework(framework).map(({ id, rule }) => [`${framework.id} ${id}`, rule] as const),
    )
    expect(new Set(all.map(([id]) => id)).size).toBe(all.length)
    expect([...new Set(all.map(([, rule]) => rule))].sort()).toEqual([...lintRules])
  })
})
