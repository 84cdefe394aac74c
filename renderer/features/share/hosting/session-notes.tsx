import { TriangleAlert, WifiOff } from 'lucide-react'
import type { HostedSession } from '../../../../shared/desktop/host.ts'
import { useText } from '../../../messages/use-text.ts'
import { Button } from '../../../ui/button.tsx'

export interface SessionNotesProps {
  readonly session: HostedSession
  /** Guests have been shown the new code. */
  readonly onShown: () => void
}

/** What stands between guests and the session at this moment, and what to do. */
export function SessionNotes({ session, onShown }: SessionNotesProps) {
  const text = useText()
  const { address, hasMoved, isInterrupted } = session
  return (
    <div role="status" className="host-notes">
      {isInterrupted ? (
        <p className="share-warning">
          <TriangleAlert aria-hidden />
          {text('share.host.interrupted')}
        </p>
      ) : null}
      {address === null ? (
        <p className="share-warning">
          <WifiOff aria-hidden />
          {text('share.host.noNetwork')}
        </p>
      ) : hasMoved ? (
        <div className="share-warning">
          <TriangleAlert aria-hidden />
          <div className="host-moved">
            <p>{text('share.host.moved')}</p>
            <Button onClick={onShown}>{text('share.host.moved.shown')}</Button>
          </div>
        </div>
      ) : null}
    </div>
  )
}
