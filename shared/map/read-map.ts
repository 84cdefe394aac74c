// The whole map as one plain, frozen object. Board, table, panels, exports and map.json read from it, so
// they can't disagree. It is incremental: what did not change keeps its reference.
import type { MapDocument } from '../document/layout.ts'
import { combine, createWritable, type Readable, type Watch } from '../document/readable.ts'
import type { Framework, Stage } from '../framework/framework.ts'
import type { PinnedFramework } from '../framework/pinned-framework.ts'
import { watchGoneStages, type GoneStages } from '../framework/upgrade/held-frameworks.ts'
import type { BoardView } from './board-view.ts'
import { watchKinds } from './catalogue/kind.ts'
import { laneSetOf, type LaneSet } from './lane.ts'
import { watchAttachments } from './read-attachments.ts'
import { watchBoard } from './read-board.ts'
import { watchComments } from './read-comments.ts'
import { watchMetrics } from './read-metrics.ts'
import { watchNeeds } from './read-needs.ts'
import { watchPersonas } from './read-personas.ts'
import { watchRows } from './read-rows.ts'
import { watchSummary } from './read-summary.ts'
import { watchViews } from './read-views.ts'
import type { Row } from './row.ts'
import { watchOverrules } from './story/read-overrules.ts'
import { watchStory } from './story/read-story.ts'

/** What stands in the document beside the board: a line per entity, and it is part of the map's view. */
const entities = {
  summary: watchSummary,
  personas: watchPersonas,
  needs: watchNeeds,
  story: watchStory,
  overrules: watchOverrules,
  metrics: watchMetrics,
  comments: watchComments,
  attachments: watchAttachments,
  views: watchViews,
  kinds: watchKinds,
} satisfies Record<string, (map: MapDocument) => Watch<unknown>>

type Entities = {
  readonly [Name in keyof typeof entities]: ReturnType<ReturnType<(typeof entities)[Name]>['get']>
}

export interface MapView extends Entities, BoardView {
  /** Null while the map has none that can be shown. */
  readonly framework: Framework | null
  /** Those of the framework, in their order. */
  readonly stages: readonly Stage[]
  readonly rows: readonly Row[]
}

/** @param pinned the framework whose stages are the lanes of this window */
export function watchMap(
  map: MapDocument,
  pinned: Readable<PinnedFramework | null>,
): Watch<MapView> {
  const watched = Object.entries(entities).map(([name, watch]) => [name, watch(map)] as const)
  const rows = watchRows(map)
  const gone = watchGoneStages(map, pinned)
  const board = watchBoard(map, lanesOf(pinned, rows, gone))
  let view: MapView | null = null
  const read = () => {
    const framework = pinned.get()?.framework ?? null
    const beside = Object.fromEntries(watched.map(([name, watch]) => [name, watch.get()]))
    const next: MapView = {
      ...(beside as Entities),
      ...board.get(),
      rows: rows.get(),
      framework,
      stages: framework?.stages ?? noStages,
    }
    return (view = view !== null && isSameView(view, next) ? view : Object.freeze(next))
  }
  const sources = [...watched.map(([, watch]) => watch), rows, gone, board]
  return {
    ...combine([...sources, pinned], read),
    dispose: () => sources.forEach((source) => source.dispose()),
  }
}

/** The map as it stands, read once. */
export function readMap(map: MapDocument, pinned: PinnedFramework | null): MapView {
  const watch = watchMap(map, createWritable(pinned))
  const view = watch.get()
  watch.dispose()
  return view
}

const noStages: readonly Stage[] = Object.freeze([])

/** What may hold cards in a window that shows this framework. */
function lanesOf(
  pinned: Readable<PinnedFramework | null>,
  rows: Readable<readonly Row[]>,
  gone: Readable<GoneStages | null>,
): Readable<LaneSet> {
  const sources = [pinned, rows, gone] as const
  let from: readonly unknown[] = []
  let lanes = laneSetOf([], [], () => null)
  return combine(sources, () => {
    const now = sources.map((source) => source.get())
    if (now.every((each, at) => Object.is(each, from[at]))) return lanes
    from = now
    const stages = pinned.get()?.framework.stages ?? noStages
    const standIn = gone.get()
    lanes = laneSetOf(
      stages.map(({ id }) => id),
      rows.get().map(({ id }) => id),
      (stageId) => standIn?.standInFor(stageId) ?? null,
    )
    return lanes
  })
}

function isSameView(a: MapView, b: MapView): boolean {
  return (Object.keys(b) as (keyof MapView)[]).every((name) => Object.is(a[name], b[name]))
}
