import './card-marks.css'
import { MessageSquare, Paperclip } from 'lucide-react'
import { useMemo, type CSSProperties, type ReactNode } from 'react'
import { stopEventPropagation, useEditor, useValue, type TLShapeId } from 'tldraw'
import { useText } from '../../messages/use-text.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { usePart } from '../../ui/use-part.ts'
import { useBoardContext } from '../board-context.ts'
import { attachmentCounts } from './attachment-counts.ts'
import { commentMarks, type CommentMark } from './comment-marks.ts'

/** More than these in view at once nobody reads; the list beside the board has them all. */
const mostInView = 200

const nothing: readonly never[] = []

/**
 * What hangs on cards and cells beside their facts. One element for each that has something and is in
 * view: the cards themselves know nothing of it and are not drawn anew.
 */
export function CardMarks() {
  const editor = useEditor()
  const { session, lanes } = useBoardContext()
  const comments = usePart(session.view, (view) => view.comments)
  const attachments = usePart(session.view, (view) => view.attachments)
  const read = useReadable(session.readMarks.seen)
  const personId = useReadable(session.personId)
  const laneIds = useReadable(lanes.laneIds)
  const marks = useMemo(
    () => commentMarks(comments, { personId, read }, laneIds),
    [comments, personId, read, laneIds],
  )
  const counts = useMemo(() => attachmentCounts(attachments), [attachments])
  const shown = useValue(
    'marks in view',
    () => {
      if (marks.size + counts.size === 0) return nothing
      const culled = editor.getCulledShapes()
      return [...new Set([...marks.keys(), ...counts.keys()])]
        .filter((id) => !culled.has(id as TLShapeId))
        .flatMap((id) => {
          const bounds = editor.getShapePageBounds(id as TLShapeId)
          return bounds === undefined ? [] : [{ id, x: bounds.maxX, y: bounds.minY }]
        })
        .slice(0, mostInView)
    },
    [editor, marks, counts],
  )
  return shown.map(({ id, x, y }) => (
    <div
      key={id}
      className="card-marks"
      data-on={marks.get(id)?.isOnCell === true ? 'cell' : 'card'}
      style={{ '--at': `translate(${x}px, ${y}px)` } as CSSProperties}
    >
      <ShapeMarks shapeId={id} comments={marks.get(id)} files={counts.get(id) ?? 0} />
    </div>
  ))
}

interface ShapeMarksProps {
  readonly shapeId: string
  readonly comments: CommentMark | undefined
  readonly files: number
}

function ShapeMarks({ shapeId, comments, files }: ShapeMarksProps) {
  const editor = useEditor()
  const { wantComments } = useBoardContext()
  const text = useText()
  return (
    <div className="card-marks-row">
      {files === 0 ? null : (
        <Mark
          label={text('attachments.mark', { count: files })}
          icon={<Paperclip aria-hidden />}
          count={files}
          onClick={() => editor.setSelectedShapes([shapeId as TLShapeId])}
        />
      )}
      {comments === undefined ? null : (
        <Mark
          label={text('comments.mark', { count: comments.count })}
          icon={<MessageSquare aria-hidden />}
          count={comments.count}
          isUnread={comments.isUnread}
          onClick={() => wantComments(shapeId)}
        />
      )}
    </div>
  )
}

interface MarkProps {
  readonly label: string
  readonly icon: ReactNode
  readonly count: number
  readonly isUnread?: boolean
  readonly onClick: () => void
}

/** Not in the way of Tab: the inspector leads to the same. */
function Mark({ label, icon, count, isUnread = false, onClick }: MarkProps) {
  return (
    <button
      type="button"
      className="card-mark"
      data-unread={isUnread || undefined}
      tabIndex={-1}
      aria-label={label}
      onPointerDown={stopEventPropagation}
      onClick={onClick}
    >
      {icon}
      {count}
    </button>
  )
}
