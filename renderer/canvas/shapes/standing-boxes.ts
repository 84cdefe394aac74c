import { Box, Mat, type Editor, type TLParentId, type TLShape } from 'tldraw'
import { boxOfCard, isCard } from './is-card.ts'

/**
 * Boxes of what stands in a parent, in its units: of a group those of its members. Links are left out, for they run
 * where the others leave room; tldraw's bounds of a group hold the links in it and would lead back to here. Not
 * tracked for shapes: whoever tracks it reads the count of changes of the parent (touched-parents.ts).
 */
export function standingBoxes(
  editor: Editor,
  parentId: TLParentId,
  isLeftOut: (shape: TLShape) => boolean = () => false,
): readonly Box[] {
  return editor.getSortedChildIdsForParent(parentId).flatMap((id) => {
    const shape = editor.store.unsafeGetWithoutCapture(id)
    return shape === undefined || isLeftOut(shape) ? [] : boxesOf(editor, shape, isLeftOut)
  })
}

function boxesOf(
  editor: Editor,
  shape: TLShape,
  isLeftOut: (shape: TLShape) => boolean,
): readonly Box[] {
  if (shape.type === 'arrow') return []
  if (isCard(shape)) return [boxOfCard(shape)]
  if (shape.type !== 'group') return [turned(shape, editor.getShapeGeometry(shape).bounds)]
  return standingBoxes(editor, shape.id, isLeftOut).map((box) => turned(shape, box))
}

/** A box in a shape, as the parent of the shape sees it. */
function turned({ x, y, rotation }: TLShape, box: Box): Box {
  if (rotation === 0) return box.clone().translate({ x, y })
  const toParent = Mat.Compose(Mat.Translate(x, y), Mat.Rotate(rotation))
  return Box.FromPoints(Mat.applyToPoints(toParent, box.corners))
}
