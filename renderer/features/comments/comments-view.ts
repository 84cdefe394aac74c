import type { ThreadScope, ThreadState } from '../../../shared/map/filter-threads.ts'

/** What the panel of comments shows. */
export interface CommentsView {
  readonly state: ThreadState
  readonly scope: ThreadScope
  /** Grows each time that somebody wants to write: the field then takes the focus. */
  readonly focusCount: number
}

export const usualCommentsView: CommentsView = { state: 'open', scope: 'all', focusCount: 0 }
