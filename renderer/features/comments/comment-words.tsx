import { splitMentions } from '../../../shared/map/mention.ts'
import type { Comment } from '../../../shared/map/comment.ts'

/** What a comment says, with whom it speaks to set apart. */
export function CommentWords({ comment }: { readonly comment: Comment }) {
  return (
    <p className="comment-words" dir="auto">
      {splitMentions(comment.text, comment.mentions).map(({ text, mention, at }) =>
        mention === null ? (
          text
        ) : (
          <strong key={at} className="comment-mention">
            {text}
          </strong>
        ),
      )}
    </p>
  )
}
