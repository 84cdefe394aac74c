// Where the next card of a cell goes. Pure.
import { cellPadding } from './lane-layout.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/**
 * The next free slot of a cell, row by row from its top left, in units of the cell. A cell without
 * room gets a slot below its cards: the row then grows.
 */
export function freePlace(
  cellWidth: number,
  taken: readonly Box[],
  size: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number } {
  const stepX = size.width + cellPadding
  const stepY = size.height + cellPadding
  const columns = Math.max(1, Math.floor((cellWidth - cellPadding) / stepX))
  const lowest = taken.reduce((bottom, box) => Math.max(bottom, box.y + box.h), 0)
  const lines = Math.ceil(lowest / stepY) + 1
  for (let line = 0; line < lines; line++) {
    for (let column = 0; column < columns; column++) {
      const slot = {
        x: cellPadding + column * stepX,
        y: cellPadding + line * stepY,
        w: size.width,
        h: size.height,
      }
      if (!taken.some((box) => overlaps(box, slot))) return { x: slot.x, y: slot.y }
    }
  }
  return { x: cellPadding, y: lowest + cellPadding }
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
