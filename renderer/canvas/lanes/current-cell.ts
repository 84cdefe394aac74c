// The cell that keyboard users work in: moved with Alt and the arrow keys, of this window only.
import { atom, type Editor, type Signal, type TLShapeId } from 'tldraw'
import {
  addressOfCell,
  cellIdOf,
  isCellId,
  parkingCellId,
  type CellId,
} from '../../../shared/map/lane.ts'
import { cellAt, type LaneLayout } from './lane-layout.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

export interface CurrentCell {
  readonly id: Signal<CellId | null>
  set(id: CellId | null): void
  /** Moves one cell on; begins at the selected card or at the first cell in view. */
  move(direction: Direction): CellId | null
}

export function createCurrentCell(editor: Editor, layout: () => LaneLayout): CurrentCell {
  const id = atom<CellId | null>('current cell', null)
  return {
    id,
    set: (next) => id.set(next),
    move(direction) {
      const current = id.get()
      const next =
        current === null
          ? firstCell(editor, layout())
          : (neighbourOf(layout(), current, direction) ?? current)
      id.set(next)
      return next
    },
  }
}

/** The cell beside another one, or null at the edge of the grid. */
export function neighbourOf(
  layout: LaneLayout,
  cellId: CellId,
  direction: Direction,
): CellId | null {
  const lastLane = layout.lanes.at(-1)
  const firstRow = layout.rows[0]
  if (cellId === parkingCellId) {
    return direction === 'left' && lastLane && firstRow ? cellIdOf(lastLane.id, firstRow.id) : null
  }
  const address = addressOfCell(cellId)
  const lane =
    layout.lanes.findIndex((track) => track.id === address?.stageId) +
    (direction === 'right' ? 1 : direction === 'left' ? -1 : 0)
  const row =
    layout.rows.findIndex((track) => track.id === address?.rowId) +
    (direction === 'down' ? 1 : direction === 'up' ? -1 : 0)
  const [toLane, toRow] = [layout.lanes[lane], layout.rows[row]]
  if (toLane !== undefined && toRow !== undefined) return cellIdOf(toLane.id, toRow.id)
  return direction === 'right' && lane === layout.lanes.length && layout.parking !== null
    ? parkingCellId
    : null
}

/** The cell that a selected card is in, or the first cell whose middle is in view. */
function firstCell(editor: Editor, layout: LaneLayout): CellId | null {
  const selected = editor.getOnlySelectedShape()
  const parent = selected === null ? null : cellOf(editor, selected.id)
  if (parent !== null) return parent
  const view = editor.getViewportPageBounds()
  for (const lane of layout.lanes) {
    for (const row of layout.rows) {
      if (view.containsPoint({ x: lane.start + lane.size / 2, y: row.start + row.size / 2 })) {
        return cellIdOf(lane.id, row.id)
      }
    }
  }
  return cellAt(layout, 0, 0)
}

/** The cell that holds a shape, also through groups. */
export function cellOf(editor: Editor, id: TLShapeId): CellId | null {
  const parentId = editor.getShape(id)?.parentId
  if (parentId === undefined || parentId.startsWith('page:')) return null
  return isCellId(parentId) ? parentId : cellOf(editor, parentId as TLShapeId)
}
