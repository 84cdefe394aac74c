import './share.css'
import { TriangleAlert } from 'lucide-react'
import { useText } from '../../messages/use-text.ts'
import { formatJoinLink, formatOwnLink, type SharedKind } from '../../session/join-link.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { HostPanel } from './hosting/host-panel.tsx'
import { isLoopback } from './is-loopback.ts'
import { LinkDeskView } from './link-desk-view.tsx'
import { LinkToCopy } from './link-to-copy.tsx'
import { QrCode } from './qr-code.tsx'
import type { ShareButtonProps, SharedRoom } from './share-button.tsx'

/** How to start the server so that others on the network reach it. */
const hostCommand = 'npm start -- --web --host 0.0.0.0'

export interface SharePanelProps extends ShareButtonProps {
  /** Shows the code of a session to everybody in the room, in the place of this panel. */
  readonly onShowCode: () => void
}

/** How others get into the map: by one link for all, or by links that the facilitator makes. */
export function SharePanel(props: SharePanelProps) {
  const { kind, id, serverUrl, links, token, isInBrowser, room, onShowCode } = props
  const text = useText()
  const desk = useReadable(links)
  return (
    <div className="share">
      <h2 className="share-title">{text(`share.title.${kind}`)}</h2>
      {serverUrl === null ? (
        <p>{text(`share.noServer.${kind}`)}</p>
      ) : room !== undefined ? (
        <RoomPanel room={room} mapId={id} onShowCode={onShowCode} />
      ) : desk !== null ? (
        <LinkDeskView desk={desk} serverUrl={serverUrl} kind={kind} id={id} />
      ) : token !== null ? (
        <p className="share-note">{text('share.byFacilitator')}</p>
      ) : (
        <OneLink serverUrl={serverUrl} kind={kind} id={id} />
      )}
      {serverUrl === null || !isInBrowser ? null : (
        <a href={formatOwnLink(formatJoinLink(serverUrl, kind, id, token))}>
          {text('share.inApp')}
        </a>
      )}
    </div>
  )
}

interface RoomPanelProps {
  readonly room: SharedRoom
  readonly mapId: string
  readonly onShowCode: () => void
}

function RoomPanel({ room, ...rest }: RoomPanelProps) {
  return <HostPanel host={room.host} hosting={useReadable(room.hosting)} {...rest} />
}

interface OneLinkProps {
  readonly serverUrl: string
  readonly kind: SharedKind
  readonly id: string
}

function OneLink({ serverUrl, kind, id }: OneLinkProps) {
  const text = useText()
  const link = formatJoinLink(serverUrl, kind, id)
  return (
    <>
      <LinkToCopy link={link} />
      <p className="share-note">{text(`share.allows.${kind}`)}</p>
      {isLoopback(serverUrl) ? (
        <p className="share-warning">
          <TriangleAlert aria-hidden />
          <span>
            {text('share.onlyHere')}
            <code className="share-command">{hostCommand}</code>
            {text('share.onlyHere.then')}
          </span>
        </p>
      ) : (
        <QrCode value={link} label={text('share.qr')} />
      )}
    </>
  )
}
