import type { Editor, TLParentId } from 'tldraw'
import { addressOfCell, cellIdOf } from '../../../shared/map/lane.ts'
import type { RowId } from '../../../shared/map/row.ts'
import type { LaneState } from '../lanes/lane-state.ts'

/** How much stands in a row, hidden or not; a group counts as one. Tracked. */
export function countCardsIn(editor: Editor, lanes: LaneState, rowId: RowId): number {
  const shown = lanes.stages
    .get()
    .reduce(
      (sum, { id }) =>
        sum + editor.getSortedChildIdsForParent(cellIdOf(id, rowId) as TLParentId).length,
      0,
    )
  const hidden = lanes.hiddenShapes
    .get()
    .filter(
      ({ cellId, shape }) =>
        addressOfCell(cellId)?.rowId === rowId && addressOfCell(shape.parentId) !== null,
    )
  return shown + hidden.length
}
