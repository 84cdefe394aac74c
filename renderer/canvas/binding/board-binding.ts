import type { TLStore } from 'tldraw'
import type { MapDocument } from '../../../shared/document/layout.ts'
import type { Readable } from '../../../shared/document/readable.ts'
import type { LaneSet } from '../../../shared/map/lane.ts'
import type { HiddenShape } from './board-projection.ts'
import type { ParkedStage } from './parking-order.ts'
import type { Showing } from './showing.ts'
import type { RecordId } from '../../../shared/document/record.ts'

export interface BoardBinding {
  /** Writes what this window did and has not written yet. */
  flush(): void
  /** Records that failed validation, with the reason; they stay untouched in the document. */
  readonly quarantine: Readable<ReadonlyMap<RecordId, string>>
  dispose(): void
}

export interface BindingOptions {
  readonly store: TLStore
  readonly map: MapDocument
  /** Ids of everything that may hold cards, see `laneSetOf`. */
  readonly lanes: Readable<LaneSet>
  /** Told where in the parking lane the cards of which stage begin. */
  readonly onParked?: (stages: readonly ParkedStage[]) => void
  /** Told what is in rows that are hidden. */
  readonly onHidden?: (shapes: readonly HiddenShape[]) => void
  /** True while the binding writes to the store, for whoever would react to it. */
  readonly showing?: Showing
  readonly isReadOnly: () => boolean
  /** True while a pointer gesture is under way: then the document is written at most every 250 ms. */
  readonly isGesturing: () => boolean
}
