import { useEditor, useValue, type TLShapeId } from 'tldraw'
import { useBoardContext } from '../board-context.ts'

/** Shows which cell the keyboard is in. */
export function CurrentCellRing() {
  const editor = useEditor()
  const { currentCell } = useBoardContext()
  const bounds = useValue(
    'bounds of the current cell',
    () => {
      const id = currentCell.id.get()
      return id === null ? null : (editor.getShapePageBounds(id as TLShapeId) ?? null)
    },
    [editor, currentCell],
  )
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor])
  if (bounds === null) return null
  return (
    <div
      className="current-cell-ring"
      style={{
        transform: `translate(${bounds.x}px, ${bounds.y}px)`,
        width: bounds.w,
        height: bounds.h,
        borderWidth: 2 / zoom,
      }}
    />
  )
}
