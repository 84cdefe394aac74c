import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { shippedFrameworks } from '../../../shared/framework/shipped-frameworks.ts'
import type { Draft, DraftId } from '../../../shared/framework/library/draft.ts'
import { startDraft } from '../../../shared/framework/library/edit-draft.ts'
import { sendGoneStage } from '../../../shared/framework/library/edit-homes.ts'
import { mergeStages, removeStage } from '../../../shared/framework/library/edit-stages.ts'
import { libraryDocument } from '../../../shared/framework/library/library-layout.ts'
import { readDraft } from '../../../shared/framework/library/read-draft.ts'
import { phaseRuns } from '../../../renderer/features/frameworks/editor/phase-runs.ts'
import {
  previewLanes,
  sampleCards,
} from '../../../renderer/features/frameworks/editor/preview-cards.ts'
import { stageKeyOf } from '../../../renderer/features/frameworks/editor/stage-keys.ts'
import { questionsIn } from '../../../renderer/features/frameworks/editor/write-stage.ts'
import { placeSteps } from '../../../renderer/features/frameworks/funnels/place-steps.ts'

const [framework] = shippedFrameworks as readonly [(typeof shippedFrameworks)[number]]
const [before, during, after] = framework.stages.map(({ id }) => id)
if (before === undefined || during === undefined || after === undefined) throw new Error('stages')

function draftWith(change: (library: ReturnType<typeof libraryDocument>, id: DraftId) => void) {
  const library = libraryDocument(new Y.Doc())
  const id = startDraft(library, { from: 'version', framework }, '2026-03-01T09:00:00Z')
  change(library, id)
  return readDraft(library, id) as Draft
}

const countsOf = (draft: Draft) =>
  new Map(previewLanes(draft, framework).map(({ stageId, cards }) => [stageId, cards.length]))

test('cards of a merged stage land in the one that took it, and no card is lost', () => {
  const third = sampleCards.length / 3
  const draft = draftWith((library, id) => mergeStages(library, id, during, [after]))
  expect(countsOf(draft)).toEqual(
    new Map([
      [before, third],
      [during, 2 * third],
    ]),
  )
})

test('cards of a removed stage are parked until its author names another home', () => {
  const parked = draftWith((library, id) => removeStage(library, id, after))
  expect(countsOf(parked).get(null)).toBe(sampleCards.length / 3)
  const sent = draftWith((library, id) => {
    removeStage(library, id, after)
    sendGoneStage(library, id, after, before)
  })
  expect(countsOf(sent).has(null)).toBe(false)
  expect(countsOf(sent).get(before)).toBe((2 * sampleCards.length) / 3)
})

test('a stage that is still there is sent nowhere', () => {
  const draft = draftWith((library, id) => sendGoneStage(library, id, after, before))
  expect(draft.gone).toEqual([])
  expect(countsOf(draft).get(after)).toBe(sampleCards.length / 3)
})

test('the line is cut where the phase changes', () => {
  expect(phaseRuns(framework.stages)).toEqual([
    { phase: 'before', from: 0, count: 1 },
    { phase: 'during', from: 1, count: 1 },
    { phase: 'after', from: 2, count: 1 },
  ])
})

test('arrows follow the direction of reading, and with Alt they move the stage', () => {
  const press = (key: string, altKey = false) => ({ key, altKey, ctrlKey: false, metaKey: false })
  expect(stageKeyOf(press('ArrowRight'), false)).toBe('next')
  expect(stageKeyOf(press('ArrowRight'), true)).toBe('previous')
  expect(stageKeyOf(press('ArrowLeft', true), false)).toBe('move-back')
  expect(stageKeyOf(press('n'), false)).toBe('add')
  expect(stageKeyOf({ ...press('s'), ctrlKey: true }, false)).toBeNull()
})

test('questions are lines of a text, without empty ones', () => {
  expect(questionsIn(' Why now?\n\n  And who? \n')).toEqual(['Why now?', 'And who?'])
})

test('steps of a funnel stand under their stages, and none covers another', () => {
  const step = (id: string, ...stageIds: (typeof before)[]) => ({ id, name: id, stageIds })
  const { steps, rows } = placeSteps(
    [step('MQL', before), step('SAL', before, during), step('SQL'), step('Won', after)],
    framework.stages,
  )
  expect(steps.map(({ step: { id }, column, span, row }) => [id, column, span, row])).toEqual([
    ['MQL', 2, 1, 1],
    ['SAL', 2, 2, 2],
    ['SQL', 1, 1, 1],
    ['Won', 4, 1, 1],
  ])
  expect(rows).toBe(2)
})
