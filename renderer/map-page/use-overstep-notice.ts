import { useEffect, useEffectEvent } from 'react'
import type { MapSession } from '../session/map-session.ts'

/** Says why an edit of a panel was not made. */
export function useOverstepNotice(session: MapSession, tell: () => void): void {
  const onOverstep = useEffectEvent(tell)
  useEffect(() => session.overstepped.subscribe(() => onOverstep()), [session])
}
