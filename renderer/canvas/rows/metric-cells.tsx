import { Plus } from 'lucide-react'
import { useValue } from 'tldraw'
import type { Row } from '../../../shared/map/row.ts'
import { useText } from '../../messages/use-text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useBoardContext } from '../board-context.ts'
import type { MetricBlock, MetricSlot } from '../lenses/lens-shape.ts'
import { metricBlock } from '../lenses/metrics-lens.ts'

/**
 * What can be pressed in the cells of metrics. The numbers themselves are drawn by the lens beneath, on
 * screen and in exports alike; this moves and scales with the board and knows no camera.
 */
export function MetricCells() {
  const { lanes } = useBoardContext()
  const rows = useValue(
    'rows of metrics',
    () => lanes.rows.get().filter(({ kind }) => kind === 'metrics'),
    [lanes],
  )
  return rows.map((row) => <CellsOfRow key={row.id} row={row} />)
}

function CellsOfRow({ row }: { readonly row: Row }) {
  const { projection, isReadOnly } = useBoardContext()
  const isFixed = useValue(isReadOnly)
  const lens = useValue('lens of a row', () => projection.lenses.get().get(row.id), [
    projection,
    row.id,
  ])
  const bottom = useValue(
    'bottom of a row',
    () => {
      const track = projection.layout.get().rows.find(({ id }) => id === row.id)
      return track === undefined ? 0 : track.start + track.size
    },
    [projection, row.id],
  )
  if (lens?.content.kind !== 'metrics') return null
  const { blocks, slots } = lens.content
  return (
    <div className="metric-cells" style={{ transform: `translateY(${bottom - lens.strip}px)` }}>
      {blocks.map((block) => (
        <MetricButton key={block.id} row={row} block={block} />
      ))}
      {isFixed
        ? null
        : slots.map((slot) => <SlotButton key={slot.stageId} row={row} slot={slot} />)}
    </div>
  )
}

function placeAt({ x, y }: { readonly x: number; readonly y: number }) {
  const { width, height } = metricBlock
  return { transform: `translate(${x}px, ${y}px)`, width, height }
}

function MetricButton({ row, block }: { readonly row: Row; readonly block: MetricBlock }) {
  const { lanes, metricDesk } = useBoardContext()
  return (
    <button
      type="button"
      className="metric-block"
      style={placeAt(block)}
      title={`${block.value} ${block.name}\n${block.origin}`}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => {
        const metric = lanes.metrics.get().find(({ id }) => id === block.id)
        if (metric === undefined) return
        metricDesk.set({ rowId: row.id, stageId: metric.stageId, metricId: metric.id })
      }}
    >
      <VisuallyHidden>
        {block.value} {block.name}, {block.origin}
      </VisuallyHidden>
    </button>
  )
}

function SlotButton({ row, slot }: { readonly row: Row; readonly slot: MetricSlot }) {
  const { lanes, metricDesk } = useBoardContext()
  const text = useText()
  const stage = lanes.stages.get().find(({ id }) => id === slot.stageId)?.name ?? ''
  return (
    <button
      type="button"
      className="metric-slot"
      style={placeAt(slot)}
      aria-label={text('rows.addMetricTo', { stage })}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => metricDesk.set({ rowId: row.id, stageId: slot.stageId, metricId: null })}
    >
      <Plus aria-hidden />
      {text('rows.addMetric')}
    </button>
  )
}
