// The order in which Tab walks the board: stage by stage, row by row, then by place in the cell.
// tldraw's own order knows only shapes that lie on the page itself.
import type { Editor, TLAdjacentDirection, TLShape, TLShapeId } from 'tldraw'
import type { LaneLayout } from '../lanes/lane-layout.ts'
import { isCellId, addressOfCell } from '../../../shared/map/lane.ts'
import { isLocalShape } from './local-shapes.ts'

/** Cards in one line of a cell are read from left to right, even if not quite level. */
const lineHeight = 48

export function teachReadingOrder(editor: Editor, layout: () => LaneLayout): void {
  const inOrder = () => readingOrder(editor, layout())
  editor.getCurrentPageShapesInReadingOrder = inOrder
  editor.selectAdjacentShape = (direction: TLAdjacentDirection) => {
    const order = inOrder()
    const current = editor.getSelectedShapeIds()[0]
    const next = adjacent(editor, order, current, direction)
    if (next === undefined) return
    editor.setSelectedShapes([next])
    editor.zoomToSelectionIfOffscreen(256, { animation: { duration: 180 }, inset: 0 })
  }
}

function adjacent(
  editor: Editor,
  order: readonly TLShape[],
  current: TLShapeId | undefined,
  direction: TLAdjacentDirection,
): TLShapeId | undefined {
  if (current === undefined) return order[0]?.id
  if (direction !== 'next' && direction !== 'prev') {
    return editor.getNearestAdjacentShape([...order], current, direction)
  }
  const at = order.findIndex((shape) => shape.id === current)
  const step = direction === 'next' ? 1 : -1
  const from = at < 0 && step < 0 ? 0 : at
  return order[(from + step + order.length) % order.length]?.id
}

function readingOrder(editor: Editor, layout: LaneLayout): TLShape[] {
  const laneAt = new Map(layout.lanes.map((lane, at) => [lane.id, at]))
  const rowAt = new Map(layout.rows.map((row, at) => [row.id, at]))
  const place = (shape: TLShape): readonly number[] => {
    const address = isCellId(shape.parentId) ? addressOfCell(shape.parentId) : null
    const lane = address === null ? undefined : laneAt.get(address.stageId)
    const row = address === null ? undefined : rowAt.get(address.rowId)
    // reason: the parking lane and the page come after all lanes
    return [
      lane ?? layout.lanes.length,
      row ?? layout.rows.length,
      Math.floor(shape.y / lineHeight),
      shape.x,
    ]
  }
  return editor
    .getCurrentPageShapes()
    .filter(
      (shape) =>
        !isLocalShape(shape) &&
        !isInGroup(editor, shape) &&
        editor.getShapeUtil(shape).canTabTo(shape),
    )
    .map((shape) => ({ shape, place: place(shape) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ shape }) => shape)
}

function isInGroup(editor: Editor, shape: TLShape): boolean {
  return editor.getShape(shape.parentId)?.type === 'group'
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
