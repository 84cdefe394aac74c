import './status.css'
import {
  Clock,
  CloudAlert,
  CloudCheck,
  CloudOff,
  CloudUpload,
  HardDrive,
  RefreshCw,
  TriangleAlert,
} from 'lucide-react'
import { useState } from 'react'
import type { Readable } from '../../../shared/document/readable.ts'
import { useText, type Text } from '../../messages/use-text.ts'
import type { SyncStatus } from '../../session/sync-status.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'

const icons: Readonly<Record<Shown, typeof CloudCheck>> = {
  'saved-here': HardDrive,
  'saved-on-device': HardDrive,
  'saved-on-server': CloudCheck,
  'others-late': Clock,
  'server-cannot-save': CloudAlert,
  saving: CloudUpload,
  offline: CloudOff,
  reconnecting: RefreshCw,
  'not-kept-on-device': TriangleAlert,
}

const warnings: ReadonlySet<SyncStatus['kind']> = new Set([
  'offline',
  'server-cannot-save',
  'not-kept-on-device',
])

type Shown = SyncStatus['kind'] | 'saved-here'
type Heard = Exclude<Shown, 'saving'>

export interface SyncStatusMarkProps {
  readonly sync: Readable<SyncStatus>
  /** Whether the server is this computer itself. */
  readonly isKeptHere: boolean
  /** Nothing may be changed here, at all or any more. */
  readonly readOnly: boolean
}

/** Where this window's edits are: an icon and words, the meaning on hover and focus. */
export function SyncStatusMark({ sync, isKeptHere, readOnly }: SyncStatusMarkProps) {
  const text = useText()
  const status = useReadable(sync)
  const shown = isKeptHere && status.kind === 'saved-on-server' ? 'saved-here' : status.kind
  const Icon = icons[shown]
  const isWarning = warnings.has(status.kind)
  // reason: who listens hears of a lost and a found connection, not of every save
  const [heard, setHeard] = useState<Heard | null>(null)
  if (shown !== 'saving' && shown !== heard) setHeard(shown)
  return (
    <>
      <Tooltip label={meaningOf(status, shown, readOnly, text)}>
        <button
          type="button"
          className={isWarning ? 'sync-status sync-status-warning' : 'sync-status'}
          data-status={status.kind}
        >
          <Icon aria-hidden />
          <span className="sync-status-words">{wordsOf(status, shown, text)}</span>
        </button>
      </Tooltip>
      <div role="status">
        {heard === null ? null : <VisuallyHidden>{text(`status.heard.${heard}`)}</VisuallyHidden>}
      </div>
    </>
  )
}

function wordsOf(status: SyncStatus, shown: Shown, text: Text): string {
  if ('waiting' in status) return text(`status.${status.kind}`, { waiting: status.waiting })
  return text(`status.${shown}`)
}

function meaningOf(status: SyncStatus, shown: Shown, readOnly: boolean, text: Text): string {
  if (status.kind === 'not-kept-on-device') {
    return text(`status.not-kept-on-device.${status.connected ? 'connected' : 'alone'}`)
  }
  if (status.kind === 'offline' && readOnly) return text('status.offline.meaning.readOnly')
  if (shown === 'saved-here') return text('status.saved-here.meaning')
  return text(`status.${status.kind}.meaning`)
}
