import type { Readable } from '../../../shared/document/readable.ts'
import type { ProblemCode } from '../../../shared/problems.ts'
import { useText } from '../../messages/use-text.ts'
import type { DocumentState } from '../../session/document-state.ts'
import type { SyncStatus } from '../../session/sync-status.ts'
import { Button } from '../../ui/button.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { ProblemBanner } from './problem-banner.tsx'

interface OpenDocument {
  readonly state: Readable<DocumentState>
  readonly status: Readable<SyncStatus>
  retryKeeping(): void
  /** Where the server's version can take the place of this device's. */
  forgetCopy?(): Promise<void>
}

/** What is wrong with an open document or with keeping it, or nothing. */
export function DocumentBanners({ session }: { readonly session: OpenDocument }) {
  const text = useText()
  const state = useReadable(session.state)
  const status = useReadable(session.status)
  const problem = state.status === 'open' ? state.problem : null
  const notKept =
    status.kind === 'not-kept-on-device' ? (`storage-${status.reason}` as const) : null
  return (
    <>
      {problem === null || problem === notKept ? null : (
        <ProblemBanner code={problem} action={<TakeServersVersion {...{ session, problem }} />} />
      )}
      {notKept === null ? null : (
        <ProblemBanner
          code={notKept}
          action={<Button onClick={() => session.retryKeeping()}>{text('status.retry')}</Button>}
        />
      )}
    </>
  )
}

interface TakeServersVersionProps {
  readonly session: OpenDocument
  readonly problem: ProblemCode
}

/** Only where nothing else helps: what the server does not take is given up. */
function TakeServersVersion({ session, problem }: TakeServersVersionProps) {
  const text = useText()
  if (problem !== 'change-not-yours' || session.forgetCopy === undefined) return null
  const take = async () => {
    await session.forgetCopy?.()
    window.location.reload()
  }
  return <Button onClick={() => void take()}>{text('status.takeServers')}</Button>
}
