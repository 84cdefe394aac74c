// Lanes on screen and in exports. A cell holds cards and takes what is dropped on it; nobody can
// select, change or remove it.
import {
  HTMLContainer,
  useIsDarkMode,
  type Editor,
  type SvgExportContext,
  type TLDragShapesOutInfo,
  type TLShape,
  type VecLike,
} from 'tldraw'
import { isLaneShapeId } from '../../../shared/map/lane.ts'
import { canHoldCards, cellProps, type CellShape } from './cell-shape.ts'
import { cellSvg } from './cell-svg.tsx'
import { themeOf } from './colours.ts'
import { GhostRectangle2d } from './ghost-rectangle.ts'
import { interFacesFor } from './inter-faces.ts'
import { canStandInCells } from './shape-types.ts'
import { UntouchableUtil } from './untouchable-util.ts'

export class CellUtil extends UntouchableUtil<CellShape> {
  static override type = 'cell' as const
  static override props = cellProps

  constructor(editor: Editor) {
    super(editor)
    // reason: tldraw tries every shape of the page, every 60 ms while something is dragged
    editor.getDraggingOverShape = (point) => cellUnder(editor, point)
  }

  override getDefaultProps(): CellShape['props'] {
    return {
      w: 1,
      h: 1,
      kind: 'cell',
      stageId: '',
      rowId: '',
      label: '',
      note: '',
      isFlagged: false,
      colour: 'slate',
    }
  }

  override getGeometry({ props }: CellShape) {
    return new GhostRectangle2d({ width: props.w, height: props.h, isFilled: false })
  }

  override getFontFaces({ props }: CellShape) {
    return interFacesFor(props.label + props.note)
  }

  override canReceiveNewChildrenOfType({ props }: CellShape, type: TLShape['type']) {
    return canHoldCards(props.kind) && canStandInCells(type)
  }

  override onDragShapesIn(cell: CellShape, shapes: TLShape[]) {
    if (!canHoldCards(cell.props.kind)) return
    const arriving = shapes.filter(
      ({ type, parentId }) => canStandInCells(type) && parentId !== cell.id,
    )
    if (arriving.length > 0)
      this.editor.reparentShapes(
        arriving.map(({ id }) => id),
        cell.id,
      )
  }

  override onDragShapesOut(cell: CellShape, shapes: TLShape[], info: TLDragShapesOutInfo) {
    if (info.nextDraggingOverShapeId !== null) return
    const leaving = shapes.filter(({ parentId }) => parentId === cell.id)
    if (leaving.length > 0)
      this.editor.reparentShapes(
        leaving.map(({ id }) => id),
        this.editor.getCurrentPageId(),
      )
  }

  override component() {
    return null
  }

  /** Behind every card, whatever their order. */
  backgroundComponent({ id }: CellShape) {
    // reason: tracked, for nobody else has a cell drawn anew (see rendering-shapes.ts)
    const cell = this.editor.getShape<CellShape>(id)
    return cell === undefined ? null : <CellBackground cell={cell} />
  }

  override indicator() {
    return null
  }

  override toBackgroundSvg(cell: CellShape, context: SvgExportContext) {
    return cellSvg(cell, themeOf(context.isDarkMode))
  }
}

/** Cells lie on the page itself, and nothing else takes what is dropped on it. */
function cellUnder(editor: Editor, point: VecLike): TLShape | undefined {
  return (
    editor
      .getSortedChildIdsForParent(editor.getCurrentPageId())
      // reason: hundreds of links may lie there too
      .filter(isLaneShapeId)
      .map((id) => editor.getShape(id))
      .findLast(
        (shape) =>
          shape !== undefined &&
          isCell(shape) &&
          !editor.isShapeHidden(shape) &&
          editor.isPointInShape(shape, point, { hitInside: true }),
      )
  )
}

function isCell(shape: TLShape): boolean {
  const type: string = shape.type
  return type === 'cell'
}

function CellBackground({ cell }: { readonly cell: CellShape }) {
  const { w, h, kind, colour, label } = cell.props
  const isDark = useIsDarkMode()
  if (kind === 'parked') {
    return (
      <HTMLContainer className="cell cell-parked" style={{ width: w, height: h }}>
        <bdi className="cell-parked-label">{label}</bdi>
      </HTMLContainer>
    )
  }
  if (!canHoldCards(kind)) return null
  if (kind === 'parking') {
    return (
      <HTMLContainer
        className="cell cell-parking"
        style={{ width: w, height: h }}
        data-theme={themeOf(isDark)}
      >
        <span className="cell-parking-label">{label}</span>
      </HTMLContainer>
    )
  }
  return (
    <HTMLContainer
      className="cell"
      style={{ width: w, height: h, background: `var(--stage-${colour}-tint)` }}
    />
  )
}
