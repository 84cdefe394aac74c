import { useMemo } from 'react'
import * as Y from 'yjs'
import { mapDocument } from '../../../shared/document/layout.ts'
import { shippedFrameworks } from '../../../shared/framework/shipped-frameworks.ts'
import type { SampleMap } from '../../../shared/map/samples/sample-maps.ts'
import { cardSize } from '../../../shared/map/touchpoint.ts'
import { readMiniature, type Miniature, type MiniatureCard } from './miniature.ts'

/** A small drawing of a sample, made from the sample itself. */
export function SamplePicture({ sample }: { readonly sample: SampleMap }) {
  const miniature = useMemo(() => miniatureOf(sample), [sample])
  if (miniature === null) return <span className="sample-picture" />
  const { width, height, lanes, cards, links } = miniature
  const header = height * 0.1
  return (
    <svg
      className="sample-picture"
      viewBox={`0 0 ${width} ${height + header}`}
      preserveAspectRatio="xMinYMin slice"
      aria-hidden
    >
      {lanes.map((lane) => (
        <g key={lane.x}>
          <rect
            x={lane.x}
            width={lane.width}
            height={height + header}
            fill={`var(--stage-${lane.colour}-tint)`}
          />
          <rect
            x={lane.x + 4}
            width={lane.width - 8}
            height={header}
            fill={`var(--stage-${lane.colour})`}
          />
        </g>
      ))}
      <g transform={`translate(0 ${header})`}>
        <g fill="none" stroke="var(--grey-8)" strokeWidth={6}>
          {links.map(({ id, from, to }) => (
            <path key={id} d={pathBetween(from, to)} />
          ))}
        </g>
        {cards.map((card) => (
          <Card key={card.id} card={card} />
        ))}
      </g>
    </svg>
  )
}

function Card({ card }: { readonly card: MiniatureCard }) {
  const owner = card.owner === 'joint' ? 'marketing' : card.owner
  return (
    <g transform={`translate(${card.x} ${card.y})`}>
      <rect
        width={cardSize.width}
        height={cardSize.height}
        rx={8}
        fill="var(--surface-card)"
        stroke="var(--border-strong)"
        strokeWidth={3}
      />
      <rect width={14} height={cardSize.height} rx={4} fill={`var(--owner-${owner})`} />
      {card.owner === 'joint' ? (
        <rect
          y={cardSize.height / 2}
          width={14}
          height={cardSize.height / 2}
          fill="var(--owner-sales)"
        />
      ) : null}
      <rect x={30} y={24} width={112} height={12} rx={4} fill="var(--grey-7)" />
      <rect x={30} y={48} width={72} height={12} rx={4} fill="var(--grey-6)" />
    </g>
  )
}

function miniatureOf(sample: SampleMap): Miniature | null {
  const doc = new Y.Doc()
  const map = mapDocument(doc)
  sample.build(map, new Date(0).toISOString())
  const miniature = readMiniature(map, shippedFrameworks)
  doc.destroy()
  return miniature
}

function pathBetween(from: MiniatureCard, to: MiniatureCard): string {
  const [x1, y1] = middleOf(from)
  const [x2, y2] = middleOf(to)
  return `M${x1} ${y1} C${(x1 + x2) / 2} ${y1} ${(x1 + x2) / 2} ${y2} ${x2} ${y2}`
}

function middleOf(card: MiniatureCard): readonly [x: number, y: number] {
  return [card.x + cardSize.width / 2, card.y + cardSize.height / 2]
}
