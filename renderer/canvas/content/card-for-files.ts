// Which card takes files that are dropped or pasted.
import type { Editor, TLShape, TLShapeId, VecLike } from 'tldraw'

/** What can have attachments. */
const cardTypes: readonly string[] = ['touchpoint', 'sticky']

function isCard(shape: TLShape): boolean {
  return cardTypes.includes(shape.type)
}

/**
 * The card under the point where files are dropped, else, where they are pasted, the one that is
 * selected alone; null where they are for the board.
 */
export function cardForFiles(editor: Editor, point: VecLike | undefined): TLShapeId | null {
  if (point !== undefined) return cardAt(editor, point)
  const selected = editor.getOnlySelectedShape()
  return selected !== null && isCard(selected) ? selected.id : null
}

function cardAt(editor: Editor, point: VecLike): TLShapeId | null {
  return editor.getShapeAtPoint(point, { hitInside: true, filter: isCard })?.id ?? null
}

/** Shows which card would take the files that are held over the board. Returns the end of it. */
export function outlineUnderFiles(editor: Editor): () => void {
  const container = editor.getContainer()
  const onDragOver = ({ dataTransfer, clientX, clientY }: DragEvent) => {
    if (dataTransfer?.types.includes('Files') !== true || editor.getIsReadonly()) return
    const card = cardAt(editor, editor.screenToPage({ x: clientX, y: clientY }))
    editor.setHintingShapes(card === null ? [] : [card])
  }
  const end = () => void editor.setHintingShapes([])
  const listeners = [
    ['dragover', onDragOver],
    ['dragleave', end],
    ['drop', end],
  ] as const
  for (const [type, listen] of listeners) {
    container.addEventListener(type, listen, { capture: true })
  }
  return () => {
    for (const [type, listen] of listeners) {
      container.removeEventListener(type, listen, { capture: true })
    }
  }
}
