// Adds cards to this board: in free places of a cell, or where somebody points.
import { createShapeId, type Editor, type TLShapeId, type TLShapePartial } from 'tldraw'
import { addressOfCell, type CellId } from '../../../shared/map/lane.ts'
import type { Row } from '../../../shared/map/row.ts'
import { stickySize } from '../../../shared/map/sticky.ts'
import { cardSize, type TouchpointFacts } from '../../../shared/map/touchpoint.ts'
import type { LaneLayout } from '../lanes/lane-layout.ts'
import { cellAt } from '../lanes/lane-layout.ts'
import { freePlace, type Box } from '../lanes/free-place.ts'
import { isCell } from '../shapes/cell-at.ts'
import { restingSpot } from '../shapes/settle-in-cell.ts'

export type NewCard =
  | { readonly type: 'touchpoint'; readonly facts: Partial<TouchpointFacts> }
  | { readonly type: 'sticky'; readonly text: string }

/** Touchpoints belong to the row of touchpoints; every other row is for notes. */
export function cardForCell(cellId: CellId | null, rows: readonly Row[], text: string): NewCard {
  const rowId = cellId === null ? undefined : addressOfCell(cellId)?.rowId
  const row = rows.find(({ id }) => id === rowId)
  return row === undefined || row.kind === 'touchpoints'
    ? { type: 'touchpoint', facts: { title: text } }
    : { type: 'sticky', text }
}

/** Fills free places of a cell one after the other. One undo step; selects what was added. */
export function addCardsToCell(
  editor: Editor,
  cellId: CellId,
  cards: readonly NewCard[],
): readonly TLShapeId[] {
  const cell = editor.getShape(cellId as TLShapeId)
  if (cell === undefined || cards.length === 0 || editor.getIsReadonly()) return []
  const { w: width } = cell.props as { readonly w: number }
  const taken = takenIn(editor, cellId)
  const partials = cards.map((card) => {
    const size = sizeOf(card)
    const place = freePlace(width, taken, size)
    taken.push({ ...place, w: size.width, h: size.height })
    return partialOf(card, { parentId: cellId as TLShapeId, ...place })
  })
  return createAndSelect(editor, partials)
}

/** Centres a card on a point of the page, in the cell that is there, if any. */
export function addCardAt(
  editor: Editor,
  layout: LaneLayout,
  point: { readonly x: number; readonly y: number },
  card: NewCard,
): readonly TLShapeId[] {
  if (editor.getIsReadonly()) return []
  const size = sizeOf(card)
  const cellId = cellAt(layout, point.x, point.y)
  const cell = cellId === null ? undefined : editor.getShape(cellId as TLShapeId)
  const corner = { x: point.x - size.width / 2, y: point.y - size.height / 2 }
  const place = isCell(cell)
    ? {
        parentId: cell.id,
        ...restingSpot(cell, { x: corner.x - cell.x, y: corner.y - cell.y }, size.width),
      }
    : corner
  return createAndSelect(editor, [partialOf(card, place)])
}

export function startTyping(editor: Editor, id: TLShapeId | undefined): void {
  const shape = id === undefined ? undefined : editor.getShape(id)
  if (shape === undefined || !editor.getShapeUtil(shape).canEdit(shape)) return
  editor.setCurrentTool('select')
  editor.setEditingShape(shape.id)
}

function createAndSelect(editor: Editor, partials: TLShapePartial[]): readonly TLShapeId[] {
  editor.markHistoryStoppingPoint('add cards')
  editor.createShapes(partials)
  const ids = partials.map(({ id }) => id).filter((id) => editor.getShape(id) !== undefined)
  editor.setSelectedShapes(ids)
  editor.zoomToSelectionIfOffscreen(64, { animation: { duration: 180 }, inset: 0 })
  return ids
}

function partialOf(card: NewCard, place: object): TLShapePartial {
  const props = card.type === 'touchpoint' ? card.facts : { text: card.text }
  return { id: createShapeId(), type: card.type, props, ...place }
}

function sizeOf(card: NewCard): { readonly width: number; readonly height: number } {
  return card.type === 'touchpoint' ? cardSize : stickySize
}

function takenIn(editor: Editor, cellId: CellId): Box[] {
  return editor.getSortedChildIdsForParent(cellId as TLShapeId).flatMap((id) => {
    const shape = editor.getShape(id)
    if (shape === undefined || shape.type === 'arrow') return []
    const { minX, minY, width, height } = editor.getShapeGeometry(shape).bounds
    return [{ x: shape.x + minX, y: shape.y + minY, w: width, h: height }]
  })
}
