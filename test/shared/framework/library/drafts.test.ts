import { describe, expect, test } from 'vitest'
import {
  discardDraft,
  renameDraft,
  startDraft,
} from '../../../../shared/framework/library/edit-draft.ts'
import {
  addStage,
  editStage,
  mergeStages,
  moveStage,
  removeStage,
  splitStage,
  typeDefinition,
} from '../../../../shared/framework/library/edit-stages.ts'
import { createLibraryUndo } from '../../../../shared/framework/library/library-undo.ts'
import {
  draftParts,
  type LibraryDocument,
} from '../../../../shared/framework/library/library-layout.ts'
import { readDraft, watchDraft } from '../../../../shared/framework/library/read-draft.ts'
import { readLibrary } from '../../../../shared/framework/library/read-library.ts'
import type { StageId } from '../../../../shared/framework/framework.ts'
import { shippedFrameworks } from '../../../../shared/framework/shipped-frameworks.ts'
import {
  draftIn,
  draftOf,
  namesIn,
  peersWithLibrary,
  publish,
  share,
  someDay,
} from '../../../helpers/library-peers.ts'

type Two = readonly [LibraryDocument, LibraryDocument]
type Three = readonly [StageId, StageId, StageId]

describe('a draft', () => {
  test('begins blank, with the organisation of its library', () => {
    const [ana] = peersWithLibrary(1) as unknown as Two
    const draftId = startDraft(ana, { from: 'blank', name: 'Our way' }, someDay)
    expect(draftIn(ana, draftId).framework).toMatchObject({
      name: 'Our way',
      organisation: 'Halden Pumps',
      version: 1,
      stages: [],
    })
  })

  test('of a copy has the same stages under a name and id of its own', () => {
    const [ana] = peersWithLibrary(1) as unknown as Two
    for (const framework of shippedFrameworks) {
      const draftId = startDraft(ana, { from: 'copy', framework, name: 'Ours' }, someDay)
      const copy = draftIn(ana, draftId).framework
      expect(copy.stages).toEqual(framework.stages)
      expect(copy.id).not.toBe(framework.id)
      expect([copy.name, copy.version, copy.basedOn]).toEqual(['Ours', 1, undefined])
    }
  })

  test('of a published version is its next version, and says what it is based on', () => {
    const [ana] = peersWithLibrary(1) as unknown as Two
    const { draftId } = draftOf(ana, 'Search', 'Choose')
    const first = publish(ana, draftId)
    const next = startDraft(ana, { from: 'version', framework: first }, someDay)
    const { framework, gone } = draftIn(ana, next)
    expect([framework.id, framework.version, framework.basedOn?.version]).toEqual([first.id, 2, 1])
    expect(framework.stages).toEqual(first.stages)
    expect([framework.moves, gone]).toEqual([undefined, []])
  })

  test('is discarded with all its parts, and no other draft is touched', () => {
    const [ana] = peersWithLibrary(1) as unknown as Two
    const { draftId } = draftOf(ana, 'Search', 'Choose')
    const kept = draftOf(ana, 'Use')
    discardDraft(ana, draftId)
    expect(readDraft(ana, draftId)).toBeNull()
    expect(namesIn(ana, kept.draftId)).toEqual(['Use'])
    const left = draftParts.flatMap((part) => [...ana[part].keys()])
    expect(left.every((key) => key.startsWith(`${kept.draftId}/`))).toBe(true)
  })

  test('is listed with its name', () => {
    const [ana] = peersWithLibrary(1) as unknown as Two
    const { draftId } = draftOf(ana)
    renameDraft(ana, draftId, 'How customers buy')
    expect(readLibrary(ana).drafts).toMatchObject([{ id: draftId, name: 'How customers buy' }])
  })
})

describe('stages of a draft', () => {
  test('are added at the end, after another, and at the beginning', () => {
    const [ana] = peersWithLibrary(1) as unknown as Two
    const { draftId, ids } = draftOf(ana, 'Search', 'Use')
    addStage(ana, draftId, { name: 'Choose', after: ids[0] as StageId })
    addStage(ana, draftId, { name: 'Notice', after: null })
    expect(namesIn(ana, draftId)).toEqual(['Notice', 'Search', 'Choose', 'Use'])
  })

  test('get a colour that no other has, as long as there is one', () => {
    const [ana] = peersWithLibrary(1) as unknown as Two
    const { draftId } = draftOf(ana, ...Array.from({ length: 12 }, (_, at) => `Stage ${at}`))
    const colours = draftIn(ana, draftId).framework.stages.map(({ colour }) => colour)
    expect(new Set(colours).size).toBe(12)
  })

  test.each([
    [0, 2, ['b', 'c', 'a']],
    [2, 0, ['c', 'a', 'b']],
    [0, 1, ['b', 'a', 'c']],
    [1, 1, ['a', 'b', 'c']],
    [0, 99, ['b', 'c', 'a']],
    [2, -1, ['c', 'a', 'b']],
  ])('the one at %i moves to place %i', (from, to, expected) => {
    const [ana] = peersWithLibrary(1) as unknown as Two
    const { draftId, ids } = draftOf(ana, 'a', 'b', 'c')
    moveStage(ana, draftId, ids[from] as StageId, to)
    expect(namesIn(ana, draftId)).toEqual(expected)
  })

  test('that two people edit in different fields keep both, and both words in one definition', () => {
    const [ana, ben] = peersWithLibrary(2) as unknown as Two
    const { draftId, ids } = draftOf(ana, 'Search')
    const [id] = ids as unknown as Three
    editStage(ana, draftId, id, { definition: 'Looks around.' })
    share(ana, ben)
    editStage(ana, draftId, id, { name: 'Look around' })
    editStage(ben, draftId, id, { phase: 'during', questions: ['Who else?'] })
    typeDefinition(ana, draftId, id, 'Looks around.', 'Often looks around.')
    typeDefinition(ben, draftId, id, 'Looks around.', 'Looks around a lot.')
    share(ana, ben)
    for (const peer of [ana, ben]) {
      expect(draftIn(peer, draftId).framework.stages).toMatchObject([
        {
          name: 'Look around',
          phase: 'during',
          questions: ['Who else?'],
          definition: 'Often looks around a lot.',
        },
      ])
    }
  })

  test('that two people add and move at once are all there, in one order', () => {
    const [ana, ben] = peersWithLibrary(2) as unknown as Two
    const { draftId, ids } = draftOf(ana, 'a', 'b', 'c')
    share(ana, ben)
    addStage(ana, draftId, { name: 'x', after: ids[0] as StageId })
    addStage(ben, draftId, { name: 'y', after: ids[0] as StageId })
    moveStage(ben, draftId, ids[2] as StageId, 0)
    share(ana, ben)
    expect(namesIn(ana, draftId)).toEqual(namesIn(ben, draftId))
    expect([...namesIn(ana, draftId)].sort()).toEqual(['a', 'b', 'c', 'x', 'y'])
  })
})

describe('what becomes of stages', () => {
  function nextDraft() {
    const [ana] = peersWithLibrary(1) as unknown as Two
    const { draftId, ids } = draftOf(ana, 'Search', 'Choose', 'Use')
    const first = publish(ana, draftId)
    const next = startDraft(ana, { from: 'version', framework: first }, someDay)
    return { ana, next, ids: ids as unknown as Three, first }
  }

  test('split: cards stay by default, and the new stage is the other way to go', () => {
    const { ana, next, ids } = nextDraft()
    const part = splitStage(ana, next, ids[0], 'Compare')
    expect(namesIn(ana, next)).toEqual(['Search', 'Compare', 'Choose', 'Use'])
    expect(draftIn(ana, next).framework.moves).toEqual([
      { from: ids[0], to: [ids[0], part], name: 'Search', since: 2 },
    ])
  })

  test('merged: the others go to the one', () => {
    const { ana, next, ids } = nextDraft()
    mergeStages(ana, next, ids[0], [ids[0], ids[1], ids[2]])
    expect(namesIn(ana, next)).toEqual(['Search'])
    expect(draftIn(ana, next).gone).toEqual([
      { id: ids[1], name: 'Choose', to: [ids[0]] },
      { id: ids[2], name: 'Use', to: [ids[0]] },
    ])
  })

  test('removed: to the parking lane, unless somebody says where', () => {
    const { ana, next, ids } = nextDraft()
    removeStage(ana, next, ids[0])
    removeStage(ana, next, ids[1], ids[2])
    expect(draftIn(ana, next).framework.moves).toEqual([
      { from: ids[0], to: [], name: 'Search', since: 2 },
      { from: ids[1], to: [ids[2]], name: 'Choose', since: 2 },
    ])
  })

  test('split, then merged: followed to the stage that is left', () => {
    const { ana, next, ids } = nextDraft()
    const part = splitStage(ana, next, ids[0], 'Compare') as StageId
    mergeStages(ana, next, ids[1], [part])
    removeStage(ana, next, ids[0])
    expect(draftIn(ana, next).gone).toEqual([{ id: ids[0], name: 'Search', to: [ids[1]] }])
  })

  test('a stage that is new in the draft leaves no trace when it goes', () => {
    const { ana, next, ids } = nextDraft()
    const id = addStage(ana, next, { name: 'Try' })
    mergeStages(ana, next, ids[0], [id])
    expect(draftIn(ana, next).framework.moves).toBeUndefined()
  })

  test('is taken back by undo, and what was published stays', () => {
    const { ana, next, ids, first } = nextDraft()
    const undo = createLibraryUndo(ana)
    mergeStages(ana, next, ids[0], [ids[1]])
    undo.undo()
    expect(namesIn(ana, next)).toEqual(['Search', 'Choose', 'Use'])
    expect(draftIn(ana, next).gone).toEqual([])
    publish(ana, next)
    undo.redo()
    undo.undo()
    const [own] = readLibrary(ana).frameworks
    expect(own?.versions.map(({ framework }) => framework.version)).toEqual([2, 1])
    expect(own?.versions[1]?.framework).toEqual(first)
  })
})

describe('watching a draft', () => {
  test('typing in one stage leaves the others the same reference, and other drafts are not noticed', () => {
    const [ana] = peersWithLibrary(1) as unknown as Two
    const { draftId, ids } = draftOf(ana, 'Search', 'Choose')
    const other = draftOf(ana, 'Use')
    const watch = watchDraft(ana, draftId)
    const before = watch.get()
    let changes = 0
    watch.subscribe(() => changes++)
    editStage(ana, draftId, ids[0] as StageId, { name: 'Look' })
    const after = watch.get()
    expect(after?.framework.stages[0]?.name).toBe('Look')
    expect(after?.framework.stages[1]).toBe(before?.framework.stages[1])
    expect(changes).toBe(1)
    editStage(ana, other.draftId, other.ids[0] as StageId, { name: 'Live with it' })
    expect(watch.get()).toBe(after)
    watch.dispose()
    editStage(ana, draftId, ids[0] as StageId, { name: 'See' })
    expect(changes).toBe(1)
  })

  test('a verb that touches several parts is seen once, as a whole', () => {
    const [ana] = peersWithLibrary(1) as unknown as Two
    const { draftId, ids } = draftOf(ana, 'Search', 'Choose', 'Use')
    const watch = watchDraft(ana, draftId)
    const seen: (number | undefined)[] = []
    watch.subscribe(() => seen.push(watch.get()?.framework.stages.length))
    mergeStages(ana, draftId, ids[0] as StageId, ids)
    discardDraft(ana, draftId)
    expect(seen).toEqual([1, undefined])
    watch.dispose()
  })
})
