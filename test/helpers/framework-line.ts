// Lines of versions as an author makes them, step by step, and maps that are pinned to one of them.
import * as fc from 'fast-check'
import * as Y from 'yjs'
import { mapDocument, type MapDocument } from '../../shared/document/layout.ts'
import { readRecord, type RecordId, type ShapeRecord } from '../../shared/document/record.ts'
import { createUndo } from '../../shared/document/undo.ts'
import { stageColours, type Framework, type StageId } from '../../shared/framework/framework.ts'
import { startDraft } from '../../shared/framework/library/edit-draft.ts'
import {
  addStage,
  editStage,
  mergeStages,
  moveStage,
  removeStage,
  splitStage,
} from '../../shared/framework/library/edit-stages.ts'
import { addTerms } from '../../shared/framework/library/edit-terms.ts'
import type { DraftId } from '../../shared/framework/library/draft.ts'
import type { LibraryDocument } from '../../shared/framework/library/library-layout.ts'
import { addTouchpoint } from '../../shared/map/edit-cards.ts'
import { createMap } from '../../shared/map/edit-map.ts'
import { addressOfCell, cellIdOf } from '../../shared/map/lane.ts'
import type { RowId } from '../../shared/map/row.ts'
import { draftIn, draftOf, peersWithLibrary, publish, someDay } from './library-peers.ts'
import type { MapPeer } from './map-peers.ts'

/** What an author does in a draft; numbers choose among the stages there are. */
export type AuthorStep =
  | { readonly kind: 'add' | 'remove' | 'split' | 'rename' | 'recolour'; readonly at: number }
  | { readonly kind: 'move' | 'merge' | 'send'; readonly at: number; readonly to: number }

const someStage = fc.nat({ max: 11 })

export const anyAuthorStep: fc.Arbitrary<AuthorStep> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('add', 'remove', 'split', 'rename', 'recolour'),
    at: someStage,
  }),
  fc.record({ kind: fc.constantFrom('move', 'merge', 'send'), at: someStage, to: someStage }),
)

/** The steps of each version after the first. */
export const anyLine: fc.Arbitrary<readonly (readonly AuthorStep[])[]> = fc.array(
  fc.array(anyAuthorStep, { minLength: 1, maxLength: 4 }),
  { minLength: 1, maxLength: 4 },
)

/** Publishes version 1 with these stages, then one version per list of steps. */
export function publishLine(
  names: readonly string[],
  line: readonly (readonly AuthorStep[])[],
): readonly [Framework, ...Framework[]] {
  const [library] = peersWithLibrary(1) as [LibraryDocument]
  const { draftId, ids } = draftOf(library, ...names)
  addTerms(
    library,
    draftId,
    ids.map((stageId, at) => ({
      source: 'CRM',
      word: `word ${at}`,
      stageId,
      fit: 'same',
      definition: '',
    })),
  )
  const versions: [Framework, ...Framework[]] = [publish(library, draftId)]
  for (const steps of line) {
    const next = startDraft(
      library,
      { from: 'version', framework: versions.at(-1) as Framework },
      someDay,
    )
    steps.forEach((step, at) => takeStep(library, next, step, `${versions.length}.${at}`))
    versions.push(publish(library, next))
  }
  return versions
}

function takeStep(library: LibraryDocument, draftId: DraftId, step: AuthorStep, name: string) {
  const { stages } = draftIn(library, draftId).framework
  const pick = (at: number) => stages[at % stages.length]?.id as StageId
  const id = pick(step.at)
  if (step.kind === 'add') addStage(library, draftId, { name, after: id })
  if (step.kind === 'split') splitStage(library, draftId, id, name)
  if (step.kind === 'rename') editStage(library, draftId, id, { name, definition: name })
  if (step.kind === 'recolour')
    editStage(library, draftId, id, { colour: stageColours[step.at] ?? 'teal' })
  if (step.kind === 'move') moveStage(library, draftId, id, step.to % stages.length)
  if (stages.length < 2) return
  if (step.kind === 'remove') removeStage(library, draftId, id)
  if (step.kind === 'send' && pick(step.to) !== id) removeStage(library, draftId, id, pick(step.to))
  if (step.kind === 'merge') mergeStages(library, draftId, id, [pick(step.to)])
}

/** Somebody with a new map that is pinned to this version. */
export function mapPinnedTo(framework: Framework, clientId = 1): MapPeer {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const map = mapDocument(doc)
  createMap(map, {
    title: 'Map',
    scenario: '',
    segment: 'new-customer',
    framework,
    createdAt: someDay,
  })
  return { map, undo: createUndo(map) }
}

export const touchpoints = 'touchpoints' as RowId

/** A card in the row of touchpoints, named after where it was put. */
export function addCard(map: MapDocument, stageId: StageId, x = 16, y = 16): RecordId {
  const parentId = cellIdOf(stageId, touchpoints)
  return addTouchpoint(map, { parentId, x, y }, { title: `${stageId} ${x} ${y}` })
}

/** Four cards in two columns of each stage. */
export function fillMap(map: MapDocument, framework: Framework): readonly RecordId[] {
  return framework.stages.flatMap(({ id }) =>
    [0, 1, 2, 3].map((at) => addCard(map, id, 16 + (at % 2) * 192, 16 + Math.floor(at / 2) * 104)),
  )
}

export function placeOf(map: MapDocument, id: RecordId) {
  const { parentId, x, y } = readRecord(map.records, id) as ShapeRecord
  return { parentId, x, y }
}

export function stageOf(map: MapDocument, id: RecordId): StageId | null {
  return addressOfCell(placeOf(map, id).parentId)?.stageId ?? null
}
