import { paperTones, type Theme } from '../shapes/colours.ts'
import { svgText } from '../shapes/svg-text.tsx'
import type { MetricBlock } from './lens-shape.ts'
import { metricBlock } from './metrics-lens.ts'

interface MetricBlocksProps {
  readonly blocks: readonly MetricBlock[]
  readonly top: number
  readonly theme: Theme
}

const line = { x: 8, width: metricBlock.width - 16, maxLines: 1 } as const

export function MetricBlocks({ blocks, top, theme }: MetricBlocksProps) {
  const tone = paperTones[theme]
  return (
    <g transform={`translate(0 ${top})`}>
      {blocks.map(({ id, x, y, value, name, origin }) => (
        <g key={id} className="lens-metric" transform={`translate(${x} ${y})`}>
          <rect
            width={metricBlock.width}
            height={metricBlock.height}
            rx={4}
            fill={tone.card}
            stroke={tone.edge}
          />
          {svgText(value, {
            ...line,
            y: 3,
            fontSize: 15,
            lineHeight: 20,
            weight: 600,
            fill: tone.ink,
          })}
          {svgText(name, {
            ...line,
            y: 22,
            fontSize: 12,
            lineHeight: 17,
            weight: 500,
            fill: tone.ink,
          })}
          {svgText(origin, {
            ...line,
            y: 39,
            fontSize: 12,
            lineHeight: 17,
            weight: 400,
            fill: tone.softInk,
          })}
        </g>
      ))}
    </g>
  )
}
