import './hosting.css'
import type { HostBridge } from '../../../../shared/desktop/host.ts'
import { useText } from '../../../messages/use-text.ts'
import type { Hosting } from '../../../session/hosting.ts'
import { Button } from '../../../ui/button.tsx'
import { Spinner } from '../../../ui/spinner.tsx'
import { BeginSession } from './begin-session.tsx'
import { OpenSession } from './open-session.tsx'

export interface HostPanelProps {
  readonly host: HostBridge
  readonly hosting: Hosting
  readonly mapId: string
  readonly onShowCode: () => void
}

/** Lets the people in the room into this map, from this computer. */
export function HostPanel({ host, hosting, mapId, onShowCode }: HostPanelProps) {
  const text = useText()
  const { state, guests } = hosting
  if (state.status === 'idle') {
    return (
      <BeginSession
        problem={state.problem}
        wasCutOff={state.cutOffMapId === mapId}
        onBegin={(role) => void host.start(mapId, role)}
      />
    )
  }
  if (state.mapId !== mapId) {
    return (
      <>
        <p>{text('share.host.other')}</p>
        <Button onClick={() => void host.end()}>{text('share.host.endOther')}</Button>
      </>
    )
  }
  if (state.status === 'starting') return <Spinner label={text('share.host.starting')} />
  return <OpenSession host={host} session={state} guests={guests} onShowCode={onShowCode} />
}
