// What the lenses read: the touchpoints of all rows with their place across the lanes. Pure.
import type { RecordId } from '../../../shared/document/record.ts'
import type { StageId } from '../../../shared/framework/framework.ts'
import type { AskedNeed } from '../../../shared/map/insight/coverage.ts'
import type { Metric } from '../../../shared/map/metric.ts'
import type { Row } from '../../../shared/map/row.ts'
import type { Channel, TouchpointFacts } from '../../../shared/map/touchpoint.ts'
import type { Track } from '../lanes/lane-layout.ts'

export interface LensCard extends Pick<
  TouchpointFacts,
  'emotion' | 'owner' | 'channel' | 'personas'
> {
  readonly id: RecordId
  /** Of its centre, in units of its cell. */
  readonly x: number
}

export interface LensFacts {
  readonly lanes: readonly Track<StageId>[]
  /** Touchpoints of all rows in one stage, hidden rows too. */
  readonly cardsOf: (stageId: StageId) => readonly LensCard[]
  readonly stageName: (stageId: StageId) => string
  /** Names by id. */
  readonly personas: ReadonlyMap<string, string>
  readonly rows: readonly Row[]
  /** In the order in which a cell shows them. */
  readonly metrics: readonly Metric[]
  /** Needs in their order, with what answers them. */
  readonly asked: readonly AskedNeed[]
  readonly words: LensWords
}

/** What a lens says, in the reader's language. */
export interface LensWords {
  readonly feeling: (of: {
    readonly stage: string
    readonly mean: number
    readonly count: number
  }) => string
  /** The same of one persona. */
  readonly feelingOf: (persona: string, feeling: string) => string
  /** How many of all touchpoints the curve is made of. */
  readonly feelingsNote: (count: number, all: number) => string
  readonly noPersona: string
  readonly channel: (channel: Channel | null) => string
  readonly channels: (stage: string, counts: string, all: number) => string
  readonly owners: (stage: string, counts: string, all: number) => string
  readonly owner: (owner: TouchpointFacts['owner']) => string
  readonly counted: (name: string, count: number) => string
  readonly list: (words: readonly string[]) => string
  readonly noCards: (stage: string) => string
  readonly metricValue: (metric: Metric) => string
  readonly metricOrigin: (metric: Metric) => string
  readonly metric: (of: {
    readonly stage: string
    readonly name: string
    readonly value: string
    readonly origin: string
  }) => string
  readonly goneStage: string
  readonly need: (of: {
    readonly stage: string
    readonly text: string
    readonly answers: number
    readonly ideas: number
  }) => string
  readonly untitledNeed: string
  /** Of a stage, beside those that are shown. */
  readonly moreNeeds: (count: number, open: number) => string
}

/** One line of what a lens says, with the cards behind it. */
export interface LensValue {
  readonly key: string
  readonly words: string
  readonly cardIds: readonly RecordId[]
  /** The number that it is, where it is one. */
  readonly metric?: Metric
}
