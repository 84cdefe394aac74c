// The bar of an owner differs in pattern as well as in colour: marketing is solid, sales is dashed,
// joint is the halves of both, a partner is dotted, nobody is hatched.
import type { Owner } from '../../../shared/map/touchpoint.ts'
import { ownerColours, type Hex, type Theme } from './colours.ts'

export interface BarPiece {
  readonly fill: Hex
  /** Filled. */
  readonly path: string
}

type Colours = (typeof ownerColours)[Theme]

/** The pieces of a bar that stands upright. */
export function ownerBar(owner: Owner, w: number, h: number, theme: Theme): readonly BarPiece[] {
  return bars[owner](w, h, ownerColours[theme])
}

const bars: Readonly<
  Record<Owner, (w: number, h: number, colours: Colours) => readonly BarPiece[]>
> = {
  marketing: (w, h, { marketing }) => [{ fill: marketing, path: box(0, w, h) }],
  sales: (w, h, { sales }) => [{ fill: sales, path: dashes(0, w, h) }],
  joint(w, h, { marketing, sales }) {
    const half = Math.round(h / 2)
    return [
      { fill: marketing, path: box(0, w, half - 2) },
      { fill: sales, path: dashes(half, w, h) },
    ]
  },
  partner: (w, h, { partner }) => [{ fill: partner, path: dots(w, h) }],
  nobody: (w, h, { nobody }) => [{ fill: nobody, path: hatch(w, h) }],
}

const dash = 10
const dashGap = 3
const hatchStep = 5

function box(top: number, width: number, bottom: number): string {
  return `M0 ${top}H${width}V${bottom}H0z`
}

function dashes(top: number, width: number, bottom: number): string {
  const parts: string[] = []
  for (let y = top; y < bottom; y += dash + dashGap)
    parts.push(box(y, width, Math.min(y + dash, bottom)))
  return parts.join('')
}

function dots(width: number, height: number): string {
  const r = width / 2
  const parts: string[] = []
  for (let y = width; y < height - r; y += width * 1.75)
    parts.push(`M0 ${y}a${r} ${r} 0 1 0 ${width} 0a${r} ${r} 0 1 0 ${-width} 0z`)
  return parts.join('')
}

function hatch(width: number, height: number): string {
  const parts: string[] = []
  for (let y = 0; y + width + 2 <= height; y += hatchStep)
    parts.push(`M0 ${y + width}L${width} ${y}v2L0 ${y + width + 2}z`)
  return parts.join('')
}
