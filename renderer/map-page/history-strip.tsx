import { useState } from 'react'
import { changesEverything } from '../../shared/wire/role.ts'
import { HistoryBand } from '../features/history/history-band.tsx'
import { RestoreDialog } from '../features/history/restore-dialog.tsx'
import type { MapHistory } from '../history/map-history.ts'
import { useText } from '../messages/use-text.ts'
import type { MapSession } from '../session/map-session.ts'
import { useMoments } from '../ui/use-moments.ts'
import { useReadable } from '../ui/use-readable.ts'
import { useToast } from '../ui/toast.tsx'
import type { LookingBack } from './use-looking-back.ts'

export interface HistoryStripProps {
  readonly session: MapSession
  readonly history: MapHistory
  readonly back: LookingBack
  readonly readOnly: boolean
}

/** Over the board while one looks back, and the question before an earlier state is restored. */
export function HistoryStrip({ session, history, back, readOnly }: HistoryStripProps) {
  const { desk, state } = back
  const { looking, earlier } = state
  const text = useText()
  const toast = useToast()
  const { momentOf } = useMoments()
  const role = useReadable(session.role)
  const [isAsking, setIsAsking] = useState(false)
  const entry = looking.kind === 'version' ? looking.entry : null
  const restore = () => {
    setIsAsking(false)
    if (earlier === null || entry === null) return
    const isDone = history.restore(earlier)
    desk.look(null)
    if (!isDone) toast({ message: text('history.notRestored') })
    else {
      toast({
        message: text('history.restored', { when: momentOf(entry.at) }),
        action: { label: text('history.undo'), run: () => session.undo.undo() },
      })
    }
  }
  return (
    <>
      <HistoryBand
        state={state}
        canRestore={!readOnly && changesEverything(role)}
        onRestore={() => setIsAsking(true)}
        onCompare={() => {
          if (entry !== null) desk.compare(entry, null)
        }}
        onSide={(side) => desk.showSide(side)}
        onBack={() => desk.look(null)}
      />
      {isAsking && earlier !== null && entry !== null ? (
        <RestoreDialog
          version={earlier}
          name={entry.name}
          when={momentOf(entry.at)}
          now={session.view.get()}
          onRestore={restore}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </>
  )
}
