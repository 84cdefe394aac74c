import type { Emotion } from '../../../shared/map/touchpoint.ts'
import { paperTones, type Theme } from './colours.ts'
import { ThemedFace } from './glyph.tsx'
import { interFamily } from './inter-faces.ts'
import { feelingPoints, ownerShares, type LensProps, type OwnerShare } from './lens-shape.ts'
import { OwnerSwatch } from './owner-swatch.tsx'
import { smoothCurve } from './smooth-curve.ts'

const faceSize = 18
const inset = 16

/** What a lens shows, on screen and in exports alike. */
export function lensSvg({ w, h, kind, data, labels }: LensProps, theme: Theme) {
  if (kind === 'owners') return <OwnerShares shares={ownerShares(data)} h={h} theme={theme} />
  return <Feelings w={w} h={h} data={data} labels={labels} theme={theme} />
}

interface FeelingsProps {
  readonly w: number
  readonly h: number
  readonly data: readonly number[]
  readonly labels: readonly string[]
  readonly theme: Theme
}

function Feelings({ w, h, data, labels, theme }: FeelingsProps) {
  const tone = paperTones[theme]
  const middle = h / 2
  const reach = Math.max(0, middle - inset)
  const points = feelingPoints(data).map(({ x, emotion }) => ({
    x,
    y: middle - (emotion / 2) * reach,
    emotion,
  }))
  return (
    <g>
      <path
        d={`M0 ${middle}H${w}`}
        stroke={tone.faintInk}
        strokeWidth={1}
        strokeDasharray="2 5"
        fill="none"
      />
      <path
        d={smoothCurve(points)}
        stroke={tone.softInk}
        strokeWidth={3}
        strokeLinecap="round"
        strokeLinejoin="round"
        fill="none"
      />
      {points.map(({ x, y, emotion }, at) => (
        <g
          key={x}
          className="lens-point"
          transform={`translate(${x - faceSize / 2} ${y - faceSize / 2}) scale(${faceSize / 16})`}
        >
          <title>{labels[at]}</title>
          <circle cx={8} cy={8} r={8.6} fill={tone.card} />
          <ThemedFace emotion={nearest(emotion)} theme={theme} />
        </g>
      ))}
    </g>
  )
}

function nearest(emotion: number): Emotion {
  return Math.max(-2, Math.min(2, Math.round(emotion))) as Emotion
}

interface OwnerSharesProps {
  readonly shares: readonly OwnerShare[]
  readonly h: number
  readonly theme: Theme
}

const barHeight = 20
/** From the top of the bar to the edge of the row, with the numbers between. */
const barRoom = 44
const order = ['marketing', 'joint', 'sales', 'partner', 'nobody'] as const

function OwnerShares({ shares, h, theme }: OwnerSharesProps) {
  const top = h - barRoom
  return shares.map((share) => <ShareOfStage key={share.x} share={share} top={top} theme={theme} />)
}

function ShareOfStage({
  share,
  top,
  theme,
}: {
  readonly share: OwnerShare
  readonly top: number
  readonly theme: Theme
}) {
  const tone = paperTones[theme]
  const all = order.reduce((sum, owner) => sum + share.counts[owner], 0)
  if (all === 0) return null
  const left = share.x + inset
  const width = Math.max(0, share.w - 2 * inset)
  const pieces: { owner: (typeof order)[number]; x: number; w: number; count: number }[] = []
  let x = left
  for (const owner of order) {
    const count = share.counts[owner]
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
