import './card-marks.css'
import { MessageSquare } from 'lucide-react'
import { useMemo, type CSSProperties } from 'react'
import { stopEventPropagation, useEditor, useValue, type TLShapeId } from 'tldraw'
import { watchComments } from '../../../shared/map/read-comments.ts'
import { useText } from '../../messages/use-text.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { useWatch } from '../../ui/use-watch.ts'
import { useBoardContext } from '../board-context.ts'
import { commentMarks } from './comment-marks.ts'

/** More than these in view at once nobody reads; the list beside the board has them all. */
const mostInView = 200

/**
 * What hangs on cards and cells beside their facts. One element for each that has something and is in
 * view: the cards themselves know nothing of it and are not drawn anew.
 */
export function CardMarks() {
  const editor = useEditor()
  const { session, lanes, wantComments } = useBoardContext()
  const text = useText()
  const comments = useWatch(session.map, watchComments)
  const seen = useReadable(session.readMarks.seen)
  const personId = useReadable(session.personId)
  const laneIds = useReadable(lanes.laneIds)
  const marks = useMemo(
    () => commentMarks(comments, { personId, read: seen }, laneIds),
    [comments, personId, seen, laneIds],
  )
  const shown = useValue(
    'marks in view',
    () => {
      const culled = editor.getCulledShapes()
      return [...marks.values()]
        .filter(({ shapeId }) => !culled.has(shapeId as TLShapeId))
        .flatMap((mark) => {
          const bounds = editor.getShapePageBounds(mark.shapeId as TLShapeId)
          return bounds === undefined ? [] : [{ mark, x: bounds.maxX, y: bounds.minY }]
        })
        .slice(0, mostInView)
    },
    [editor, marks],
  )
  return shown.map(({ mark, x, y }) => (
    <div
      key={mark.shapeId}
      className="card-marks"
      data-on={mark.isOnCell ? 'cell' : 'card'}
      style={{ '--at': `translate(${x}px, ${y}px)` } as CSSProperties}
    >
      <button
        type="button"
        className="card-mark"
        data-unread={mark.isUnread || undefined}
        tabIndex={-1}
        aria-label={text('comments.mark', { count: mark.count })}
        onPointerDown={stopEventPropagation}
        onClick={() => wantComments(mark.shapeId)}
      >
        <MessageSquare aria-hidden />
        {mark.count}
      </button>
    </div>
  ))
}
