import type { Readable } from '../../../shared/document/readable.ts'
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
      {problem === null || problem === notKept ? null : <ProblemBanner code={problem} />}
      {notKept === null ? null : (
        <ProblemBanner
          code={notKept}
          action={<Button onClick={() => session.retryKeeping()}>{text('status.retry')}</Button>}
        />
      )}
    </>
  )
}
