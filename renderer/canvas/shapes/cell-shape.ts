// Cells and headers of the grid. Local to each window: projected from framework and rows, never
// stored, synced or undone.
import { T, type RecordProps, type TLBaseShape } from 'tldraw'
import { stageColours, type StageColour } from '../../../shared/framework/framework.ts'

/**
 * `cell` and `parking` hold cards, `parked` names the stage of some. The others, headers and steps of funnels among them, are drawn in
 * exports only: on screen the page has its own.
 */
export const cellKinds = [
  'cell',
  'parking',
  'parked',
  'stage',
  'row',
  'corner',
  'step',
  'funnel',
] as const
export type CellKind = (typeof cellKinds)[number]

export interface CellProps {
  readonly w: number
  readonly h: number
  readonly kind: CellKind
  readonly stageId: string
  readonly rowId: string
  /** Name of the stage, row, step or funnel, or of the parking lane. */
  readonly label: string
  /** What stands beneath the label. */
  readonly note: string
  /** Whether what it says needs a look. */
  readonly isFlagged: boolean
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
  note: T.string,
  isFlagged: T.boolean,
  colour: T.literalEnum(...stageColours),
}

export function canHoldCards(kind: CellKind): boolean {
  return kind === 'cell' || kind === 'parking'
}
