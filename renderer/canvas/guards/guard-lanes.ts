// Lanes can't be selected, erased, hovered, edited, changed or deleted from this window, by hand or
// through the editor's API. Whoever projects them writes as `remote`, so vetoes only meet `user`.
import type { Editor, TLInstancePageState, TLShape, TLShapeId } from 'tldraw'
import { isLocalShape, isLocalShapeId, withoutLocal } from './local-shapes.ts'

export function guardLanes(editor: Editor): () => void {
  const { sideEffects } = editor
  const removers = [
    sideEffects.registerBeforeChangeHandler('instance_page_state', (_before, after) =>
      strip(editor, after),
    ),
    sideEffects.registerBeforeChangeHandler('shape', (before, after, source) =>
      source === 'user' && isLocalShape(before) ? before : after,
    ),
    sideEffects.registerBeforeDeleteHandler('shape', (shape, source) =>
      source === 'user' && isLocalShape(shape) ? false : undefined,
    ),
    // reason: after one touch of a stylus tldraw would ignore fingers and mouse
    sideEffects.registerBeforeChangeHandler('instance', (_before, after) =>
      after.isPenMode ? { ...after, isPenMode: false } : after,
    ),
  ]
  guardGroups(editor)
  guardSelectAll(editor)
  guardDuplicates(editor)
  return () => {
    for (const remove of removers) remove()
  }
}

function strip(editor: Editor, state: TLInstancePageState): TLInstancePageState {
  const unlessLocal = (id: TLShapeId | null) =>
    id !== null && isLocalShapeId(editor, id) ? null : id
  const next = {
    selectedShapeIds: withoutLocal(editor, state.selectedShapeIds),
    erasingShapeIds: withoutLocal(editor, state.erasingShapeIds),
    hoveredShapeId: unlessLocal(state.hoveredShapeId),
    editingShapeId: unlessLocal(state.editingShapeId),
    focusedGroupId: unlessLocal(state.focusedGroupId),
  }
  const isSame = Object.entries(next).every(([key, value]) => Reflect.get(state, key) === value)
  return isSame ? state : { ...state, ...next }
}

/** A group across cells would belong to no lane: only cards of one parent can be grouped. */
function guardGroups(editor: Editor): void {
  const groupShapes = editor.groupShapes.bind(editor)
  const guarded = (
    shapes: TLShapeId[] | TLShape[],
    options?: Parameters<typeof groupShapes>[1],
  ) => {
    const ids = withoutLocal(editor, idsOf(shapes)).filter(
      (id) => editor.getShape(id)?.type !== 'arrow',
    )
    const parents = new Set(ids.map((id) => editor.getShape(id)?.parentId))
    return parents.size === 1 ? groupShapes(ids, options) : editor
  }
  editor.groupShapes = guarded
}

function guardSelectAll(editor: Editor): void {
  editor.selectAll = () => {
    const isInGroup = (shape: TLShape) => editor.getShape(shape.parentId)?.type === 'group'
    const free = editor
      .getCurrentPageShapes()
      .filter((shape) => !isLocalShape(shape) && !isInGroup(shape))
    return editor.setSelectedShapes(free.map((shape) => shape.id))
  }
}

/** tldraw would take the cards of a duplicated lane along, to a lane that does not exist. */
function guardDuplicates(editor: Editor): void {
  const duplicateShapes = editor.duplicateShapes.bind(editor)
  const guarded = (
    shapes: TLShapeId[] | TLShape[],
    offset?: Parameters<typeof duplicateShapes>[1],
  ) => {
    const ids = withoutLocal(editor, idsOf(shapes))
    return ids.length > 0 ? duplicateShapes(ids, offset) : editor
  }
  editor.duplicateShapes = guarded
}

export function idsOf(shapes: TLShapeId[] | TLShape[]): TLShapeId[] {
  return shapes.map((shape) => (typeof shape === 'string' ? shape : shape.id))
}
