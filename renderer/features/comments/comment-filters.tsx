import {
  isInScope,
  isOfState,
  threadScopes,
  threadStates,
  type ThreadReader,
} from '../../../shared/map/filter-threads.ts'
import type { CommentThread } from '../../../shared/map/read-comments.ts'
import { useText } from '../../messages/use-text.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import type { CommentsView } from './comments-view.ts'

export interface CommentFiltersProps {
  readonly threads: readonly CommentThread[]
  readonly reader: ThreadReader
  readonly view: CommentsView
  readonly onView: (view: CommentsView) => void
}

/** Which threads are listed, each choice with how many it would list. */
export function CommentFilters({ threads, reader, view, onView }: CommentFiltersProps) {
  const text = useText()
  const countOf = (state: CommentsView['state'], scope: CommentsView['scope']) =>
    threads.filter((each) => isOfState(each, state) && isInScope(each, scope, reader)).length
  return (
    <div className="comment-filters">
      <Segmented
        label={text('comments.state')}
        hideLabel
        value={view.state}
        options={threadStates.map((state) => ({
          value: state,
          label: text(`comments.state.${state}`, { count: countOf(state, view.scope) }),
        }))}
        onChange={(state) => onView({ ...view, state })}
      />
      <Select
        label={text('comments.scope')}
        hideLabel
        value={view.scope}
        options={threadScopes.map((scope) => ({
          value: scope,
          label: text(`comments.scope.${scope}`, { count: countOf(view.state, scope) }),
        }))}
        onChange={(scope) => onView({ ...view, scope })}
      />
    </div>
  )
}
