import type { TableCard } from '../../../shared/map/table/column.ts'
import { canWrite, changesEverything } from '../../../shared/wire/role.ts'
import type { MapSession } from '../../session/map-session.ts'
import { useReadable } from '../../ui/use-readable.ts'

export interface TableRights {
  readonly isReadOnly: boolean
  /** Whether this person may change what others made, and add personas and the like. */
  readonly isEditor: boolean
  readonly mayChange: (card: TableCard) => boolean
}

export function useTableRights(session: MapSession): TableRights {
  const state = useReadable(session.state)
  const role = useReadable(session.role)
  const personId = useReadable(session.personId)
  const isReadOnly = state.status !== 'open' || state.readOnly || !canWrite(role)
  const isEditor = changesEverything(role)
  return {
    isReadOnly,
    isEditor: isEditor && !isReadOnly,
    mayChange: (card) => !isReadOnly && (isEditor || card.makerId === personId),
  }
}
