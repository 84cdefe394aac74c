import { House } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Device } from '../device.ts'
import { ReportsMark } from '../features/frameworks/library/reports-mark.tsx'
import { PeopleBeside } from '../features/people/people-beside.tsx'
import { SyncStatusMark } from '../features/status/sync-status-mark.tsx'
import { useText } from '../messages/use-text.ts'
import type { LibrarySession } from '../session/library-session.ts'
import { IconButton } from '../ui/icon-button.tsx'

export interface LibraryBarProps {
  readonly session: LibrarySession
  readonly device: Device
  readonly readOnly: boolean
  /** Where one is, at the start. */
  readonly place: ReactNode
  /** What one can do here, at the end. */
  readonly children?: ReactNode
}

/** The one line on top of each page of a library. */
export function LibraryBar({ session, device, readOnly, place, children }: LibraryBarProps) {
  const text = useText()
  const [, navigate] = useLocation()
  return (
    <header className="library-bar" aria-label={text('library.bar')}>
      <IconButton label={text('bar.home')} icon={<House />} onClick={() => navigate('/')} />
      {place}
      {readOnly ? <span className="library-chip">{text('map.readOnly')}</span> : null}
      <span className="library-bar-status">
        <ReportsMark session={session} />
        <SyncStatusMark
          sync={session.status}
          isKeptHere={device.isKeptHere(session.libraryId)}
          readOnly={readOnly}
        />
      </span>
      <PeopleBeside people={session.people} identity={device.identity} />
      {children}
    </header>
  )
}
