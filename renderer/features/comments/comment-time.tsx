import { useIntl } from 'react-intl'
import { useText } from '../../messages/use-text.ts'
import { agoOf } from '../../ui/ago.ts'
import { useNow } from '../../ui/use-now.ts'

/** When something was written, by the clock of whoever wrote it. */
export function CommentTime({ at }: { readonly at: string }) {
  const text = useText()
  const intl = useIntl()
  const now = useNow()
  if (at === '') return <span className="comment-time">{text('comments.noTime')}</span>
  const ago = agoOf(Date.parse(at), now)
  const exact = intl.formatDate(Date.parse(at), { dateStyle: 'full', timeStyle: 'short' })
  return (
    <time className="comment-time" dateTime={at} title={exact}>
      {ago.count === 0
        ? text('comments.justNow')
        : intl.formatRelativeTime(ago.count, ago.unit, { numeric: 'auto' })}
    </time>
  )
}
