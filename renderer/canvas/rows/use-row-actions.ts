import { useValue } from 'tldraw'
import {
  addRow,
  chooseCurves,
  hideRow,
  moveRow,
  removeRow,
  renameRow,
} from '../../../shared/map/edit-rows.ts'
import type { CurveChoice, Row, RowId, RowKind } from '../../../shared/map/row.ts'
import { useText } from '../../messages/use-text.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { useToast } from '../../ui/toast.tsx'
import { useBoardContext } from '../board-context.ts'
import { useRowName } from '../lanes/row-name.ts'

export interface RowActions {
  /** False for viewers and contributors. */
  readonly mayChange: boolean
  readonly rename: (id: RowId, name: string) => void
  readonly move: (id: RowId, to: number) => void
  readonly hide: (id: RowId, isHidden: boolean) => void
  readonly chooseCurves: (id: RowId, curves: CurveChoice) => void
  /** Parks the cards of the row, says so, and offers the way back. */
  readonly remove: (row: Row) => void
  readonly add: (kind: RowKind, name: string, below: RowId | null) => void
}

/** What an editor can do with the rows of the map. Each is one step of undo. */
export function useRowActions(): RowActions {
  const { session, lanes, isReadOnly, countCards } = useBoardContext()
  const text = useText()
  const toast = useToast()
  const nameOf = useRowName()
  const isContributor = useReadable(session.role) === 'contributor'
  const mayChange = !useValue(isReadOnly) && !isContributor
  const step: typeof session.edit = (change) => {
    session.undo.endStep()
    return session.edit(change)
  }
  return {
    mayChange,
    rename: (id, name) => step((map) => renameRow(map, id, name)),
    move: (id, to) => step((map) => moveRow(map, id, to)),
    hide: (id, isHidden) => step((map) => hideRow(map, id, isHidden)),
    chooseCurves: (id, curves) => step((map) => chooseCurves(map, id, curves)),
    remove(row) {
      const cards = countCards(row.id)
      step((map) => removeRow(map, row.id))
      session.undo.endStep()
      const depth = session.undo.depth()
      toast({
        message: text('rows.removed', { row: nameOf(row), cards }),
        action: {
          label: text('rows.undo'),
          run() {
            if (session.undo.depth() === depth) session.undo.undo()
            else toast({ message: text('upgrade.undoLater') })
          },
        },
      })
    },
    add: (kind, name, below) => {
      const last = lanes.allRows.get().at(-1)?.id ?? null
      step((map) => addRow(map, kind, name, below ?? last))
    },
  }
}
