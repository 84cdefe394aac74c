// What an upgrade does with a map, thing by thing, before anybody applies it.
import type { RecordId } from '../../document/record.ts'
import type { RowId } from '../../map/row.ts'
import type { Framework, StageId } from '../framework.ts'
import type { FrameworkDiff } from './diff-frameworks.ts'

/** Cards, needs and so on, by id, that somebody sends elsewhere than the author of the framework did. */
export type Redirects = ReadonlyMap<string, StageId>

/**
 * `same-stage`: nothing happens. `mapping`: the author said so. `came-from`: it goes back to where it
 * was before an upgrade. `redirect`: somebody said so here. `no-home`: to the parking lane.
 */
export type LandingReason = 'same-stage' | 'mapping' | 'came-from' | 'redirect' | 'no-home'

/** Of a card, or of anything else that stands in a cell: notes, texts, pictures, groups. */
export interface CardLanding {
  readonly id: RecordId
  readonly type: string
  /** What it says; empty for what has no words. */
  readonly title: string
  readonly rowId: RowId
  /** The stage that it was written in; it may be gone from the pinned version already. */
  readonly from: StageId
  /** Null: the parking lane. */
  readonly to: StageId | null
  readonly reason: LandingReason
  /** Where the author's mapping would let it go, the usual one first. */
  readonly choices: readonly StageId[]
}

export type NamerKind = 'lane-width' | 'need' | 'metric' | 'comment'

/** Of another thing that names a stage. */
export interface NamerLanding {
  readonly kind: NamerKind
  readonly id: string
  /** What it says, cut to what a line can hold; empty for what has no words. */
  readonly title: string
  readonly from: StageId
  /** Null: it keeps the name of its stage, and is shown under "no stage". */
  readonly to: StageId | null
}

export interface UpgradePlan {
  readonly from: Framework
  readonly to: Framework
  readonly direction: 'upgrade' | 'downgrade'
  readonly diff: FrameworkDiff
  readonly cards: readonly CardLanding[]
  readonly others: readonly NamerLanding[]
  readonly counts: {
    readonly staying: number
    readonly moving: number
    readonly parked: number
  }
}
