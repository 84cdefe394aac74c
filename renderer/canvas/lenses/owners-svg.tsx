import { paperTones, type Theme } from '../shapes/colours.ts'
import { interFamily } from '../shapes/inter-faces.ts'
import { OwnerSwatch } from '../shapes/owner-swatch.tsx'
import type { OwnerStage } from './lens-shape.ts'
import { lensInset } from './share-lenses.ts'

interface OwnerSharesProps {
  readonly stages: readonly OwnerStage[]
  readonly top: number
  readonly theme: Theme
}

const barHeight = 20
const order = ['marketing', 'joint', 'sales', 'partner', 'nobody'] as const

export function OwnerShares({ stages, top, theme }: OwnerSharesProps) {
  return stages.map((stage) => (
    <SharesOfStage key={stage.x} stage={stage} top={top} theme={theme} />
  ))
}

function SharesOfStage({
  stage,
  top,
  theme,
}: {
  readonly stage: OwnerStage
  readonly top: number
  readonly theme: Theme
}) {
  const tone = paperTones[theme]
  const all = order.reduce((sum, owner) => sum + stage.counts[owner], 0)
  if (all === 0) return null
  const left = stage.x + lensInset
  const width = Math.max(0, stage.w - 2 * lensInset)
  const pieces: { owner: (typeof order)[number]; x: number; w: number; count: number }[] = []
  let x = left
  for (const owner of order) {
    const count = stage.counts[owner]
    if (count === 0) continue
    const w = (width * count) / all
    pieces.push({ owner, x, w, count })
    x += w
  }
  return (
    <g
      fontFamily={interFamily}
      fontSize={12}
      fontWeight={500}
      fill={tone.softInk}
      textAnchor="middle"
    >
      {pieces.map((piece) => (
        <g key={piece.owner}>
          <g transform={`translate(${piece.x} ${top})`}>
            <OwnerSwatch
              owner={piece.owner}
              w={Math.max(2, piece.w - 2)}
              h={barHeight}
              theme={theme}
            />
          </g>
          <text x={piece.x + piece.w / 2 - 1} y={top + barHeight + 16}>
            {piece.count}
          </text>
        </g>
      ))}
    </g>
  )
}
