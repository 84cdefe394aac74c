import { describe, expect, test } from 'vitest'
import { sourcesOf, stagesById } from '../../../../shared/framework/framework-parts.ts'
import type { Framework, StageId } from '../../../../shared/framework/framework.ts'
import {
  addSegment,
  overruleFinding,
  removeSegment,
  withdrawOverrule,
} from '../../../../shared/framework/library/edit-findings.ts'
import {
  addFunnel,
  addFunnelStep,
  editFunnelStep,
  moveFunnelStep,
  removeFunnel,
  removeFunnelStep,
  renameFunnel,
} from '../../../../shared/framework/library/edit-funnels.ts'
import { startDraft } from '../../../../shared/framework/library/edit-draft.ts'
import { renameOrganisation } from '../../../../shared/framework/library/edit-library.ts'
import { addTerms, editTerm, removeTerms } from '../../../../shared/framework/library/edit-terms.ts'
import { readLibrary } from '../../../../shared/framework/library/read-library.ts'
import type { LibraryDocument } from '../../../../shared/framework/library/library-layout.ts'
import { usualSources, type TermId } from '../../../../shared/framework/term.ts'
import {
  draftIn,
  draftOf,
  peersWithLibrary,
  publish,
  share,
  someDay,
} from '../../../helpers/library-peers.ts'

type Two = readonly [LibraryDocument, LibraryDocument]
const [crm] = usualSources

function start() {
  const [ana, ben] = peersWithLibrary(2) as unknown as Two
  const { draftId, ids } = draftOf(ana, 'Search', 'Choose')
  share(ana, ben)
  const now = (peer: LibraryDocument = ana): Framework => draftIn(peer, draftId).framework
  return { ana, ben, draftId, now, search: ids[0] as StageId, choose: ids[1] as StageId }
}

describe('terms of a draft', () => {
  const discovery = {
    source: crm,
    word: 'Discovery',
    stageId: null,
    fit: 'same',
    definition: '',
  } as const

  test('are added, mapped by two people at once, and removed', () => {
    const { ana, ben, draftId, now, search } = start()
    const [id] = addTerms(ana, draftId, [discovery, { ...discovery, word: 'Demo' }]) as [TermId]
    share(ana, ben)
    editTerm(ana, draftId, id, { stageId: search })
    editTerm(ben, draftId, id, { fit: 'narrower' })
    share(ana, ben)
    const mapped = { ...discovery, id, stageId: search, fit: 'narrower' }
    for (const peer of [ana, ben])
      expect(now(peer).terms?.find((term) => term.id === id)).toEqual(mapped)
    removeTerms(ben, draftId, [id])
    expect(now(ben).terms?.map(({ word }) => word)).toEqual(['Demo'])
  })

  test('and everything else go with the version and come back in the next draft', () => {
    const { ana, draftId, now, search } = start()
    addTerms(ana, draftId, [{ ...discovery, stageId: search }])
    const funnel = addFunnel(ana, draftId, 'Marketing', ['Inquiry', 'MQL'])
    addSegment(ana, draftId, 'Cross-sell')
    overruleFinding(ana, draftId, 'F5', 'We agreed on two')
    const before = now()
    const version = publish(ana, draftId)
    const next = startDraft(ana, { from: 'version', framework: version }, someDay)
    const { terms, funnels, segments, overrules } = draftIn(ana, next).framework
    expect({ terms, funnels, segments, overrules }).toEqual({
      terms: before.terms,
      funnels: before.funnels,
      segments: ['Cross-sell'],
      overrules: [{ finding: 'F5', reason: 'We agreed on two' }],
    })
    expect(funnels?.[0]?.id).toBe(funnel)
    expect(sourcesOf(version)).toEqual([crm, 'Marketing'])
    expect(stagesById(version).get(search)?.name).toBe('Search')
  })

  test('a word that is gone is not written back', () => {
    const { ana, draftId, now } = start()
    editTerm(ana, draftId, 'gone' as TermId, { word: 'Demo' })
    expect(now().terms).toBeUndefined()
  })
})

describe('funnels of a draft', () => {
  test('have steps in order, each aligned, renamed and moved on its own', () => {
    const { ana, ben, draftId, now, search, choose } = start()
    const funnel = addFunnel(ana, draftId, 'Sales', ['Inquiry', 'SQL', 'Won'])
    share(ana, ben)
    const stepsNow = (peer = ana) => now(peer).funnels?.[0]?.steps ?? []
    const [inquiry, sql, won] = stepsNow().map(({ id }) => id) as [string, string, string]
    editFunnelStep(ana, draftId, sql, { stageIds: [search, choose] })
    editFunnelStep(ben, draftId, sql, { name: 'Qualified' })
    moveFunnelStep(ben, draftId, won, 0)
    const last = addFunnelStep(ana, draftId, funnel, { name: 'Lost', stageIds: [] })
    share(ana, ben)
    for (const peer of [ana, ben]) {
      expect(stepsNow(peer)).toEqual([
        { id: won, name: 'Won', stageIds: [] },
        { id: inquiry, name: 'Inquiry', stageIds: [] },
        { id: sql, name: 'Qualified', stageIds: [search, choose] },
        { id: last, name: 'Lost', stageIds: [] },
      ])
    }
    removeFunnelStep(ana, draftId, won)
    renameFunnel(ana, draftId, funnel, 'Field sales')
    expect(now().funnels?.[0]).toMatchObject({
      source: 'Field sales',
      steps: [{ id: inquiry }, {}, {}],
    })
    removeFunnel(ana, draftId, funnel)
    expect([now().funnels, [...ana.steps.keys()]]).toEqual([undefined, []])
  })
})

describe('segments and overrules of a draft', () => {
  test('are added once and taken back', () => {
    const { ana, draftId, now } = start()
    addSegment(ana, draftId, 'Upsell')
    addSegment(ana, draftId, 'Upsell')
    overruleFinding(ana, draftId, 'F5', 'first')
    overruleFinding(ana, draftId, 'F5', 'We agreed on two')
    expect(now()).toMatchObject({
      segments: ['Upsell'],
      overrules: [{ finding: 'F5', reason: 'We agreed on two' }],
    })
    removeSegment(ana, draftId, 'Upsell')
    withdrawOverrule(ana, draftId, 'F5')
    expect([now().segments, now().overrules]).toEqual([undefined, undefined])
  })
})

test('the organisation of a library can be renamed', () => {
  const { ana } = start()
  renameOrganisation(ana, 'Halden')
  expect(readLibrary(ana).organisation).toBe('Halden')
})
