import type { TLShape } from 'tldraw'
import type { StickyShape } from './sticky-shape.ts'
import type { TouchpointShape } from './touchpoint-shape.ts'

/** Whether a shape is an upright box of the size that its props say: tldraw need not be asked for its bounds. */
export function isCard(shape: TLShape): shape is TouchpointShape | StickyShape {
  return shape.rotation === 0 && (shape.type === 'touchpoint' || shape.type === 'sticky')
}
