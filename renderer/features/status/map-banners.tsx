import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { ProblemBanner } from './problem-banner.tsx'

/** What is wrong with the open map or with keeping it, or nothing. */
export function MapBanners({ session }: { readonly session: MapSession }) {
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
