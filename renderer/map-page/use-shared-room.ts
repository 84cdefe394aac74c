import { useMemo } from 'react'
import type { HostBridge } from '../../shared/desktop/host.ts'
import type { SharedRoom } from '../features/share/share-button.tsx'
import { watchHosting } from '../session/hosting.ts'
import type { MapSession } from '../session/map-session.ts'

/** Null where this computer can't host the map. */
export function useSharedRoom(
  host: HostBridge | null,
  { mapId, people }: MapSession,
): SharedRoom | null {
  return useMemo(
    () => (host === null ? null : { host, hosting: watchHosting(host, mapId, people) }),
    [host, mapId, people],
  )
}
