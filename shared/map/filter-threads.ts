// Which threads somebody wants to see.
import { placeKeyOf, type Comment } from './comment.ts'
import type { CommentThread } from './read-comments.ts'

export const threadStates = ['open', 'resolved'] as const
export type ThreadState = (typeof threadStates)[number]

/** `mine`: I wrote in it. `mentions`: it speaks to me. `selection`: it is about what is selected. */
export const threadScopes = ['all', 'unread', 'mine', 'mentions', 'selection'] as const
export type ThreadScope = (typeof threadScopes)[number]

/** For whom threads are filtered. */
export interface ThreadReader {
  readonly personId: string | null
  /** Ids of the comments that were seen on this device. */
  readonly read: ReadonlySet<string>
  /** Keys of the places that are selected, see `placeKeyOf`. */
  readonly selected: ReadonlySet<string>
}

export function isOfState({ resolved }: CommentThread, state: ThreadState): boolean {
  return (resolved !== null) === (state === 'resolved')
}

export function isInScope(
  thread: CommentThread,
  scope: ThreadScope,
  reader: ThreadReader,
): boolean {
  const { personId, selected } = reader
  if (scope === 'all') return true
  if (scope === 'selection') return selected.has(placeKeyOf(thread.place))
  if (scope === 'unread') return thread.comments.some((comment) => isUnread(comment, reader))
  if (personId === null) return false
  return thread.comments.some(({ authorId, mentions }) =>
    scope === 'mine'
      ? authorId === personId
      : mentions.some((mention) => mention.personId === personId),
  )
}

/** What one wrote oneself is never unread. */
export function isUnread(
  { id, authorId }: Comment,
  { personId, read }: Pick<ThreadReader, 'personId' | 'read'>,
): boolean {
  return !read.has(id) && (authorId === null || authorId !== personId)
}
