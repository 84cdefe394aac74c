// Keeps the lanes of this window's board as the map's framework, rows and content want them.
// Written as remote changes: so nobody sends them, no undo knows them, and if something removes or
// changes one it comes back at once.
import {
  atom,
  computed,
  isEqual,
  react,
  unsafe__withoutCapture,
  type Editor,
  type Signal,
  type TLPageId,
  type TLRecord,
  type TLShape,
  type TLShapeId,
} from 'tldraw'
import { pageId } from '../../../shared/document/layout.ts'
import type { StageId } from '../../../shared/framework/framework.ts'
import type { GoneStages } from '../../../shared/framework/upgrade/held-frameworks.ts'
import { parkingCellId, type CellId } from '../../../shared/map/lane.ts'
import type { RowId } from '../../../shared/map/row.ts'
import { isLocalShape, isLocalShapeId } from '../guards/local-shapes.ts'
import { readCellContents, type CellContent, type ContentOf } from './cell-content.ts'
import { layOutLanes, type LaneLayout, type LaneSizes } from './lane-layout.ts'
import { headingOf, type BoardHeading, type HeadingWords } from './board-heading.ts'
import { laneShapes, type LaneWords, type NamedParkedStage } from './lane-shapes.ts'
import type { LensWords } from '../lenses/lens-facts.ts'
import type { ShownLens } from '../lenses/lens-of.ts'
import { projectLenses, type LensProjection } from '../lenses/project-lenses.ts'
import type { LaneState } from './lane-state.ts'

export interface LaneProjection {
  /** What stands above the lanes. */
  readonly heading: Signal<BoardHeading>
  readonly layout: Signal<LaneLayout>
  /** What the lenses of rows are made of. */
  readonly lensFacts: LensProjection['facts']
  readonly lenses: LensProjection['lenses']
  dispose(): void
}

const boardPageId = pageId as TLPageId

/** While these are under way rows keep their height, so nothing jumps under the pointer. */
const gestures = [
  'select.translating',
  'select.resizing',
  'select.pointing_shape',
  'select.rotating',
]

export function projectLanes(
  editor: Editor,
  state: LaneState,
  words: Signal<LaneWords & HeadingWords & LensWords>,
): LaneProjection {
  const contentOf = settledContents(editor, readCellContents(editor))
  const { facts: lensFacts, lenses } = projectLenses(state, contentOf, words)
  const layout = computed(
    'lane layout',
    () =>
      layOutLanes(
        withStrips(state.sizes.get(), lenses.get()),
        (id) => contentOf(id).bottom,
        !contentOf(parkingCellId).isEmpty,
      ),
    { isEqual },
  )
  const heading = computed(
    'board heading',
    () => headingOf(state.framework.get(), state.wording.get(), words.get()),
    { isEqual },
  )
  const damage = atom('damage to lanes', 0)
  let isProjecting = false
  const noticeDamage = (shape: TLShape) => {
    if (!isProjecting && isLocalShape(shape)) damage.update((count) => count + 1)
  }
  const removers = watchShapes(editor, noticeDamage)
  const stop = react('project lanes', () => {
    damage.get()
    const wanted = laneShapes({
      stages: state.stages.get(),
      rows: state.rows.get(),
      layout: layout.get(),
      heading: heading.get(),
      parkedStages: nameParkedStages(state, words.get()),
      lenses: lenses.get(),
      words: words.get(),
    })
    isProjecting = true
    try {
      // reason: tldraw's side effects read what they change, and would make this run for ever
      unsafe__withoutCapture(() => showLanes(editor, wanted))
    } finally {
      isProjecting = false
    }
  })
  return {
    heading,
    layout,
    lensFacts,
    lenses,
    dispose() {
      stop()
      for (const remove of removers) remove()
    },
  }
}

/** A lens keeps room for what it shows below the cards of its row. */
function withStrips(sizes: LaneSizes, lenses: ReadonlyMap<RowId, ShownLens>): LaneSizes {
  return {
    ...sizes,
    rows: sizes.rows.map((row) => ({ ...row, strip: lenses.get(row.id)?.strip ?? 0 })),
  }
}

function watchShapes(editor: Editor, notice: (shape: TLShape) => void): readonly (() => void)[] {
  return [
    editor.sideEffects.registerAfterDeleteHandler('shape', notice),
    editor.sideEffects.registerAfterChangeHandler('shape', notice),
    editor.sideEffects.registerAfterCreateHandler('shape', notice),
  ]
}

function nameParkedStages(state: LaneState, words: LaneWords): readonly NamedParkedStage[] {
  const gone = state.goneStages.get()
  return state.parkedStages
    .get()
    .map(({ stageId, y }) => ({ stageId, y, name: words.parkedFrom(nameOf(gone, stageId)) }))
}

function nameOf(gone: GoneStages | null, stageId: StageId | null): string | null {
  return stageId === null ? null : (gone?.nameOf(stageId) ?? null)
}

/** Contents as they were before the gesture that is under way. */
function settledContents(editor: Editor, contentOf: ContentOf): ContentOf {
  const settled = new Map<CellId, CellContent>()
  return (cellId) => {
    if (editor.isInAny(...gestures)) {
      const before = settled.get(cellId)
      if (before !== undefined) return before
    }
    const content = contentOf(cellId)
    settled.set(cellId, content)
    return content
  }
}

function showLanes(editor: Editor, wanted: readonly TLShape[]): void {
  const { store } = editor
  const puts = wanted.filter(
    (shape) => !isSameShape(store.unsafeGetWithoutCapture(shape.id), shape),
  )
  const kept = new Set<TLShapeId>(wanted.map((shape) => shape.id))
  const removes: TLShapeId[] = []
  for (const id of editor.getSortedChildIdsForParent(boardPageId)) {
    if (!kept.has(id) && isLocalShapeId(editor, id)) removes.push(id)
  }
  if (puts.length === 0 && removes.length === 0) return
  store.mergeRemoteChanges(() => {
    if (removes.length > 0) store.remove(removes)
    if (puts.length > 0) store.put(puts)
  })
}

function isSameShape(current: TLRecord | undefined, wanted: TLShape): boolean {
  return current !== undefined && isEqual(current, wanted)
}
