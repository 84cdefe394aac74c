import { useCallback, useSyncExternalStore } from 'react'
import type { Readable } from '../../../shared/document/readable.ts'
import { personaBadges } from './persona-initials.ts'

interface PersonaBadgesProps {
  readonly ids: readonly string[]
  readonly names: Readable<ReadonlyMap<string, string>>
}

/** Initials on a card; follows the personas' names, and re-renders only where initials change. */
export function PersonaBadges({ ids, names }: PersonaBadgesProps) {
  // reason: the snapshot must be one value that stays equal, and no initials contain a line break
  const subscribe = useCallback((listener: () => void) => names.subscribe(listener), [names])
  const shown = useSyncExternalStore(subscribe, () => {
    const badges = personaBadges(ids, names.get())
    return [...badges.shown, ...(badges.more > 0 ? [`+${badges.more}`] : [])].join('\n')
  })
  if (shown === '') return null
  return (
    <span className="card-badges">
      {shown.split('\n').map((badge, at) => (
        // reason: two personas may have the same initials
        <span
          key={`${at} ${badge}`}
          className={badge.startsWith('+') ? 'card-badge card-badge-more' : 'card-badge'}
        >
          {badge}
        </span>
      ))}
    </span>
  )
}
