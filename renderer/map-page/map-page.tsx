import './map-page.css'
import { useMemo } from 'react'
import { shippedFrameworks } from '../../shared/framework/shipped-frameworks.ts'
import { isRoomName } from '../../shared/wire/room-name.ts'
import type { Device } from '../device.ts'
import { useText } from '../messages/use-text.ts'
import { Spinner } from '../ui/spinner.tsx'
import { ServerPlace } from '../server-place.tsx'
import { useReadable } from '../ui/use-readable.ts'
import { MapStates } from './map-states.tsx'
import { Refusal } from './refusal.tsx'
import { sessionWhileShown } from './session-while-shown.ts'

export interface MapPageProps {
  readonly mapId: string
  readonly device: Device
}

/** One map, open for as long as this page is. A page is made anew for another map. */
export function MapPage({ mapId, device }: MapPageProps) {
  const linksTaken = useReadable(device.passes.linksTaken)
  return isRoomName(mapId) ? (
    // another link to the same map opens it anew
    <ServerPlace key={linksTaken} room={mapId} device={device}>
      <OpenMap mapId={mapId} device={device} />
    </ServerPlace>
  ) : (
    <Refusal problem="link-invalid" />
  )
}

function OpenMap({ mapId, device }: MapPageProps) {
  const text = useText()
  const { bridge, identity, library, press, passes } = device
  const serverUrl = device.serverOf(mapId)
  const readable = useMemo(
    () =>
      sessionWhileShown(
        {
          mapId,
          serverUrl,
          identity,
          knownFrameworks: shippedFrameworks,
          library,
          passes,
        },
        { files: bridge.files, press, library, appVersion: bridge.info.appVersion },
      ),
    [mapId, serverUrl, bridge, identity, library, press, passes],
  )
  const opened = useReadable(readable)
  if (opened !== null) return <MapStates {...opened} device={device} />
  return (
    <div className="map-waiting">
      <Spinner label={text('map.opening')} />
    </div>
  )
}
