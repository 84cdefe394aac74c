import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { useReadable } from '../../ui/use-readable.ts'

/** How many of the touchpoints match; says so to those who can't see the board dim. */
export function MatchCount({ session }: { readonly session: MapSession }) {
  const text = useText()
  const matching = useReadable(session.matching)
  return (
    <span className="filter-count" role="status">
      {matching === null
        ? text('filter.everything')
        : text('filter.count', { count: matching.count, total: matching.total })}
    </span>
  )
}
