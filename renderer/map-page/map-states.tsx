import { House } from 'lucide-react'
import { useLocation } from 'wouter'
import type { Device } from '../device.ts'
import type { MapFile } from '../files/map-file.ts'
import type { MapHistory } from '../history/map-history.ts'
import { useText } from '../messages/use-text.ts'
import type { MapSession } from '../session/map-session.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { useReadable } from '../ui/use-readable.ts'
import { Refusal } from './refusal.tsx'
import { Workspace } from './workspace.tsx'

export interface MapStatesProps {
  readonly session: MapSession
  readonly file: MapFile
  readonly history: MapHistory
  readonly device: Device
}

/** What the page shows while a map loads, cannot be opened, or is open. */
export function MapStates({ session, file, history, device }: MapStatesProps) {
  const text = useText()
  const [, navigate] = useLocation()
  const state = useReadable(session.state)
  if (state.status === 'open') {
    return (
      <Workspace
        session={session}
        file={file}
        history={history}
        device={device}
        readOnly={state.readOnly}
      />
    )
  }
  if (state.status === 'refused') return <Refusal problem={state.problem} />
  if (state.status === 'loading') {
    return (
      <div className="map-waiting">
        <Spinner label={text('map.opening')} />
      </div>
    )
  }
  return (
    <main className="map-waiting">
      <EmptyState
        title={text('map.waiting.title')}
        picture={<Spinner label={text('map.waiting.looking')} />}
        action={
          <Button icon={<House />} onClick={() => navigate('/')}>
            {text('map.refused.home')}
          </Button>
        }
      >
        <p>{text(state.connected ? 'map.waiting.connected' : 'map.waiting.offline')}</p>
      </EmptyState>
    </main>
  )
}
