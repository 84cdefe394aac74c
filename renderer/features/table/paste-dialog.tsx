import { useMemo, useState } from 'react'
import { planPaste, type PastePlan } from '../../../shared/map/table/plan-paste.ts'
import type { PastedLine } from '../../../shared/map/table/pasted-lines.ts'
import type { TableNames } from '../../../shared/map/table/table-names.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { PastePreview } from './paste-preview.tsx'
import { linesIn } from './range-clipboard.ts'
import type { TableRights } from './table-rights.ts'

export interface PasteDialogProps {
  readonly session: MapSession
  readonly names: TableNames
  readonly rights: TableRights
  /** What was pasted over cells, or null where lines are still to be pasted into the dialog. */
  readonly over: readonly PastedLine[] | null
  /** What was pasted with its headings; empty where nothing was pasted yet. */
  readonly pasted: string
  readonly onApply: (plan: PastePlan) => void
  readonly onClose: () => void
}

/** Shows what pasted lines would do, and which can't be read; nothing is done before somebody agrees. */
export function PasteDialog(props: PasteDialogProps) {
  const { session, names, rights, over, onApply, onClose } = props
  const text = useText()
  const [pasted, setPasted] = useState(props.pasted)
  const read = useMemo(() => linesIn(pasted, text), [pasted, text])
  const lines = over ?? read?.lines ?? null
  const plan = usePlan(session, names, rights, lines)
  const count = plan === null ? 0 : plan.newCards.length + plan.changes.length
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="wide"
      title={text('table.pasteTitle')}
      {...(over === null ? { description: text('table.pasteHow') } : {})}
      footer={
        <>
          <Button onClick={onClose}>
            {text(plan !== null && count === 0 ? 'table.pasteClose' : 'table.pasteCancel')}
          </Button>
          {plan === null || count === 0 ? null : (
            <Button look="primary" onClick={() => onApply(plan)}>
              {text('table.pasteApply', { count })}
            </Button>
          )}
        </>
      }
    >
      {over !== null || read !== null ? null : (
        <TextArea
          label={text('table.pasteField')}
          value={pasted}
          onChange={setPasted}
          maxLength={20_000_000}
          rows={8}
          className="table-paste-field"
        />
      )}
      {over === null && read === null && pasted.trim() !== '' ? (
        <p role="alert" className="table-paste-problem">
          {text('table.pasteNoHeadings')}
        </p>
      ) : null}
      {plan === null ? null : (
        <PastePreview
          plan={plan}
          unknownHeadings={over === null ? (read?.unknownHeadings ?? []) : []}
        />
      )}
    </Dialog>
  )
}

/** Follows what others do to the map meanwhile. */
function usePlan(
  session: MapSession,
  names: TableNames,
  rights: TableRights,
  lines: readonly PastedLine[] | null,
): PastePlan | null {
  const view = useReadable(session.view)
  const { isEditor, mayChange } = rights
  return useMemo(
    () =>
      lines === null ? null : planPaste(lines, { view, names, mayChange, mayAddMembers: isEditor }),
    [lines, view, names, mayChange, isEditor],
  )
}
