import { WifiOff } from 'lucide-react'
import type { Readable } from '../../../../shared/document/readable.ts'
import { useText } from '../../../messages/use-text.ts'
import type { Hosting } from '../../../session/hosting.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useReadable } from '../../../ui/use-readable.ts'
import { QrCode } from '../qr-code.tsx'
import { linkOfSession } from './link-of-session.ts'

export interface LargeCodeProps {
  readonly hosting: Readable<Hosting>
  readonly onClose: () => void
}

/** For the screen that everybody in the room sees. */
export function LargeCode({ hosting, onClose }: LargeCodeProps) {
  const text = useText()
  const { state, guests } = useReadable(hosting)
  if (state.status !== 'open') return null
  const link = linkOfSession(state)
  const here = guests.filter(({ stage }) => stage !== 'away').length
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={text('share.host.large.title')}
      description={text('share.host.large.how')}
      size="large"
    >
      <div className="host-large">
        {link === null ? (
          <p className="share-warning">
            <WifiOff aria-hidden />
            {text('share.host.noNetwork')}
          </p>
        ) : (
          <>
            <QrCode value={link} label={text('share.qr')} />
            <p className="host-large-link">{link.replace('http://', '')}</p>
          </>
        )}
        <p className="host-large-count" role="status">
          {text('share.host.guests.count', { here })}
        </p>
      </div>
    </Dialog>
  )
}
