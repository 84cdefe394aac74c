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
import { watchLaneWidths, watchRows } from '../../../shared/map/read-rows.ts'
import type { Row, RowId } from '../../../shared/map/row.ts'
import type { BoardWording } from '../../session/board-wording.ts'
import type { MapSession } from '../../session/map-session.ts'
import type { ParkedStage } from '../binding/parking-order.ts'
import { readableFrom, signalFrom } from '../readable-signal.ts'
import { headingHeight } from './board-heading.ts'
import type { LaneSizes } from './lane-layout.ts'

export type SizePreview =
  | { readonly track: 'lane'; readonly id: StageId; readonly size: number }
  | { readonly track: 'row'; readonly id: RowId; readonly size: number }

export interface LaneState {
  readonly framework: Signal<Framework | null>
  /** Whose words this window shows above the lanes. */
  readonly wording: Signal<BoardWording>
  readonly stages: Signal<readonly Stage[]>
  readonly rows: Signal<readonly Row[]>
  readonly sizes: Signal<LaneSizes>
  readonly preview: Atom<SizePreview | null>
  /** Everything that may hold cards, for the binding. */
  readonly laneIds: Readable<LaneSet>
  /** Stages that the pinned version lost: what they were called and who stands in for them. */
  readonly goneStages: Signal<GoneStages | null>
  /** Where in the parking lane the cards of which stage begin; the binding says so. */
  readonly parkedStages: Atom<readonly ParkedStage[]>
  dispose(): void
}

/** The bars of owners and their numbers stand below the notes of their row. */
const ownersStrip = 44

const noStages: readonly Stage[] = []

export function createLaneState(
  session: Pick<MapSession, 'framework' | 'map' | 'wording'>,
): LaneState {
  const pinned = signalFrom('framework', session.framework)
  const wording = signalFrom('wording', session.wording)
  const watchedGone = watchGoneStages(session.map, session.framework)
  const gone = signalFrom('gone stages', watchedGone)
  const rows = watchSignal('rows', session.map, watchRows)
  const widths = watchSignal('lane widths', session.map, watchLaneWidths)
  const preview = atom<SizePreview | null>('size preview', null)
  const framework = computed('framework', () => pinned.signal.get()?.framework ?? null)
  const stages = computed('stages', () => framework.get()?.stages ?? noStages)
  const sizes = computed('lane sizes', (): LaneSizes => {
    const live = preview.get()
    return {
      header: headingHeight(framework.get(), wording.signal.get()),
      stages: stages.get().map(({ id }) => ({
        id,
        width:
          live?.track === 'lane' && live.id === id
            ? live.size
            : (widths.signal.get().get(id) ?? laneWidth.usual),
      })),
      rows: rows.signal.get().map(({ id, kind, height }) => ({
        id,
        height: live?.track === 'row' && live.id === id ? live.size : height,
        strip: kind === 'owners' ? ownersStrip : 0,
      })),
    }
  })
  const laneIds = computed('lane ids', () =>
    laneSetOf(
      stages.get().map((stage) => stage.id),
      rows.signal.get().map((row) => row.id),
      (stageId) => gone.signal.get()?.standInFor(stageId) ?? null,
    ),
  )
  return {
    framework,
    wording: wording.signal,
    stages,
    rows: rows.signal,
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
      rows.dispose()
      widths.dispose()
    },
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
