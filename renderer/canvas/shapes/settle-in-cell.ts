import type { Editor, TLShapePartial } from 'tldraw'
import { isCell } from './cell-at.ts'
import type { CellShape } from './cell-shape.ts'
import type { StickyShape } from './sticky-shape.ts'
import type { TouchpointShape } from './touchpoint-shape.ts'

/** Cards stand on this grid, and this far from the lines of their cell. */
const grid = 8

export interface Spot {
  readonly x: number
  readonly y: number
}

/** Where a card comes to rest in its cell: on the grid, inside of its lane; rows grow downwards. */
export function restingSpot(cell: CellShape, spot: Spot, width: number): Spot {
  const onGrid = (value: number) => Math.round(value / grid) * grid
  const mostRight = Math.max(grid, cell.props.w - width - grid)
  return {
    x: Math.max(grid, Math.min(onGrid(spot.x), mostRight)),
    y: Math.max(grid, onGrid(spot.y)),
  }
}

/** The last move of a drag. Cards outside of the grid stay where they were put. */
export function settleInCell<Shape extends TouchpointShape | StickyShape>(
  editor: Editor,
  shape: Shape,
): TLShapePartial<Shape> | undefined {
  const parent = editor.getShape(editor.getShape(shape)?.parentId as CellShape['id'])
  if (!isCell(parent)) return undefined
  const { x, y } = restingSpot(parent, shape, shape.props.w)
  return { id: shape.id, type: shape.type, x, y } as TLShapePartial<Shape>
}
