import { Ellipsis, PencilLine, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Comment, Mention } from '../../../shared/map/comment.ts'
import { useText } from '../../messages/use-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentTime } from './comment-time.tsx'
import { CommentWords } from './comment-words.tsx'

export interface CommentViewProps {
  readonly comment: Comment
  readonly isUnread: boolean
  /** Whether this person wrote it and may still change it. */
  readonly isOwn: boolean
  readonly people: readonly Mention[]
  readonly onChange: (text: string) => void
  readonly onDelete: () => void
}

/** One comment; its author can change and delete it. */
export function CommentView(props: CommentViewProps) {
  const { comment, isUnread, isOwn, people, onChange, onDelete } = props
  const text = useText()
  const [isEdited, setIsEdited] = useState(false)
  const author = comment.author === '' ? text('board.guest') : comment.author
  return (
    <li className="comment" data-unread={isUnread || undefined}>
      <div className="comment-head">
        {isUnread ? (
          <span className="comment-dot" role="img" aria-label={text('comments.unread')} />
        ) : null}
        <bdi className="comment-author">{author}</bdi>
        <CommentTime at={comment.at} />
        {comment.editedAt === '' ? null : (
          <span className="comment-time">{text('comments.edited')}</span>
        )}
        {isOwn && !isEdited ? (
          <span className="comment-menu">
            <Menu
              align="end"
              trigger={<IconButton label={text('comments.actions')} icon={<Ellipsis />} />}
              entries={[
                {
                  kind: 'action',
                  label: text('comments.edit'),
                  icon: <PencilLine />,
                  run: () => setIsEdited(true),
                },
                {
                  kind: 'action',
                  label: text('comments.delete'),
                  icon: <Trash2 />,
                  danger: true,
                  run: onDelete,
                },
              ]}
            />
          </span>
        ) : null}
      </div>
      {isEdited ? (
        <CommentForm
          label={text('comments.editField')}
          initial={comment.text}
          submitLabel={text('comments.save')}
          people={people}
          onCancel={() => setIsEdited(false)}
          onSubmit={(words) => {
            setIsEdited(false)
            if (words !== comment.text) onChange(words)
          }}
        />
      ) : (
        <CommentWords comment={comment} />
      )}
    </li>
  )
}
