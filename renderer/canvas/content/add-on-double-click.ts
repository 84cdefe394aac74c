import type { Editor, TLEventInfo } from 'tldraw'
import type { Row } from '../../../shared/map/row.ts'
import { cellAt, type LaneLayout } from '../lanes/lane-layout.ts'
import { addCardAt, cardForCell, startTyping } from './add-cards.ts'

export interface DoubleClickOptions {
  readonly layout: () => LaneLayout
  readonly rows: () => readonly Row[]
}

/** A double click on a free place adds the card that belongs there and begins to type in it. */
export function addOnDoubleClick(editor: Editor, { layout, rows }: DoubleClickOptions): () => void {
  const listen = (info: TLEventInfo) => {
    if (
      info.type !== 'click' ||
      info.name !== 'double_click' ||
      info.phase !== 'up' ||
      info.target !== 'canvas'
    )
      return
    if (!editor.isIn('select.idle') || info.shiftKey || info.ctrlKey || isOnShape(editor)) return
    const point = editor.inputs.currentPagePoint.toJson()
    const cellId = cellAt(layout(), point.x, point.y)
    startTyping(editor, addCardAt(editor, layout(), point, cardForCell(cellId, rows(), ''))[0])
  }
  editor.on('event', listen)
  return () => {
    editor.off('event', listen)
  }
}

function isOnShape(editor: Editor): boolean {
  const margin = editor.options.hitTestMargin / editor.getZoomLevel()
  return (
    editor.getShapeAtPoint(editor.inputs.currentPagePoint, {
      hitInside: true,
      margin,
      filter: (shape) => shape.type !== ('cell' as string) && shape.type !== ('lens' as string),
    }) !== undefined
  )
}
