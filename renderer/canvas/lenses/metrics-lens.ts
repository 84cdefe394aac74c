// The numbers of each stage, in the row that they stand in, with a place to add the next one.
import type { StageId } from '../../../shared/framework/framework.ts'
import type { Metric } from '../../../shared/map/metric.ts'
import type { Row } from '../../../shared/map/row.ts'
import type { LensFacts, LensValue } from './lens-facts.ts'
import type { LensContent, MetricBlock, MetricSlot } from './lens-shape.ts'
import { lensInset } from './share-lenses.ts'

/** A number with its name and where it comes from, in page units. */
export const metricBlock = { width: 176, height: 60, gap: 8 } as const

export function metricsLens(facts: LensFacts, row: Row): LensContent {
  const blocks: MetricBlock[] = []
  const slots: MetricSlot[] = []
  const metrics = metricsOf(facts, row)
  for (const { id: stageId, start, size } of facts.lanes) {
    const own = metrics.filter((metric) => metric.stageId === stageId)
    const place = (at: number) => {
      const columns = columnsIn(size)
      return {
        x: start + lensInset + (at % columns) * (metricBlock.width + metricBlock.gap),
        y: Math.floor(at / columns) * (metricBlock.height + metricBlock.gap),
      }
    }
    own.forEach((metric, at) => blocks.push({ ...blockOf(facts, metric), ...place(at) }))
    slots.push({ stageId, ...place(own.length) })
  }
  return { kind: 'metrics', blocks, slots }
}

export function metricsStrip(content: LensContent): number {
  if (content.kind !== 'metrics') return 0
  const lowest = Math.max(0, ...content.slots.map(({ y }) => y))
  return lowest + metricBlock.height + lensInset
}

/** Also those whose stage the framework no longer has: nothing is lost. */
export function metricValues(facts: LensFacts, row: Row): readonly LensValue[] {
  const laneIds = new Set<StageId>(facts.lanes.map(({ id }) => id))
  return metricsOf(facts, row).map((metric) => {
    const stage = laneIds.has(metric.stageId)
      ? facts.stageName(metric.stageId)
      : facts.words.goneStage
    const { value, name, origin } = blockOf(facts, metric)
    return {
      key: metric.id,
      words: facts.words.metric({ stage, name, value, origin }),
      cardIds: [],
      metric,
    }
  })
}

/** Those of a row; in the first row of metrics also those whose row is gone (rule D14). */
function metricsOf({ metrics, rows }: LensFacts, row: Row): readonly Metric[] {
  const metricRows = rows.filter(({ kind }) => kind === 'metrics')
  const isFirst = metricRows[0]?.id === row.id
  const rowIds = new Set(metricRows.map(({ id }) => id))
  return metrics.filter(({ rowId }) => rowId === row.id || (isFirst && !rowIds.has(rowId)))
}

function columnsIn(width: number): number {
  const { width: block, gap } = metricBlock
  return Math.max(1, Math.floor((width - 2 * lensInset + gap) / (block + gap)))
}

function blockOf({ words }: LensFacts, metric: Metric): Omit<MetricBlock, 'x' | 'y'> {
  return {
    id: metric.id,
    value: words.metricValue(metric),
    name: metric.name,
    origin: words.metricOrigin(metric),
  }
}
