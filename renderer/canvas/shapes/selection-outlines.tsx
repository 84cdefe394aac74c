// The outlines of selected and hovered shapes. tldraw keeps a hidden outline on the page for every
// shape there is; here all cards share one path, and only what is in view is outlined.
import {
  useEditor,
  useEditorComponents,
  useValue,
  type Editor,
  type TLShape,
  type TLShapeId,
} from 'tldraw'
import { outlinePath } from './card-outline.ts'

const restingStates = ['select.idle', 'select.editing_shape']
/** While these are under way outlines are shown; during all others they would be in the way. */
const choosingStates = [
  'select.brushing',
  'select.scribble_brushing',
  'select.pointing_shape',
  'select.pointing_selection',
  'select.pointing_handle',
]

export function SelectionOutlines() {
  const editor = useEditor()
  const { ShapeIndicator } = useEditorComponents()
  const outlines = useValue('outlines', () => readOutlines(editor), [editor])
  return (
    <>
      {outlines.path !== '' && (
        <svg className="tl-overlays__item" aria-hidden>
          <g className="tl-shape-indicator" stroke="var(--color-selected)">
            <path d={outlines.path} />
          </g>
        </svg>
      )}
      {ShapeIndicator &&
        outlines.others.map((id) => <ShapeIndicator key={id} shapeId={id} hidden={false} />)}
    </>
  )
}

interface Outlines {
  /** Of all cards that stand straight, in page units. */
  readonly path: string
  readonly others: readonly TLShapeId[]
}

function readOutlines(editor: Editor): Outlines {
  const paths: string[] = []
  const others: TLShapeId[] = []
  for (const shape of outlinedShapes(editor)) {
    const transform = editor.getShapePageTransform(shape)
    const { type }: { readonly type: string } = shape
    if ((type === 'touchpoint' || type === 'sticky') && transform.rotation() === 0) {
      const { w, h } = editor.getShapeGeometry(shape).bounds
      paths.push(outlinePath(transform.e, transform.f, w, h))
    } else others.push(shape.id)
  }
  return { path: paths.join(''), others }
}

function outlinedShapes(editor: Editor): readonly TLShape[] {
  const isResting = editor.isInAny(...restingStates)
  const { isChangingStyle, isHoveringCanvas, isCoarsePointer } = editor.getInstanceState()
  if (isChangingStyle || !(isResting || editor.isInAny(...choosingStates))) return []
  const ids = new Set(editor.getSelectedShapeIds())
  const hovered = editor.getHoveredShapeId()
  if (isResting && isHoveringCanvas === true && !isCoarsePointer && hovered !== null)
    ids.add(hovered)
  const outside = editor.getNotVisibleShapes()
  return [...ids].flatMap((id) => {
    const shape = outside.has(id) ? undefined : editor.getShape(id)
    return shape === undefined || editor.isShapeHidden(shape) ? [] : [shape]
  })
}
