import {
  computed,
  isUninitialized,
  unsafe__withoutCapture,
  type Editor,
  type Signal,
  type TLRenderingShape,
  type TLShape,
  type TLShapeId,
} from 'tldraw'
import { updatesSince, type ShapeUpdate } from './shape-updates.ts'

/**
 * What tldraw would draw, in its order. tldraw goes through all shapes whenever one has changed, and has React
 * compare all of them. Here only those are looked at that have, as long as none came, went, or changed its place
 * among the others; and where only cards and lanes have, which draw themselves anew, the list stays the same one.
 * @param readAll tldraw's own reading
 */
export function watchRenderingShapes(
  editor: Editor,
  readAll: () => TLRenderingShape[],
): Signal<TLRenderingShape[]> {
  const history = editor.store.query.filterHistory('shape')
  let indexes = new Map<TLShapeId, number>()
  let read: { readonly page: string; readonly erased: readonly TLShapeId[] } | null = null
  return computed<TLRenderingShape[]>('rendering shapes', (before, lastEpoch) => {
    history.get()
    const page = editor.getCurrentPageId()
    const erased = editor.getErasingShapeIds()
    if (!isUninitialized(before) && read?.page === page && read.erased === erased) {
      const updates = updatesSince(history, lastEpoch)
      const changed = updates === null ? null : changedIn(editor, updates, indexes)
      if (changed !== null) return withChanged(before, changed, indexes)
    }
    read = { page, erased }
    const all = unsafe__withoutCapture(readAll)
    indexes = new Map(all.map(({ id }, at) => [id, at]))
    return all
  })
}

interface Changed {
  /** As they are now. */
  readonly shapes: ReadonlyMap<TLShapeId, TLShape>
  readonly drawThemselves: boolean
}

/** Null where the order may be another one. */
function changedIn(
  editor: Editor,
  updates: readonly ShapeUpdate[],
  indexes: ReadonlyMap<TLShapeId, number>,
): Changed | null {
  const shapes = new Map<TLShapeId, TLShape>()
  let drawThemselves = true
  for (const [from, to] of updates) {
    if (from.parentId !== to.parentId || from.index !== to.index) return null
    if (from.opacity !== to.opacity) return null
    drawThemselves &&= drawsItself(to) && from.isLocked === to.isLocked
    shapes.set(to.id, to)
  }
  const isAsBefore = (shape: TLShape) =>
    unsafe__withoutCapture(() => !editor.isShapeHidden(shape)) === indexes.has(shape.id)
  return [...shapes.values()].every(isAsBefore) ? { shapes, drawThemselves } : null
}

/** These ask for their own record where they are drawn; see `component` and `backgroundComponent` of their utils. */
function drawsItself({ type }: TLShape): boolean {
  return drawingThemselves.has(type)
}

const drawingThemselves: ReadonlySet<string> = new Set(['touchpoint', 'sticky', 'cell', 'lens'])

function withChanged(
  before: TLRenderingShape[],
  { shapes, drawThemselves }: Changed,
  indexes: ReadonlyMap<TLShapeId, number>,
): TLRenderingShape[] {
  const now = drawThemselves ? before : [...before]
  for (const [id, shape] of shapes) {
    const at = indexes.get(id)
    const drawn = at === undefined ? undefined : before[at]
    if (at !== undefined && drawn !== undefined) now[at] = { ...drawn, shape }
  }
  return now
}
