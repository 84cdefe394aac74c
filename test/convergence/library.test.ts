import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StageId } from '../../shared/framework/framework.ts'
import type { DraftId } from '../../shared/framework/library/draft.ts'
import { startDraft } from '../../shared/framework/library/edit-draft.ts'
import { addFunnel } from '../../shared/framework/library/edit-funnels.ts'
import { publishDraft } from '../../shared/framework/library/edit-publishing.ts'
import {
  addStage,
  editStage,
  mergeStages,
  moveStage,
  removeStage,
  splitStage,
} from '../../shared/framework/library/edit-stages.ts'
import { addTerms } from '../../shared/framework/library/edit-terms.ts'
import type { LibraryDocument } from '../../shared/framework/library/library-layout.ts'
import { createLibraryUndo } from '../../shared/framework/library/library-undo.ts'
import { readDraft } from '../../shared/framework/library/read-draft.ts'
import { readLibrary } from '../../shared/framework/library/read-library.ts'
import { draftOf, peersWithLibrary, publish, share, someDay } from '../helpers/library-peers.ts'

const actions = [
  'add',
  'edit',
  'move',
  'split',
  'merge',
  'remove',
  'word',
  'funnel',
  'undo',
  'redo',
  'publish',
  'next',
  'meet',
] as const

const anyAction = fc.record({
  name: fc.constantFrom(...actions),
  who: fc.nat(2),
  a: fc.nat(9),
  b: fc.nat(9),
})

test('L-2 whatever owners do at once, they end with one library, and nothing published is lost', () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 50, size: 'max' }), (steps) => {
      const peers = peersWithLibrary(3)
      const [first] = peers as [LibraryDocument]
      publish(first, draftOf(first, 'a', 'b', 'c').draftId)
      share(...peers)
      const undos = peers.map((peer) => createLibraryUndo(peer))
      const published = new Set(first.published.keys())
      for (const { name, who, a, b } of steps) {
        const library = peers[who]!
        if (name === 'meet') share(...peers)
        else if (name === 'undo') undos[who]!.undo()
        else if (name === 'redo') undos[who]!.redo()
        else act(library, name, a, b)
        undos[who]!.endStep()
        for (const key of library.published.keys()) published.add(key)
      }
      share(...peers)
      expect(new Set(first.published.keys())).toEqual(published)
      for (const peer of peers) {
        expect(peer.doc.toJSON()).toEqual(first.doc.toJSON())
        expect(readLibrary(peer)).toEqual(readLibrary(first))
        for (const { id } of readLibrary(peer).drafts)
          expect(readDraft(peer, id)).toEqual(readDraft(first, id))
      }
    }),
    { numRuns: 60 },
  )
})

function act(library: LibraryDocument, name: (typeof actions)[number], a: number, b: number): void {
  const view = readLibrary(library)
  const draftId = view.drafts[a % Math.max(1, view.drafts.length)]?.id
  if (name === 'next' || draftId === undefined) {
    const versions = view.frameworks[0]?.versions ?? []
    const version = versions[b % versions.length]
    if (version !== undefined && view.drafts.length < 3)
      startDraft(library, { from: 'version', framework: version.framework }, someDay)
    return
  }
  if (name === 'publish')
    publishDraft(library, draftId, { note: `${a}`, publishedAt: `2026-02-0${b}` })
  else editDraft(library, draftId, name, a, b)
}

function editDraft(
  library: LibraryDocument,
  draftId: DraftId,
  name: (typeof actions)[number],
  a: number,
  b: number,
): void {
  const stages = readDraft(library, draftId)?.framework.stages ?? []
  const pick = (at: number) => (stages[at % Math.max(1, stages.length)]?.id ?? 'none') as StageId
  if (name === 'add') addStage(library, draftId, { name: `stage ${b}`, after: pick(a) })
  if (name === 'edit')
    editStage(library, draftId, pick(a), { name: `name ${b}`, definition: `${b}` })
  if (name === 'move') moveStage(library, draftId, pick(a), b)
  if (name === 'split') splitStage(library, draftId, pick(a), `part ${b}`)
  if (name === 'merge') mergeStages(library, draftId, pick(a), [pick(b)])
  if (name === 'remove' && stages.length > 1) removeStage(library, draftId, pick(a))
  if (name === 'funnel') addFunnel(library, draftId, `source ${b}`, ['Won'])
  if (name === 'word')
    addTerms(library, draftId, [
      { source: 'CRM', word: `${b}`, stageId: pick(a), fit: 'same', definition: '' },
    ])
}
