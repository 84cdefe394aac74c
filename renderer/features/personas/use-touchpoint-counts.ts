import { useMemo } from 'react'
import type { MapView } from '../../../shared/map/read-map.ts'
import type { MapSession } from '../../session/map-session.ts'
import { usePart } from '../../ui/use-part.ts'

/** How many touchpoints name a persona, by its id. */
export function useTouchpointCounts(session: MapSession): ReadonlyMap<string, number> {
  const touchpoints = usePart(session.view, touchpointsOf)
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const { facts } of touchpoints) {
      for (const id of facts.personas) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    return counts
  }, [touchpoints])
}

function touchpointsOf({ touchpoints }: MapView) {
  return touchpoints
}
