import './share.css'
import { TriangleAlert } from 'lucide-react'
import { useText } from '../../messages/use-text.ts'
import { formatJoinLink, type SharedKind } from '../../session/join-link.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { isLoopback } from './is-loopback.ts'
import { LinkDeskView } from './link-desk-view.tsx'
import { LinkToCopy } from './link-to-copy.tsx'
import { QrCode } from './qr-code.tsx'
import type { ShareButtonProps } from './share-button.tsx'

/** How to start the server so that others on the network reach it. */
const hostCommand = 'npm start -- --web --host 0.0.0.0'

/** How others get into the map: by one link for all, or by links that the facilitator makes. */
export function SharePanel({ kind, id, serverUrl, links, isByLink }: ShareButtonProps) {
  const text = useText()
  const desk = useReadable(links)
  return (
    <div className="share">
      <h2 className="share-title">{text(`share.title.${kind}`)}</h2>
      {serverUrl === null ? (
        <p>{text(`share.noServer.${kind}`)}</p>
      ) : desk !== null ? (
        <LinkDeskView desk={desk} serverUrl={serverUrl} kind={kind} id={id} />
      ) : isByLink ? (
        <p className="share-note">{text('share.byFacilitator')}</p>
      ) : (
        <OneLink serverUrl={serverUrl} kind={kind} id={id} />
      )}
    </div>
  )
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
