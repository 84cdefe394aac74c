import './comments.css'
import { MessageSquare } from 'lucide-react'
import { useMemo } from 'react'
import { isUnread } from '../../../shared/map/filter-threads.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { usePart } from '../../ui/use-part.ts'

export interface CommentsButtonProps {
  readonly session: MapSession
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** Opens the comments, and says how many this person has not seen. */
export function CommentsButton({ session, isOpen, onToggle }: CommentsButtonProps) {
  const text = useText()
  const comments = usePart(session.view, (view) => view.comments)
  const personId = useReadable(session.personId)
  const read = useReadable(session.readMarks.seen)
  const unread = useMemo(
    () => [...comments.values()].filter((each) => isUnread(each, { personId, read })).length,
    [comments, personId, read],
  )
  return (
    <IconButton
      className="comments-button"
      label={
        unread === 0 ? text('comments.title') : text('comments.titleUnread', { count: unread })
      }
      icon={
        <>
          <MessageSquare />
          {unread === 0 ? null : (
            <span className="comments-badge" aria-hidden>
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </>
      }
      keys="C"
      pressed={isOpen}
      onClick={onToggle}
    />
  )
}
