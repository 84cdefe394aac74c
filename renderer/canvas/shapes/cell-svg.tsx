import type { ReactNode } from 'react'
import type { CellKind, CellProps, CellShape } from './cell-shape.ts'
import {
  paperTones,
  stageColourTable,
  type PaperTone,
  type StageTone,
  type Theme,
} from './colours.ts'
import { svgText } from './svg-text.tsx'

const inset = 12

interface Drawing {
  readonly props: CellProps
  readonly tone: PaperTone
  readonly stage: StageTone
}

/** Lanes, and their headers, which on screen are parts of the page. */
export function cellSvg({ props }: CellShape, theme: Theme) {
  const stage = stageColourTable[theme][props.colour]
  return <g>{drawings[props.kind]({ props, stage, tone: paperTones[theme] })}</g>
}

const drawings: Readonly<Record<CellKind, (drawing: Drawing) => ReactNode>> = {
  cell: ({ props: { w, h }, tone, stage }) => (
    <>
      <rect width={w} height={h} fill={stage.tint} />
      <path d={`M${w} 0V${h}H0`} fill="none" stroke={tone.line} />
    </>
  ),
  stage: ({ props: { w, h, label }, stage }) => (
    <>
      <rect width={w} height={h} fill={stage.solid} />
      {svgText(label, { ...wordsIn(w, 15), y: (h - 20) / 2, fill: stage.ink, maxLines: 1 })}
    </>
  ),
  row: ({ props: { w, h, label }, tone }) => (
    <>
      <rect width={w} height={h} fill={tone.margin} />
      <path d={`M${w} 0V${h}H0`} fill="none" stroke={tone.line} />
      {svgText(label, { ...wordsIn(w, 13), y: inset, fill: tone.softInk, maxLines: 4 })}
    </>
  ),
  corner: ({ props: { w, h }, tone }) => <rect width={w} height={h} fill={tone.margin} />,
  parking: ({ props: { w, h, label }, tone }) => (
    <>
      <rect
        width={w}
        height={h}
        rx={4}
        fill={tone.margin}
        stroke={tone.faintInk}
        strokeDasharray="6 5"
      />
      <path d={hatch(w, h)} stroke={tone.line} strokeWidth={1.5} />
      <rect x={8} y={8} width={w - 16} height={28} rx={4} fill={tone.margin} />
      {svgText(label, { ...wordsIn(w, 15), y: inset, fill: tone.softInk, maxLines: 1 })}
    </>
  ),
}

function wordsIn(w: number, fontSize: 13 | 15) {
  return { x: inset, width: w - 2 * inset, fontSize, lineHeight: fontSize + 5, weight: 600 }
}

/** Diagonals through a box, cut at its edges. */
function hatch(w: number, h: number): string {
  const parts: string[] = []
  for (let at = 16; at < w + h; at += 16) {
    const from = at <= h ? `0 ${at}` : `${at - h} ${h}`
    const to = at <= w ? `${at} 0` : `${w} ${at - w}`
    parts.push(`M${from}L${to}`)
  }
  return parts.join('')
}
