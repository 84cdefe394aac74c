// Cells and headers of the grid. Local to each window: projected from framework and rows, never
// stored, synced or undone.
import { T, type RecordProps, type TLBaseShape } from 'tldraw'
import { stageColours, type StageColour } from '../../../shared/framework/framework.ts'

/** `cell` and `parking` hold cards; headers are drawn in exports only, on screen the page has its own. */
export const cellKinds = ['cell', 'parking', 'stage', 'row', 'corner'] as const
export type CellKind = (typeof cellKinds)[number]

export interface CellProps {
  readonly w: number
  readonly h: number
  readonly kind: CellKind
  readonly stageId: string
  readonly rowId: string
  /** Name of the stage or row, or of the parking lane. */
  readonly label: string
  readonly colour: StageColour
}

export type CellShape = TLBaseShape<'cell', CellProps>

export const cellProps: RecordProps<CellShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  kind: T.literalEnum(...cellKinds),
  stageId: T.string,
  rowId: T.string,
  label: T.string,
  colour: T.literalEnum(...stageColours),
}

export function canHoldCards(kind: CellKind): boolean {
  return kind === 'cell' || kind === 'parking'
}
