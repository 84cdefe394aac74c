// A lens over the cards of all rows: how they feel, by which channels they come, who owns them, and
// the numbers of each stage. Local to each window like the cells; what it shows is handed to it.
import { T, type RecordProps, type TLBaseShape } from 'tldraw'
import type { StageId } from '../../../shared/framework/framework.ts'
import type { ChannelCount } from '../../../shared/map/insight/row-lenses.ts'
import type { MetricId } from '../../../shared/map/metric.ts'
import type { NeedId, NeedType } from '../../../shared/map/need.ts'
import type { Owner } from '../../../shared/map/touchpoint.ts'

/** A stage of a lens: its left edge and width, from the left edge of the lens. */
export interface LensSpan {
  readonly x: number
  readonly w: number
}

export interface CurvePoint {
  /** Where its cards are, from the left edge of the lens. */
  readonly x: number
  /** −2 … +2, also between the whole numbers. */
  readonly emotion: number
  /** What it says when asked. */
  readonly label: string
}

export interface Curve {
  /** Initials of its persona; empty where it is of all cards. */
  readonly initials: string
  /** Points from left to right. */
  readonly points: readonly CurvePoint[]
}

export interface ChannelStage extends LensSpan {
  readonly counts: readonly (ChannelCount & { readonly name: string })[]
}

export interface OwnerStage extends LensSpan {
  readonly counts: Readonly<Record<Owner, number>>
}

export interface MetricBlock {
  readonly id: MetricId
  /** From the left edge of the lens, and from the top of what the lens keeps free at the bottom. */
  readonly x: number
  readonly y: number
  readonly value: string
  readonly name: string
  /** Source and date. */
  readonly origin: string
}

/** Where a number can be added to a stage. */
export interface MetricSlot {
  readonly stageId: StageId
  readonly x: number
  readonly y: number
}

export interface NeedBlock {
  readonly id: NeedId
  /** From the left edge of the lens, and from the top of what the lens keeps free at the bottom. */
  readonly x: number
  readonly y: number
  readonly w: number
  readonly type: NeedType
  readonly text: string
  /** How many touchpoints answer it, and how many are ideas to do so. */
  readonly answers: number
  readonly ideas: number
}

/** How many needs of a stage are not shown one by one. */
export interface MoreNeeds {
  readonly x: number
  readonly y: number
  readonly words: string
}

export type LensContent =
  | { readonly kind: 'feelings'; readonly curves: readonly Curve[]; readonly note: string }
  | { readonly kind: 'channels'; readonly stages: readonly ChannelStage[] }
  | { readonly kind: 'owners'; readonly stages: readonly OwnerStage[] }
  | {
      readonly kind: 'metrics'
      readonly blocks: readonly MetricBlock[]
      readonly slots: readonly MetricSlot[]
    }
  | {
      readonly kind: 'needs'
      readonly blocks: readonly NeedBlock[]
      readonly more: readonly MoreNeeds[]
    }

export interface LensProps {
  readonly w: number
  readonly h: number
  /** How much of its bottom the row keeps free of cards for it, in page units. */
  readonly strip: number
  readonly content: LensContent
}

export type LensShape = TLBaseShape<'lens', LensProps>

export const lensProps: RecordProps<LensShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  strip: T.number,
  // reason: each window makes its own lenses, and nothing that comes from elsewhere becomes one
  content: T.any,
}
