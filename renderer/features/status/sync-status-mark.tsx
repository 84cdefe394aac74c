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

const icons: Readonly<Record<SyncStatus['kind'], typeof CloudCheck>> = {
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

type Heard = Exclude<SyncStatus['kind'], 'saving'>

/** Where this window's edits are: an icon and words, the meaning on hover and focus. */
export function SyncStatusMark({ sync }: { readonly sync: Readable<SyncStatus> }) {
  const text = useText()
  const status = useReadable(sync)
  const Icon = icons[status.kind]
  const isWarning = warnings.has(status.kind)
  // reason: who listens hears of a lost and a found connection, not of every save
  const [heard, setHeard] = useState<Heard | null>(null)
  if (status.kind !== 'saving' && status.kind !== heard) setHeard(status.kind)
  return (
    <>
      <Tooltip label={meaningOf(status, text)}>
        <button
          type="button"
          className={isWarning ? 'sync-status sync-status-warning' : 'sync-status'}
          data-status={status.kind}
        >
          <Icon aria-hidden />
          <span className="sync-status-words">{wordsOf(status, text)}</span>
        </button>
      </Tooltip>
      <div role="status">
        {heard === null ? null : <VisuallyHidden>{text(`status.heard.${heard}`)}</VisuallyHidden>}
      </div>
    </>
  )
}

function wordsOf(status: SyncStatus, text: Text): string {
  if ('waiting' in status) return text(`status.${status.kind}`, { waiting: status.waiting })
  return text(`status.${status.kind}`)
}

function meaningOf(status: SyncStatus, text: Text): string {
  if (status.kind !== 'not-kept-on-device') return text(`status.${status.kind}.meaning`)
  return text(`status.not-kept-on-device.${status.connected ? 'connected' : 'alone'}`)
}
