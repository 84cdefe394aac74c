import { House, PlugZap } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { serverNameOf } from '../shared/wire/server-url.ts'
import type { Device } from './device.ts'
import { useText } from './messages/use-text.ts'
import { Button } from './ui/button.tsx'
import { EmptyState } from './ui/empty-state.tsx'
import { Spinner } from './ui/spinner.tsx'

export interface ServerPlaceProps {
  /** The room of a map or a library. */
  readonly room: string
  readonly device: Device
  /** What to show where this page may reach its server. */
  readonly children: ReactNode
}

/** Lets through to a room whose server this page may reach, and asks the person where it may not. */
export function ServerPlace({ room, device, children }: ServerPlaceProps) {
  const serverUrl = device.serverOf(room)
  if (serverUrl === null || device.reaches(serverUrl)) return children
  return <AskServer key={serverUrl} serverUrl={serverUrl} device={device} />
}

interface AskServerProps {
  readonly serverUrl: string
  readonly device: Device
}

function AskServer({ serverUrl, device }: AskServerProps) {
  const text = useText()
  const [, navigate] = useLocation()
  const [isDeclined, setIsDeclined] = useState(false)
  const server = serverNameOf(serverUrl)
  const { servers } = device.bridge
  useEffect(() => {
    if (isDeclined) return
    const ask = async () => {
      // a page reaches the servers that were agreed to when it was loaded, and stands where it stood
      if ((await servers?.agree(serverUrl)) === true) window.location.reload()
      else setIsDeclined(true)
    }
    void ask()
  }, [servers, serverUrl, isDeclined])
  if (!isDeclined) {
    return (
      <div className="map-waiting">
        <Spinner label={text('server.asking', { server })} />
      </div>
    )
  }
  return (
    <main className="map-waiting">
      <EmptyState
        title={text('server.declined', { server })}
        action={
          <div className="empty-state-actions">
            <Button icon={<House />} onClick={() => navigate('/')}>
              {text('map.refused.home')}
            </Button>
            <Button look="primary" icon={<PlugZap />} onClick={() => setIsDeclined(false)}>
              {text('server.connect')}
            </Button>
          </div>
        }
      >
        <p>{text('server.declined.text')}</p>
      </EmptyState>
    </main>
  )
}
