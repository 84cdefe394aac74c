// A funnel of marketing or sales beside the framework: Inquiry, MQL, SAL, SQL, Opportunity, Won …
import type { StageId } from './framework.ts'

export interface FunnelStep {
  readonly id: string
  readonly name: string
  /** One where it is aligned; none or several where it is not. */
  readonly stageIds: readonly StageId[]
}

export interface Funnel {
  readonly id: string
  readonly source: string
  readonly steps: readonly FunnelStep[]
}
