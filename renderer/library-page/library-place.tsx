import { House } from 'lucide-react'
import { useEffect, useMemo, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { isRoomName } from '../../shared/wire/room-name.ts'
import type { Device } from '../device.ts'
import { useText } from '../messages/use-text.ts'
import type { DocumentState } from '../session/document-state.ts'
import { ServerPlace } from '../server-place.tsx'
import type { LibrarySession } from '../session/library-session.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { useReadable } from '../ui/use-readable.ts'
import type { ProblemCode } from '../../shared/problems.ts'

export interface LibraryPlaceProps {
  readonly libraryId: string
  readonly device: Device
  /** What to show once the library is open. */
  readonly children: (session: LibrarySession, readOnly: boolean) => ReactNode
}

/** A library, open for as long as this is shown; says so while it loads or can't be opened. */
export function LibraryPlace({ libraryId, device, children }: LibraryPlaceProps) {
  return isRoomName(libraryId) ? (
    <ServerPlace room={libraryId} device={device}>
      <OpenLibrary libraryId={libraryId} device={device}>
        {children}
      </OpenLibrary>
    </ServerPlace>
  ) : (
    <Refused problem="link-invalid" />
  )
}

function OpenLibrary({ libraryId, device, children }: LibraryPlaceProps) {
  const text = useText()
  const { libraries } = device
  const readable = useMemo(() => libraries.session(libraryId), [libraries, libraryId])
  const session = useReadable(readable)
  if (session !== null) {
    return (
      <LibraryStates session={session} device={device}>
        {children}
      </LibraryStates>
    )
  }
  return (
    <div className="library-waiting">
      <Spinner label={text('library.opening')} />
    </div>
  )
}

interface LibraryStatesProps extends Pick<LibraryPlaceProps, 'device' | 'children'> {
  readonly session: LibrarySession
}

function LibraryStates({ session, device, children }: LibraryStatesProps) {
  const text = useText()
  const state = useReadable(session.state)
  useRemembered(session, state, device)
  if (state.status === 'open') return children(session, state.readOnly)
  if (state.status === 'refused') return <Refused problem={state.problem} />
  if (state.status === 'loading') {
    return (
      <div className="library-waiting">
        <Spinner label={text('library.opening')} />
      </div>
    )
  }
  return (
    <main className="library-waiting">
      <EmptyState
        title={text('library.waiting')}
        picture={<Spinner label={text('library.waiting.looking')} />}
        action={<WayHome />}
      >
        <p>{text(state.connected ? 'library.waiting.connected' : 'library.waiting.offline')}</p>
      </EmptyState>
    </main>
  )
}

/** A library that was opened by a link is known to this device from then on, by its present name. */
function useRemembered(session: LibrarySession, state: DocumentState, device: Device): void {
  const { organisation } = useReadable(session.view)
  const { known } = device.libraries
  const isOpen = state.status === 'open'
  useEffect(() => {
    if (isOpen && !session.isOwn) known.remember({ id: session.libraryId, name: organisation })
  }, [isOpen, known, session, organisation])
}

function Refused({ problem }: { readonly problem: ProblemCode }) {
  const text = useText()
  return (
    <main className="library-waiting">
      <EmptyState title={text(`problem.${problem}.happened`)} action={<WayHome />}>
        <p>{text(`problem.${problem}.todo`)}</p>
      </EmptyState>
    </main>
  )
}

function WayHome() {
  const text = useText()
  const [, navigate] = useLocation()
  return (
    <Button look="primary" icon={<House />} onClick={() => navigate('/')}>
      {text('map.refused.home')}
    </Button>
  )
}
