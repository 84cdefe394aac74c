import type { ReactNode } from 'react'
import type { Owner } from '../../../shared/map/touchpoint.ts'
import { ownerColours, paperTones, type Theme } from './colours.ts'

interface OwnerSwatchProps {
  readonly owner: Owner
  readonly w: number
  readonly h: number
  readonly theme: Theme
}

/** An owner's colour and pattern on a lying bar, the same patterns as on a card's bar. */
export function OwnerSwatch({ owner, w, h, theme }: OwnerSwatchProps) {
  return swatches[owner]({ w, h, theme })
}

const swatches: Readonly<Record<Owner, (props: Omit<OwnerSwatchProps, 'owner'>) => ReactNode>> = {
  marketing: ({ w, h, theme }) => (
    <rect width={w} height={h} fill={ownerColours[theme].marketing} />
  ),
  sales: ({ w, h, theme }) => <path d={stripes(w, 0, h)} fill={ownerColours[theme].sales} />,
  joint: ({ w, h, theme }) => (
    <g>
      <rect width={w} height={h / 2 - 1} fill={ownerColours[theme].marketing} />
      <path d={stripes(w, h / 2 + 1, h)} fill={ownerColours[theme].sales} />
    </g>
  ),
  partner: ({ w, h, theme }) => (
    <g>
      <rect
        width={w}
        height={h}
        fill={paperTones[theme].card}
        stroke={ownerColours[theme].partner}
      />
      <path d={dots(w, h)} fill={ownerColours[theme].partner} />
    </g>
  ),
  nobody: ({ w, h, theme }) => (
    <g>
      <rect
        width={w}
        height={h}
        fill={paperTones[theme].card}
        stroke={ownerColours[theme].nobody}
      />
      <path d={slashes(w, h)} stroke={ownerColours[theme].nobody} strokeWidth={1.4} fill="none" />
    </g>
  ),
}

function stripes(w: number, top: number, bottom: number): string {
  const parts: string[] = []
  for (let x = 0; x < w; x += 13) parts.push(`M${x} ${top}H${Math.min(w, x + 10)}V${bottom}H${x}z`)
  return parts.join('')
}

function dots(w: number, h: number): string {
  const parts: string[] = []
  for (let y = 5; y < h - 2; y += 5) {
    for (let x = 5; x < w - 2; x += 6)
      parts.push(`M${x - 1.7} ${y}a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0 -3.4 0z`)
  }
  return parts.join('')
}

function slashes(w: number, h: number): string {
  const parts: string[] = []
  for (let at = 5; at < w + h; at += 6) {
    const from = at <= h ? `0 ${at}` : `${at - h} ${h}`
    const to = at <= w ? `${at} 0` : `${w} ${at - w}`
    parts.push(`M${from}L${to}`)
  }
  return parts.join('')
}
