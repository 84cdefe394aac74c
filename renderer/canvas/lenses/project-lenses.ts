// What the lenses of this window's board show, kept as its cards, rows and numbers are.
import { computed, isEqual, type Signal } from 'tldraw'
import type { StageId } from '../../../shared/framework/framework.ts'
import { addressOfCell, cellIdOf } from '../../../shared/map/lane.ts'
import type { RowId } from '../../../shared/map/row.ts'
import { isTouchpoint, lensCardOf, type ContentOf } from '../lanes/cell-content.ts'
import { laneTracks } from '../lanes/lane-layout.ts'
import type { LaneState } from '../lanes/lane-state.ts'
import type { LensCard, LensFacts, LensWords } from './lens-facts.ts'
import { lensOf, type ShownLens } from './lens-of.ts'

export interface LensProjection {
  readonly facts: Signal<LensFacts>
  /** Of each row that is shown and has a lens. */
  readonly lenses: Signal<ReadonlyMap<RowId, ShownLens>>
}

export function projectLenses(
  state: LaneState,
  contentOf: ContentOf,
  words: Signal<LensWords>,
): LensProjection {
  const hidden = computed('touchpoints in hidden rows', () => hiddenCards(state), { isEqual })
  const facts = computed('facts of lenses', (): LensFacts => {
    const lanes = laneTracks(state.sizes.get())
    const rows = state.rows.get()
    const cards = new Map(
      lanes.map(({ id }) => [
        id,
        [
          ...rows.flatMap((row) => contentOf(cellIdOf(id, row.id)).touchpoints),
          ...(hidden.get().get(id) ?? []),
        ],
      ]),
    )
    const names = new Map(state.stages.get().map(({ id, name }) => [id, name]))
    return {
      lanes,
      cardsOf: (stageId) => cards.get(stageId) ?? [],
      stageName: (stageId) => names.get(stageId) ?? '',
      personas: state.personaNames.get(),
      rows: state.allRows.get(),
      metrics: state.metrics.get(),
      asked: state.asked.get(),
      words: words.get(),
    }
  })
  const lenses = computed(
    'lenses',
    () => {
      const shown = new Map<RowId, ShownLens>()
      for (const row of state.rows.get()) {
        const lens = lensOf(facts.get(), row)
        if (lens !== null) shown.set(row.id, lens)
      }
      return shown
    },
    { isEqual },
  )
  return { facts, lenses }
}

/** Hidden rows count too: hiding the touchpoints must not change what is known of them. */
function hiddenCards(state: LaneState): ReadonlyMap<StageId, readonly LensCard[]> {
  const shapes = state.hiddenShapes.get()
  const shapeById = new Map(shapes.map(({ shape }) => [shape.id as string, shape]))
  const leftOf = (parentId: string): number => {
    const parent = shapeById.get(parentId)
    return parent === undefined ? 0 : parent.x + leftOf(parent.parentId)
  }
  const cards = new Map<StageId, LensCard[]>()
  for (const { cellId, shape } of shapes) {
    const stageId = addressOfCell(cellId)?.stageId
    if (stageId === undefined || !isTouchpoint(shape)) continue
    const own = cards.get(stageId) ?? []
    own.push(lensCardOf(shape, leftOf(shape.parentId)))
    cards.set(stageId, own)
  }
  return cards
}
