// Leads the eye to one record, for panels that list what is on the board.
import type { Editor, TLShape, TLShapeId } from 'tldraw'
import type { RecordId } from '../../shared/document/record.ts'
import { freeRoom, showInMiddle } from './fit-view.ts'
import { isTouchpoint } from './lanes/cell-content.ts'
import type { LaneLayout } from './lanes/lane-layout.ts'

/** Below this zoom a card shows no more than its title. */
const leastToRead = 0.6

/** Selects a record and moves the view only where it can't be read as it stands. */
export function showRecord(editor: Editor, id: TLShapeId, layout: LaneLayout): void {
  const bounds = editor.getShapePageBounds(id)
  if (bounds === undefined) return
  editor.setSelectedShapes([id])
  const room = freeRoom(editor, layout.header)
  const { x, y, z } = editor.getCamera()
  const zoom = Math.max(z, leastToRead)
  const left = (bounds.x + x) * z
  const top = (bounds.y + y) * z
  const isInRoom =
    left >= room.x &&
    top >= room.y &&
    left + bounds.w * z <= room.maxX &&
    top + bounds.h * z <= room.maxY
  if (zoom === z && isInRoom) return
  // reason: the selection may open a panel, which moves the view too and would stop a glide half way
  showInMiddle(editor, bounds, layout, zoom, { immediate: true })
}

/** The topmost touchpoint under a point of the window, where nothing of the page lies over the board. */
export function touchpointAt(editor: Editor, x: number, y: number): RecordId | null {
  if (!editor.getContainer().contains(document.elementFromPoint(x, y))) return null
  const point = editor.screenToPage({ x, y })
  return editor.getShapeAtPoint(point, { hitInside: true, filter: isTouchpoint })?.id ?? null
}

/** Those of the records that are on the board, in the order of Tab, groups opened. */
export function recordsInReadingOrder(
  editor: Editor,
  ids: ReadonlySet<RecordId>,
): readonly RecordId[] {
  const ordered: RecordId[] = []
  for (const shape of editor.getCurrentPageShapesInReadingOrder()) {
    for (const id of withDescendants(editor, shape)) if (ids.has(id)) ordered.push(id)
  }
  return ordered
}

function withDescendants(editor: Editor, shape: TLShape): readonly TLShapeId[] {
  if (shape.type !== 'group') return [shape.id]
  return [...editor.getShapeAndDescendantIds([shape.id])]
}

/** Selects those of the records that are on the board, and brings all of them into view. */
export function selectRecords(editor: Editor, ids: readonly RecordId[]): void {
  const there = ids.filter((id) => editor.getShape(id as TLShapeId)) as TLShapeId[]
  editor.setSelectedShapes(there)
  const bounds = editor.getSelectionPageBounds()
  if (bounds !== null && !editor.getViewportPageBounds().contains(bounds))
    editor.zoomToSelection({ animation: { duration: 180 } })
}
