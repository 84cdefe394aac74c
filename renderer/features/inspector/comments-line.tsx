import { MessageSquare } from 'lucide-react'
import { useMemo } from 'react'
import type { RecordId } from '../../../shared/document/record.ts'
import { threadsOf } from '../../../shared/map/read-comments.ts'
import type { CommentWish } from '../../canvas/board.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { LineButton } from '../../ui/line-button.tsx'
import { usePart } from '../../ui/use-part.ts'

export interface CommentsLineProps {
  readonly session: MapSession
  readonly recordId: RecordId
  readonly isReadOnly: boolean
  readonly onComment: (wish: CommentWish) => void
}

/** How many open threads one thing on the board has; leads to them, or to writing the first one. */
export function CommentsLine(props: CommentsLineProps) {
  const { session, recordId, isReadOnly, onComment } = props
  const text = useText()
  const comments = usePart(session.view, (view) => view.comments)
  const count = useMemo(
    () =>
      threadsOf(comments).filter(
        ({ place, resolved }) =>
          resolved === null && place.kind === 'card' && place.recordId === recordId,
      ).length,
    [comments, recordId],
  )
  if (count === 0 && isReadOnly) return null
  return (
    <LineButton
      icon={<MessageSquare aria-hidden />}
      onClick={() =>
        onComment(count === 0 ? { kind: 'write' } : { kind: 'read', shapeId: recordId })
      }
    >
      {text('inspector.comments', { count })}
    </LineButton>
  )
}
