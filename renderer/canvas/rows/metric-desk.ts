import type { StageId } from '../../../shared/framework/framework.ts'
import type { MetricId } from '../../../shared/map/metric.ts'
import type { RowId } from '../../../shared/map/row.ts'

/** The number that somebody in this window writes; a new one where it has no id. */
export interface MetricOnDesk {
  readonly rowId: RowId
  readonly stageId: StageId
  readonly metricId: MetricId | null
}
