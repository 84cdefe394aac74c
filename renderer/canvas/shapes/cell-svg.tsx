import type { ReactNode } from 'react'
import type { CellKind, CellProps, CellShape } from './cell-shape.ts'
import {
  paperTones,
  stageColourTable,
  type PaperTone,
  type StageTone,
  type Theme,
} from './colours.ts'
import { svgText, textWidth } from './svg-text.tsx'

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
  stage: ({ props, stage }) => stageSvg(props, stage),
  funnel: ({ props: { w, h, label, isFlagged }, tone }) => (
    <>
      <rect width={w} height={h} fill={tone.margin} />
      <path d={`M${w} 0V${h}H0`} fill="none" stroke={tone.line} />
      {isFlagged ? flag(w - inset - flagSize, (h - flagSize) / 2, tone.softInk) : null}
      {svgText(label, {
        ...wordsIn(isFlagged ? w - flagRoom : w, 12),
        y: (h - 17) / 2,
        fill: tone.softInk,
        maxLines: 1,
      })}
    </>
  ),
  step: ({ props: { w, h, label, isFlagged }, tone, stage }) => (
    <>
      <rect width={w} height={h} fill={isFlagged ? tone.wall : stage.tint} />
      <path d={`M${w} 0V${h}H0`} fill="none" stroke={tone.line} />
      {isFlagged ? flag(w - inset - flagSize, (h - flagSize) / 2, tone.ink) : null}
      {svgText(label, {
        ...wordsIn(isFlagged ? w - flagRoom : w, 12),
        weight: 500,
        y: (h - 17) / 2,
        fill: tone.ink,
        maxLines: 1,
      })}
    </>
  ),
  row: ({ props: { w, h, label }, tone }) => (
    <>
      <rect width={w} height={h} fill={tone.margin} />
      <path d={`M${w} 0V${h}H0`} fill="none" stroke={tone.line} />
      {svgText(label, { ...wordsIn(w, 13), y: inset, fill: tone.softInk, maxLines: 4 })}
    </>
  ),
  corner: ({ props: { w, h, label }, tone }) => (
    <>
      <rect width={w} height={h} fill={tone.margin} />
      {svgText(label, { ...wordsIn(w, 12), y: h - inset - 17, fill: tone.softInk, maxLines: 1 })}
    </>
  ),
  parked: ({ props: { w, h, label }, tone }) => (
    <>
      <rect x={8} width={w - 16} height={h - 4} rx={4} fill={tone.margin} />
      {svgText(label, { ...wordsIn(w, 13), y: 3, fill: tone.softInk, maxLines: 1 })}
    </>
  ),
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

function wordsIn(w: number, fontSize: 12 | 13 | 15) {
  return {
    x: inset,
    width: Math.max(0, w - 2 * inset),
    fontSize,
    lineHeight: fontSize + 5,
    weight: 600,
  }
}

/** The word that was chosen, and beneath it the framework's own; alone a long one takes two lines. */
function stageSvg({ w, h, label, note, isFlagged }: CellProps, { solid, ink }: StageTone) {
  const room = isFlagged ? w - flagRoom : w
  const name = wordsIn(room, 15)
  const isLong = note === '' && textWidth(label, name.fontSize, name.weight) > name.width
  const lines = isLong ? { lineHeight: 18, maxLines: 2 } : { maxLines: 1 }
  const height = isLong ? 36 : note === '' ? 20 : 37
  const top = (h - height) / 2
  return (
    <>
      <rect width={w} height={h} fill={solid} />
      {isFlagged ? flag(w - inset - flagSize, (h - flagSize) / 2, ink) : null}
      {svgText(label, { ...name, ...lines, y: top, fill: ink })}
      {note === ''
        ? null
        : svgText(note, {
            ...wordsIn(room, 12),
            weight: 500,
            y: top + 20,
            fill: ink,
            maxLines: 1,
          })}
    </>
  )
}

const flagSize = 14
const flagRoom = flagSize + 6

/** A triangle with a mark in it: this needs a look. */
function flag(x: number, y: number, ink: string) {
  return (
    <g transform={`translate(${x} ${y})`} fill="none" stroke={ink} strokeWidth={1.4}>
      <path d="M7 1.2 13.2 12.4H0.8Z" strokeLinejoin="round" />
      <path d="M7 5v3.6M7 10.2v0.8" strokeLinecap="round" />
    </g>
  )
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
