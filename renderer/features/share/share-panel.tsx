import './share.css'
import { Check, Copy, TriangleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { useText } from '../../messages/use-text.ts'
import { formatJoinLink } from '../../session/join-link.ts'
import { Button } from '../../ui/button.tsx'
import type { ShareButtonProps } from './share-button.tsx'
import { isLoopback } from './is-loopback.ts'
import { QrCode } from './qr-code.tsx'

/** How to start the server so that others on the network reach it. */
const hostCommand = 'npm start -- --web --host 0.0.0.0'

/** The join link, to copy or to scan, and what it allows. */
export function SharePanel({ kind, id, serverUrl }: ShareButtonProps) {
  const text = useText()
  if (serverUrl === null) {
    return (
      <div className="share">
        <h2 className="share-title">{text(`share.title.${kind}`)}</h2>
        <p>{text(`share.noServer.${kind}`)}</p>
      </div>
    )
  }
  const link = formatJoinLink(serverUrl, kind, id)
  return (
    <div className="share">
      <h2 className="share-title">{text(`share.title.${kind}`)}</h2>
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
    </div>
  )
}

function LinkToCopy({ link }: { readonly link: string }) {
  const text = useText()
  const id = useId()
  const [copy, setCopy] = useState<'not yet' | 'done' | 'failed'>('not yet')
  const copyLink = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setCopy('done')
    } catch {
      // a browser without permission, or plain http: the sentence below says what to do
      setCopy('failed')
    }
  }
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {text('share.link')}
      </label>
      <div className="share-link">
        <input
          id={id}
          className="field-input"
          value={link}
          readOnly
          onFocus={(event) => event.target.select()}
        />
        <Button icon={copy === 'done' ? <Check /> : <Copy />} onClick={() => void copyLink()}>
          {text('share.copy')}
        </Button>
      </div>
      <p className="field-hint" role="status">
        {copy === 'done' ? text('share.copied') : null}
        {copy === 'failed' ? text('share.copyFailed') : null}
      </p>
    </div>
  )
}
