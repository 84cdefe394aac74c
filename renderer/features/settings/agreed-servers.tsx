import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ServersBridge } from '../../../shared/desktop/servers.ts'
import { serverNameOf } from '../../../shared/wire/server-url.ts'
import { useText } from '../../messages/use-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'

export interface AgreedServersProps {
  readonly servers: ServersBridge
  /** Stands elsewhere; empty where there is none. */
  readonly teamServer: string
}

/** The servers that the person has let Pathlane connect to; each can be taken back. */
export function AgreedServers({ servers, teamServer }: AgreedServersProps) {
  const text = useText()
  const [known, setKnown] = useState<readonly string[]>([])
  useEffect(() => {
    let isOver = false
    const look = async () => {
      const next = await servers.known()
      if (!isOver) setKnown(next)
    }
    void look()
    return () => {
      isOver = true
    }
  }, [servers])
  const others = known.filter((serverUrl) => serverUrl !== teamServer)
  if (others.length === 0) return null
  return (
    <div className="field">
      <span className="field-label">{text('settings.server.agreed')}</span>
      <ul>
        {others.map((serverUrl) => (
          <li key={serverUrl} className="settings-agreed">
            <span className="settings-agreed-name">{serverNameOf(serverUrl)}</span>
            <IconButton
              label={text('settings.server.forget', { server: serverNameOf(serverUrl) })}
              icon={<X />}
              onClick={() => {
                setKnown(known.filter((each) => each !== serverUrl))
                void servers.forget(serverUrl)
              }}
            />
          </li>
        ))}
      </ul>
      <span className="field-hint">{text('settings.server.agreed.hint')}</span>
    </div>
  )
}
