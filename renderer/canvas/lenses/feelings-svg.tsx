import { Fragment } from 'react'
import type { Emotion } from '../../../shared/map/touchpoint.ts'
import { paperTones, stageColourTable, type Theme } from '../shapes/colours.ts'
import { ThemedFace } from '../shapes/glyph.tsx'
import { interFamily } from '../shapes/inter-faces.ts'
import type { Curve } from './lens-shape.ts'
import { smoothCurve } from './smooth-curve.ts'

interface FeelingsProps {
  readonly w: number
  readonly h: number
  readonly curves: readonly Curve[]
  readonly note: string
  readonly theme: Theme
}

const faceSize = 18
const inset = 18

export function Feelings({ w, h, curves, note, theme }: FeelingsProps) {
  const tone = paperTones[theme]
  const middle = h / 2
  const reach = Math.max(0, middle - inset)
  const heightOf = (emotion: number) => middle - (emotion / 2) * reach
  return (
    <g fontFamily={interFamily} fontSize={12} fill={tone.softInk}>
      {[2, 0, -2].map((emotion) => (
        <path
          key={emotion}
          d={`M0 ${heightOf(emotion)}H${w}`}
          stroke={emotion === 0 ? tone.faintInk : tone.line}
          strokeWidth={1}
          strokeDasharray="2 5"
          fill="none"
        />
      ))}
      <text x={4} y={heightOf(2) + 14}>
        +2
      </text>
      <text x={4} y={heightOf(-2) - 5}>
        −2
      </text>
      <text x={28} y={h - 5}>
        {note}
      </text>
      {curves.map((curve, at) => (
        <CurveOfFeelings
          key={curve.initials + String(at)}
          curve={curve}
          at={at}
          heightOf={heightOf}
          theme={theme}
        />
      ))}
    </g>
  )
}

/** Told apart without colour: by their dashes, and by initials at their start. */
const dashes = ['', '10 6', '2 6', '14 5 2 5', '6 4', '18 6 2 6 2 6'] as const
const hues = ['blue', 'orange', 'green', 'plum', 'olive', 'red'] as const

interface CurveProps {
  readonly curve: Curve
  readonly at: number
  readonly heightOf: (emotion: number) => number
  readonly theme: Theme
}

function CurveOfFeelings({ curve: { initials, points }, at, heightOf, theme }: CurveProps) {
  const tone = paperTones[theme]
  const isOnly = initials === ''
  const ink = isOnly ? tone.softInk : inkOf(at, theme)
  const placed = points.map((point) => ({ ...point, y: heightOf(point.emotion) }))
  const [first] = placed
  return (
    <g>
      <path
        d={smoothCurve(placed)}
        stroke={ink}
        strokeWidth={3}
        strokeDasharray={isOnly ? undefined : dashes[at % dashes.length]}
        strokeLinecap="round"
        strokeLinejoin="round"
        fill="none"
      />
      {placed.map(({ x, y, emotion, label }) => (
        <Fragment key={x}>
          <g
            className="lens-point"
            transform={`translate(${x - faceSize / 2} ${y - faceSize / 2}) scale(${faceSize / 16})`}
          >
            <title>{label}</title>
            <circle
              cx={8}
              cy={8}
              r={isOnly ? 8.6 : 9.4}
              fill={tone.card}
              stroke={isOnly ? 'none' : ink}
              strokeWidth={1.5}
            />
            <ThemedFace emotion={nearest(emotion)} theme={theme} />
          </g>
        </Fragment>
      ))}
      {isOnly || first === undefined ? null : (
        <g transform={`translate(${first.x - 34} ${first.y})`}>
          <rect x={-12} y={-9} width={28} height={18} rx={9} fill={tone.card} stroke={ink} />
          <text x={2} y={4.4} textAnchor="middle" fontWeight={600} fill={tone.ink}>
            {initials}
          </text>
        </g>
      )}
    </g>
  )
}

function inkOf(at: number, theme: Theme): string {
  const hue = hues[at % hues.length] ?? 'slate'
  // reason: the solids of dark lanes are too dark for a line on dark paper
  return theme === 'dark' ? paperTones.dark.ink : stageColourTable[theme][hue].solid
}

function nearest(emotion: number): Emotion {
  return Math.max(-2, Math.min(2, Math.round(emotion))) as Emotion
}
