import './comments.css'
import { CheckCheck, X } from 'lucide-react'
import { useMemo } from 'react'
import type { Readable } from '../../../shared/document/readable.ts'
import { placeKeyOf } from '../../../shared/map/comment.ts'
import { isInScope, isOfState, isUnread } from '../../../shared/map/filter-threads.ts'
import { threadsOf } from '../../../shared/map/read-comments.ts'
import type { Board } from '../../canvas/board.ts'
import { useText } from '../../messages/use-text.ts'
import type { Identity } from '../../session/identity.ts'
import type { MapSession } from '../../session/map-session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { usePart } from '../../ui/use-part.ts'
import { CommentComposer } from './comment-composer.tsx'
import { CommentFilters } from './comment-filters.tsx'
import type { CommentsView } from './comments-view.ts'
import { ThreadView } from './thread-view.tsx'
import { useMentionable } from './use-mentionable.ts'
import { usePlaceName } from './use-place-name.ts'
import { useThreadActions } from './use-thread-actions.ts'

export interface CommentsPanelProps {
  readonly board: Board
  readonly session: MapSession
  readonly identity: Readable<Identity>
  readonly view: CommentsView
  readonly onView: (view: CommentsView) => void
  /** Shows the card or the cell that a thread is about. */
  readonly onShow: (id: string) => void
  readonly onClose: () => void
}

/** What people say about the map: threads on cards, cells and the whole board. */
export function CommentsPanel(props: CommentsPanelProps) {
  const { board, session, identity, view, onView, onShow, onClose } = props
  const text = useText()
  const comments = usePart(session.view, (view) => view.comments)
  const threads = useMemo(() => threadsOf(comments), [comments])
  const nameOf = usePlaceName(session)
  const people = useMentionable(session, comments)
  const actions = useThreadActions(session, identity, people)
  const reader = useReader(board, session)
  const place = useReadable(board.commentPlace)
  const state = useReadable(session.state)
  const isReadOnly = state.status !== 'open' || state.readOnly
  const shown = threads.filter(
    (thread) => isOfState(thread, view.state) && isInScope(thread, view.scope, reader),
  )
  const unread = [...comments.values()].filter((comment) => isUnread(comment, reader))
  return (
    <Panel
      title={text('comments.title')}
      actions={
        <>
          <IconButton
            label={text('comments.markAllRead')}
            icon={<CheckCheck />}
            disabled={unread.length === 0}
            onClick={() => actions.markSeen(unread.map(({ id }) => id))}
          />
          <IconButton label={text('comments.close')} icon={<X />} onClick={onClose} />
        </>
      }
    >
      <div
        className="comments"
        role="presentation"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onClose()
        }}
      >
        {isReadOnly ? null : (
          <CommentComposer
            place={place}
            nameOf={nameOf}
            people={people}
            notes={session.notes}
            focusCount={view.focusCount}
            onComment={(about, words) => {
              actions.begin(about, words)
              onView({ ...view, state: 'open', scope: 'all' })
            }}
          />
        )}
        <CommentFilters threads={threads} reader={reader} view={view} onView={onView} />
        {shown.length > 0 ? null : (
          <p className="comments-empty">
            {text(threads.length === 0 ? 'comments.none' : 'comments.noneHere')}
          </p>
        )}
        {shown.map((thread) => (
          <ThreadView
            key={thread.id}
            thread={thread}
            place={nameOf(thread.place)}
            reader={reader}
            people={people}
            actions={actions}
            isReadOnly={isReadOnly}
            onShow={onShow}
          />
        ))}
      </div>
    </Panel>
  )
}

function useReader(board: Board, { personId, readMarks }: MapSession) {
  const id = useReadable(personId)
  const read = useReadable(readMarks.seen)
  const selection = useReadable(board.selection)
  const place = useReadable(board.commentPlace)
  return useMemo(() => {
    const cell = place.kind === 'cell' ? [placeKeyOf(place)] : []
    return {
      personId: id,
      read,
      selected: new Set([...selection.map((each) => each.id), ...cell]),
    }
  }, [id, read, selection, place])
}
