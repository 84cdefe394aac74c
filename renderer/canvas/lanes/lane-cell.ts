// One local shape of the grid, before it is stacked on the page.
import type { StageColour, StageId } from '../../../shared/framework/framework.ts'
import { cellIdOf } from '../../../shared/map/lane.ts'
import type { RowId } from '../../../shared/map/row.ts'
import type { CellProps } from '../shapes/cell-shape.ts'
import type { LensProps } from '../lenses/lens-shape.ts'

export interface LocalShape {
  readonly id: string
  readonly type: 'cell' | 'lens'
  readonly x: number
  readonly y: number
  readonly props: CellProps | LensProps
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface CellFacts {
  readonly stageId?: StageId
  readonly rowId?: RowId
  readonly label?: string
  readonly note?: string
  readonly isFlagged?: boolean
  readonly colour?: StageColour
  /** Tells apart several of a kind above one stage. */
  readonly name?: string
}

export function laneCell(
  kind: CellProps['kind'],
  { x, y, w, h }: Box,
  facts: CellFacts,
): LocalShape {
  const { stageId, rowId, name, label = '', note = '', isFlagged = false, colour = 'slate' } = facts
  const id =
    stageId !== undefined && rowId !== undefined
      ? cellIdOf(stageId, rowId)
      : `shape:lane.${name ?? stageId ?? rowId ?? kind}.${kind}`
  const props: CellProps = {
    kind,
    w,
    h,
    stageId: stageId ?? '',
    rowId: rowId ?? '',
    label,
    note,
    isFlagged,
    colour,
  }
  return { id, type: 'cell', x, y, props }
}
