import { Check, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { Mention } from '../../../shared/map/comment.ts'
import { isUnread, type ThreadReader } from '../../../shared/map/filter-threads.ts'
import type { CommentThread } from '../../../shared/map/read-comments.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentTime } from './comment-time.tsx'
import { CommentView } from './comment-view.tsx'
import type { ThreadActions } from './use-thread-actions.ts'
import type { NamedPlace } from './use-place-name.ts'
import { useSeen } from './use-seen.ts'

export interface ThreadViewProps {
  readonly thread: CommentThread
  readonly place: NamedPlace
  readonly reader: ThreadReader
  readonly people: readonly Mention[]
  readonly actions: ThreadActions
  readonly isReadOnly: boolean
  readonly onShow: (id: string) => void
}

/** A comment and its answers, below what they are about. */
export function ThreadView(props: ThreadViewProps) {
  const { thread, place, reader, people, actions, isReadOnly, onShow } = props
  const { comments, resolved } = thread
  const text = useText()
  const [isAnswering, setIsAnswering] = useState(false)
  const unread = comments.filter((comment) => isUnread(comment, reader))
  const seen = useSeen<HTMLElement>(unread.length > 0, () =>
    actions.markSeen(unread.map(({ id }) => id)),
  )
  const isOwn = (authorId: string | null) => authorId !== null && authorId === reader.personId
  return (
    <article className="thread" aria-label={place.words} ref={seen}>
      <header className="thread-head">
        {place.shownId === null ? (
          <span className="thread-place">{place.words}</span>
        ) : (
          <ThreadPlace words={place.words} id={place.shownId} onShow={onShow} />
        )}
        {isReadOnly || !actions.maySettle(thread) ? null : (
          <IconButton
            label={text(resolved === null ? 'comments.resolve' : 'comments.reopen')}
            icon={resolved === null ? <Check /> : <RotateCcw />}
            onClick={() => actions.settle(thread, resolved === null)}
          />
        )}
      </header>
      {resolved === null ? null : (
        <p className="thread-note">
          {text('comments.resolvedBy', {
            name: resolved.by === '' ? text('board.guest') : resolved.by,
          })}{' '}
          <CommentTime at={resolved.at} />
        </p>
      )}
      {thread.isFirstDeleted ? (
        <p className="thread-note">{text('comments.firstDeleted')}</p>
      ) : null}
      <ol className="thread-comments">
        {comments.map((comment) => (
          <CommentView
            key={comment.id}
            comment={comment}
            isUnread={unread.includes(comment)}
            isOwn={!isReadOnly && isOwn(comment.authorId)}
            people={people}
            onChange={(words) => actions.change(comment, words)}
            onDelete={() => actions.remove(comment)}
          />
        ))}
      </ol>
      {isReadOnly || resolved !== null ? null : isAnswering ? (
        <CommentForm
          label={text('comments.answerField')}
          initial=""
          submitLabel={text('comments.sendAnswer')}
          people={people}
          onCancel={() => setIsAnswering(false)}
          onSubmit={(words) => {
            setIsAnswering(false)
            actions.answer(thread, words)
          }}
        />
      ) : (
        <Button look="quiet" className="thread-answer" onClick={() => setIsAnswering(true)}>
          {text('comments.answer')}
        </Button>
      )}
    </article>
  )
}

interface ThreadPlaceProps {
  readonly words: string
  readonly id: string
  readonly onShow: (id: string) => void
}

function ThreadPlace({ words, id, onShow }: ThreadPlaceProps) {
  return (
    <button type="button" className="thread-place thread-link" onClick={() => onShow(id)}>
      {words}
    </button>
  )
}
