import type { StageId } from '../framework/framework.ts'
import type { RowId } from './row.ts'

export type MetricId = string & { readonly __brand: 'MetricId' }

/** A number that the team knows of one stage, in a row of metrics. */
export interface Metric {
  readonly id: MetricId
  readonly stageId: StageId
  readonly rowId: RowId
  /** What is counted or measured. */
  readonly name: string
  /** Null while nobody has said it; never supposed. */
  readonly value: number | null
  /** "%", "days", "people"; empty where it is a plain number. */
  readonly unit: string
  /** Where the number comes from: a system, a report, a person. */
  readonly source: string
  /** ISO 8601 date that the number is of, or empty. */
  readonly date: string
  /** Orders the metrics of a cell: a fractional index. */
  readonly order: string
  /** The person who added it, or null where nobody is known. */
  readonly maker: string | null
}

/** What a person says of a number. */
export type MetricFacts = Pick<Metric, 'name' | 'value' | 'unit' | 'source' | 'date'>

/** More of one map are not read: a peer must not make a screen crawl. */
export const mostMetrics = 2_000
