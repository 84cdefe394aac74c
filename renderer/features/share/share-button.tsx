import { RadioTower, Share2 } from 'lucide-react'
import { useState } from 'react'
import type { HostBridge } from '../../../shared/desktop/host.ts'
import { useText } from '../../messages/use-text.ts'
import { createWritable, type Readable } from '../../../shared/document/readable.ts'
import type { CommandDesk } from '../../session/command-desk.ts'
import type { SharedKind } from '../../session/join-link.ts'
import type { LinkDesk } from '../../session/link-desk.ts'
import type { Hosting } from '../../session/hosting.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { useCommands } from '../../ui/use-commands.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { LargeCode } from './hosting/large-code.tsx'
import { SharePanel } from './share-panel.tsx'

export interface ShareButtonProps {
  readonly kind: SharedKind
  readonly id: string
  readonly commands: CommandDesk
  /** Origin of the sync server, or null where there is none. */
  readonly serverUrl: string | null
  /** Where links are made, for whoever may. */
  readonly links: Readable<LinkDesk | null>
  /** What this window came by, where that was a link of its own: the bare one opens nothing then. */
  readonly token: string | null
  /** In a browser, from where the desktop app can be called. */
  readonly isInBrowser: boolean
  /** Where this computer can host the map. */
  readonly room?: SharedRoom
}

export interface SharedRoom {
  readonly host: HostBridge
  readonly hosting: Readable<Hosting>
}

export function ShareButton(props: ShareButtonProps) {
  const text = useText()
  const here = useGuestsHere(props)
  const [shown, setShown] = useState<'nothing' | 'panel' | 'code'>('nothing')
  const close = () => setShown('nothing')
  useCommands(props.commands, { share: () => setShown('panel') })
  return (
    <>
      <Popover
        open={shown === 'panel'}
        onOpenChange={(isOpen) => setShown(isOpen ? 'panel' : 'nothing')}
        align="end"
        label={text(`share.title.${props.kind}`)}
        trigger={
          <Button look="primary" icon={here === null ? <Share2 /> : <RadioTower />}>
            {here === null ? text(`share.open.${props.kind}`) : text('share.host.button', { here })}
          </Button>
        }
      >
        <SharePanel {...props} onShowCode={() => setShown('code')} />
      </Popover>
      {shown === 'code' && props.room !== undefined ? (
        <LargeCode hosting={props.room.hosting} onClose={close} />
      ) : null}
    </>
  )
}

const nothing = createWritable<Hosting | null>(null)

/** Null while this map is not hosted. */
function useGuestsHere({ id, room }: ShareButtonProps): number | null {
  const hosting = useReadable<Hosting | null>(room?.hosting ?? nothing)
  if (hosting === null || hosting.state.status !== 'open' || hosting.state.mapId !== id) return null
  return hosting.guests.filter(({ stage }) => stage !== 'away').length
}
