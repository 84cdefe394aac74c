import { useEditor, useValue, type Editor } from 'tldraw'
import { useText } from '../messages/use-text.ts'
import { useBoardContext } from './board-context.ts'
import { isLocalShapeId } from './guards/local-shapes.ts'

/** How to begin, in the row of touchpoints, until the map holds its first card. */
export function EmptyHint() {
  const editor = useEditor()
  const { lanes, projection, isReadOnly } = useBoardContext()
  const text = useText()
  const isEmpty = useValue('is an empty map', () => !isReadOnly.get() && isEmptyPage(editor), [
    editor,
    isReadOnly,
  ])
  const place = useValue(
    'place of the hint',
    () => {
      const { rows, lanes: tracks } = projection.layout.get()
      const id = lanes.rows.get().find(({ kind }) => kind === 'touchpoints')?.id
      const row = rows.find((track) => track.id === id)
      const lane = tracks[0]
      return row === undefined || lane === undefined
        ? null
        : { x: lane.start, y: row.start, w: lane.size, h: row.size }
    },
    [lanes, projection],
  )
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor])
  if (!isEmpty || place === null) return null
  return (
    <div
      className="empty-hint"
      style={{
        transform: `translate(${place.x}px, ${place.y}px) scale(${1 / zoom})`,
        width: place.w * zoom,
        height: place.h * zoom,
      }}
    >
      <p>{text('board.empty')}</p>
    </div>
  )
}

/** Looked at anew when something comes or goes, and not while it moves. */
function isEmptyPage(editor: Editor): boolean {
  for (const id of editor.getCurrentPageShapeIds()) if (!isLocalShapeId(editor, id)) return false
  return true
}
