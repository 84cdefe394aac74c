import './history.css'
import { BookmarkPlus, X } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { changesEverything } from '../../../shared/wire/role.ts'
import type { HistoryEntry } from '../../history/history-entry.ts'
import type { HistoryState, MapHistory } from '../../history/map-history.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { NameForm } from './name-form.tsx'
import { Timeline } from './timeline.tsx'
import { useVersionVerbs } from './use-version-verbs.ts'

export interface HistoryPanelProps {
  readonly session: MapSession
  readonly history: MapHistory
  readonly shownId: string | null
  readonly onLook: (entry: HistoryEntry | null) => void
  readonly onCompare: (earlier: HistoryEntry, later: HistoryEntry | null) => void
  readonly onClose: () => void
  /** What two states differ by, in place of the list while somebody compares. */
  readonly comparison: ReactNode | null
}

/** How the map was: a list to look through, by device, server and file. */
export function HistoryPanel(props: HistoryPanelProps) {
  const { session, history, shownId, onLook, onCompare, onClose, comparison } = props
  const text = useText()
  const state = useReadable(history.state)
  const role = useReadable(session.role)
  const verbs = useVersionVerbs(history)
  useEffect(() => void history.refresh(), [history])
  return (
    <Panel
      title={text(comparison === null ? 'history.title' : 'history.comparison')}
      actions={<IconButton label={text('history.close')} icon={<X />} onClick={onClose} />}
    >
      <div
        className="history"
        role="presentation"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return
          event.preventDefault()
          // the first Escape leads back to the map as it is
          if (shownId !== null || comparison !== null) onLook(null)
          else onClose()
        }}
      >
        {comparison ?? (
          <>
            <KeepVersion canKeep={changesEverything(role)} onKeep={verbs.keep} />
            <HistoryNotes state={state} />
            {state.status === 'loading' ? <Spinner label={text('history.loading')} /> : null}
            <Timeline
              entries={state.status === 'ready' ? state.entries : []}
              shownId={shownId}
              isFacilitator={role === 'facilitator'}
              onLook={onLook}
              onCompare={(entry) => onCompare(entry, null)}
              verbs={verbs}
            />
          </>
        )}
      </div>
    </Panel>
  )
}

interface KeepVersionProps {
  readonly canKeep: boolean
  readonly onKeep: (name: string) => void
}

function KeepVersion({ canKeep, onKeep }: KeepVersionProps) {
  const text = useText()
  const [naming, setNaming] = useState<'not yet' | 'now' | 'over'>('not yet')
  if (!canKeep) return null
  if (naming !== 'now') {
    return (
      <Button
        icon={<BookmarkPlus />}
        onClick={() => setNaming('now')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: the field that had the focus is gone
        autoFocus={naming === 'over'}
      >
        {text('history.keep')}
      </Button>
    )
  }
  return (
    <NameForm
      initial=""
      action={text('history.keep.save')}
      onName={(name) => {
        setNaming('over')
        onKeep(name)
      }}
      onCancel={() => setNaming('over')}
    />
  )
}

/** What the list lacks, and why. */
function HistoryNotes({ state }: { readonly state: HistoryState }) {
  const text = useText()
  if (state.status === 'loading') return null
  const { serverProblem, isKeptHere, entries } = state
  return (
    <>
      {isKeptHere ? null : <p className="history-note">{text('history.notKept')}</p>}
      {serverProblem === null ? null : (
        <p className="history-note" role="status">
          {text(`problem.${serverProblem}.happened`)} {text(`problem.${serverProblem}.todo`)}
        </p>
      )}
      {entries.length === 0 ? <p className="history-note">{text('history.empty')}</p> : null}
    </>
  )
}
