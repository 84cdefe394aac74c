import { Box, type TLShape } from 'tldraw'
import type { StickyShape } from './sticky-shape.ts'
import type { TouchpointShape } from './touchpoint-shape.ts'

export type Card = TouchpointShape | StickyShape

/** Whether a shape is an upright box of the size that its props say: tldraw need not be asked for its bounds. */
export function isCard(shape: TLShape): shape is Card {
  return shape.rotation === 0 && (shape.type === 'touchpoint' || shape.type === 'sticky')
}

/** In units of its parent. */
export function boxOfCard({ x, y, props }: Card): Box {
  return new Box(x, y, props.w, props.h)
}
