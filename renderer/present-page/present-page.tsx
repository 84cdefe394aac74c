import './present-page.css'
import { useEffect, useMemo } from 'react'
import { shippedFrameworks } from '../../shared/framework/shipped-frameworks.ts'
import type { Readable } from '../../shared/document/readable.ts'
import { isRoomName } from '../../shared/wire/room-name.ts'
import type { Device } from '../device.ts'
import { useText } from '../messages/use-text.ts'
import type { MapSession } from '../session/map-session.ts'
import { watchPresented } from '../session/presenting.ts'
import { Spinner } from '../ui/spinner.tsx'
import { useReadable } from '../ui/use-readable.ts'
import { PresentedMap, type PresentedMapProps } from './presented-map.tsx'
import { presentedWhileShown } from './presented-while-shown.ts'

export interface PresentPageProps {
  readonly mapId: string
  readonly device: Device
}

/** The board of a map alone, for the second display. It shows what the facilitator's window says. */
export function PresentPage({ mapId, device }: PresentPageProps) {
  const { bridge } = device
  const title = useText()('present.title')
  useEffect(() => void bridge.setTitle(title), [bridge, title])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') void bridge.presenter.close()
      // reason: nothing is worked on here, so the board's own keys have to stay silent
      if (event.key !== 'Tab' && event.key !== 'Enter') event.stopPropagation()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [bridge])
  return (
    <main className="present-page" aria-label={title}>
      {isRoomName(mapId) ? <OpenMap mapId={mapId} device={device} /> : null}
    </main>
  )
}

function OpenMap({ mapId, device }: PresentPageProps) {
  const { identity, passes } = device
  const serverUrl = device.serverOf(mapId)
  const presented = useMemo(() => watchPresented(mapId), [mapId])
  const opened = useMemo(
    () =>
      presentedWhileShown(
        { mapId, serverUrl, identity, passes, knownFrameworks: shippedFrameworks },
        presented,
      ),
    [mapId, serverUrl, identity, passes, presented],
  )
  const session = useReadable<MapSession | null>(opened)
  const told = useReadable(presented)
  if (session === null) return <Waiting />
  return (
    <WhenLoaded
      state={session.state}
      session={session}
      told={told}
      theme={device.theme}
      licenceKey={device.preferences.licenceKey.get()}
    />
  )
}

interface WhenLoadedProps extends PresentedMapProps {
  readonly state: Readable<{ readonly status: string }>
}

function WhenLoaded({ state, ...rest }: WhenLoadedProps) {
  return useReadable(state).status === 'open' ? <PresentedMap {...rest} /> : <Waiting />
}

function Waiting() {
  const text = useText()
  return (
    <div className="present-waiting">
      <Spinner label={text('map.opening')} />
    </div>
  )
}
