import { useMemo } from 'react'
import type { Readable } from '../../../shared/document/readable.ts'
import type { Comment, CommentPlace, Mention } from '../../../shared/map/comment.ts'
import {
  addComment,
  changeComment,
  deleteComment,
  replyToComment,
  resolveThread,
} from '../../../shared/map/edit-comments.ts'
import { mentionsIn } from '../../../shared/map/mention.ts'
import type { CommentThread } from '../../../shared/map/read-comments.ts'
import { useText } from '../../messages/use-text.ts'
import type { Identity } from '../../session/identity.ts'
import type { MapSession } from '../../session/map-session.ts'
import { useToast } from '../../ui/toast.tsx'

export interface ThreadActions {
  readonly begin: (place: CommentPlace, text: string) => void
  readonly answer: (thread: CommentThread, text: string) => void
  readonly change: (comment: Comment, text: string) => void
  readonly remove: (comment: Comment) => void
  readonly settle: (thread: CommentThread, isSettled: boolean) => void
  /** A contributor settles only what they began: the server holds them to it. */
  readonly maySettle: (thread: CommentThread) => boolean
  readonly markSeen: (ids: readonly string[]) => void
}

/** What can be done with comments, each as one step of undo. */
export function useThreadActions(
  session: MapSession,
  identity: Readable<Identity>,
  people: readonly Mention[],
): ThreadActions {
  const text = useText()
  const toast = useToast()
  return useMemo(() => {
    const said = (words: string, known: readonly Mention[] = []) => ({
      text: words,
      author: identity.get().name,
      at: new Date().toISOString(),
      mentions: mentionsIn(words, [...people, ...known]),
    })
    return {
      begin: (place, words) => void session.edit((map) => addComment(map, place, said(words))),
      answer: ({ id }, words) => void session.edit((map) => replyToComment(map, id, said(words))),
      change: ({ id, mentions }, words) =>
        session.edit((map) => changeComment(map, id, said(words, mentions))),
      remove({ id }) {
        session.edit((map) => deleteComment(map, id))
        toast({
          message: text('comments.deleted'),
          action: { label: text('comments.undo'), run: () => session.undo.undo() },
        })
      },
      settle: ({ id }, isSettled) =>
        session.edit((map) =>
          resolveThread(
            map,
            id,
            isSettled ? { by: identity.get().name, at: new Date().toISOString() } : null,
          ),
        ),
      maySettle: ({ comments }) =>
        session.role.get() !== 'contributor' || comments[0]?.authorId === session.personId.get(),
      markSeen: (ids) => session.readMarks.markSeen(ids),
    }
  }, [session, identity, people, text, toast])
}
