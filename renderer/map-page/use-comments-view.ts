import { useCallback, useState } from 'react'
import type { Board, CommentWish } from '../canvas/board.ts'
import { usualCommentsView, type CommentsView } from '../features/comments/comments-view.ts'

export interface CommentsPlace {
  readonly view: CommentsView
  readonly setView: (view: CommentsView) => void
  /** Obeys a wish that comes from the board or from the inspector. */
  readonly take: (wish: CommentWish) => void
}

/** What the panel of comments shows, also while it is closed. */
export function useCommentsView(board: Board | null, onOpen: () => void): CommentsPlace {
  const [view, setView] = useState(usualCommentsView)
  const take = useCallback(
    (wish: CommentWish) => {
      onOpen()
      if (wish.kind === 'write') {
        setView((current) => ({ ...current, focusCount: current.focusCount + 1 }))
        return
      }
      board?.show(wish.shapeId)
      setView((current) => ({ ...current, state: 'open', scope: 'selection' }))
    },
    [board, onOpen],
  )
  return { view, setView, take }
}
