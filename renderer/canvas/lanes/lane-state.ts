// What decides the lanes: the pinned framework, the map's rows and sizes, and this window's
// preview of a divider that is being dragged. The preview is never written anywhere.
import { atom, computed, isEqual, type Atom, type Signal } from 'tldraw'
import type { MapDocument } from '../../../shared/document/layout.ts'
import type { Readable } from '../../../shared/document/readable.ts'
import type { Framework, Stage, StageId } from '../../../shared/framework/framework.ts'
import {
  watchGoneStages,
  type GoneStages,
} from '../../../shared/framework/upgrade/held-frameworks.ts'
import { laneSetOf, laneWidth, type LaneSet } from '../../../shared/map/lane.ts'
import type { AskedNeed } from '../../../shared/map/insight/coverage.ts'
import type { Metric } from '../../../shared/map/metric.ts'
import { metricsInOrder, watchMetrics } from '../../../shared/map/read-metrics.ts'
import { watchPersonas } from '../../../shared/map/read-personas.ts'
import { watchLaneWidths, watchRows } from '../../../shared/map/read-rows.ts'
import type { Row, RowId } from '../../../shared/map/row.ts'
import type { BoardWording } from '../../session/board-wording.ts'
import type { MapSession } from '../../session/map-session.ts'
import type { HiddenShape } from '../binding/board-projection.ts'
import type { ParkedStage } from '../binding/parking-order.ts'
import { readableFrom, signalFrom } from '../readable-signal.ts'
import { headingHeight } from './board-heading.ts'
import { watchAskedNeeds } from '../lenses/asked-needs.ts'
import type { LaneSizes } from './lane-layout.ts'

export type SizePreview =
  | { readonly track: 'lane'; readonly id: StageId; readonly size: number }
  | { readonly track: 'row'; readonly id: RowId; readonly size: number }

export interface LaneState {
  readonly framework: Signal<Framework | null>
  /** Whose words this window shows above the lanes. */
  readonly wording: Signal<BoardWording>
  readonly stages: Signal<readonly Stage[]>
  /** Those that are shown, in their order. */
  readonly rows: Signal<readonly Row[]>
  /** Hidden ones too. */
  readonly allRows: Signal<readonly Row[]>
  readonly metrics: Signal<readonly Metric[]>
  /** Needs in their order, with what answers them. */
  readonly asked: Signal<readonly AskedNeed[]>
  /** Names of personas by their id. */
  readonly personaNames: Signal<ReadonlyMap<string, string>>
  readonly sizes: Signal<LaneSizes>
  readonly preview: Atom<SizePreview | null>
  /** Everything that may hold cards, for the binding. */
  readonly laneIds: Readable<LaneSet>
  /** Stages that the pinned version lost: what they were called and who stands in for them. */
  readonly goneStages: Signal<GoneStages | null>
  /** What is in rows that are hidden; the binding says so. */
  readonly hiddenShapes: Atom<readonly HiddenShape[]>
  /** Where in the parking lane the cards of which stage begin; the binding says so. */
  readonly parkedStages: Atom<readonly ParkedStage[]>
  dispose(): void
}

const noStages: readonly Stage[] = []

export function createLaneState(
  session: Pick<MapSession, 'framework' | 'map' | 'view' | 'wording'>,
): LaneState {
  const pinned = signalFrom('framework', session.framework)
  const wording = signalFrom('wording', session.wording)
  const watchedGone = watchGoneStages(session.map, session.framework)
  const gone = signalFrom('gone stages', watchedGone)
  const watched = watchRowFacts(session.map)
  const { rows, allRows } = watched.facts
  const widths = watchSignal('lane widths', session.map, watchLaneWidths)
  const asked = watchAskedNeeds(session.view, gone.signal)
  const preview = atom<SizePreview | null>('size preview', null)
  const framework = computed('framework', () => pinned.signal.get()?.framework ?? null)
  const stages = computed('stages', () => framework.get()?.stages ?? noStages)
  const header = computed('header height', () =>
    headingHeight(framework.get(), wording.signal.get()),
  )
  const sizes = computed('lane sizes', () =>
    sizesOf(header.get(), stages.get(), rows.get(), widths.signal.get(), preview.get()),
  )
  const laneIds = computed('lane ids', () =>
    laneSetOf(
      stages.get().map((stage) => stage.id),
      allRows.get().map((row) => row.id),
      (stageId) => gone.signal.get()?.standInFor(stageId) ?? null,
      new Set(allRows.get().flatMap(({ id, isHidden }) => (isHidden ? [id] : []))),
    ),
  )
  return {
    framework,
    wording: wording.signal,
    stages,
    ...watched.facts,
    asked: asked.signal,
    hiddenShapes: atom<readonly HiddenShape[]>('hidden shapes', []),
    sizes,
    preview,
    laneIds: readableFrom(laneIds),
    goneStages: gone.signal,
    parkedStages: atom<readonly ParkedStage[]>('parked stages', [], { isEqual }),
    dispose() {
      pinned.dispose()
      gone.dispose()
      watchedGone.dispose()
      wording.dispose()
      watched.dispose()
      asked.dispose()
      widths.dispose()
    },
  }
}

/** Rows, and what their lenses need beside the cards. */
function watchRowFacts(map: MapDocument) {
  const allRows = watchSignal('rows', map, watchRows)
  const metrics = watchSignal('metrics', map, watchMetrics)
  const personas = watchSignal('personas', map, watchPersonas)
  return {
    facts: {
      allRows: allRows.signal,
      rows: computed('shown rows', () => allRows.signal.get().filter((row) => !row.isHidden)),
      metrics: computed('metrics in order', () => metricsInOrder(metrics.signal.get().values())),
      personaNames: computed(
        'names of personas',
        () => new Map([...personas.signal.get()].map(([id, { name }]) => [id, name])),
        { isEqual },
      ),
    },
    dispose() {
      allRows.dispose()
      metrics.dispose()
      personas.dispose()
    },
  }
}

function sizesOf(
  header: number,
  stages: readonly Stage[],
  rows: readonly Row[],
  widths: ReadonlyMap<StageId, number>,
  live: SizePreview | null,
): LaneSizes {
  return {
    header,
    stages: stages.map(({ id }) => ({
      id,
      width:
        live?.track === 'lane' && live.id === id ? live.size : (widths.get(id) ?? laneWidth.usual),
    })),
    rows: rows.map(({ id, height }) => ({
      id,
      height: live?.track === 'row' && live.id === id ? live.size : height,
    })),
  }
}

function watchSignal<T>(
  name: string,
  map: MapDocument,
  watch: (map: MapDocument) => Readable<T> & { dispose(): void },
) {
  const watched = watch(map)
  const followed = signalFrom(name, watched)
  return {
    signal: followed.signal,
    dispose() {
      followed.dispose()
      watched.dispose()
    },
  }
}
