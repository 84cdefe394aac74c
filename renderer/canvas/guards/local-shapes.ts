import type { Editor, TLShape, TLShapeId } from 'tldraw'

/** Lanes and overlays: every window makes its own, nobody may touch them. */
export function isLocalShape(shape: Pick<TLShape, 'type'>): boolean {
  const type: string = shape.type
  return type === 'cell' || type === 'lens'
}

export function isLocalShapeId(editor: Editor, id: TLShapeId): boolean {
  const record = editor.store.unsafeGetWithoutCapture(id)
  return record !== undefined && isLocalShape(record)
}

/** The same array where nothing in it is local. */
export function withoutLocal(editor: Editor, ids: TLShapeId[]): TLShapeId[] {
  const isLocal = (id: TLShapeId) => isLocalShapeId(editor, id)
  return ids.some(isLocal) ? ids.filter((id) => !isLocal(id)) : ids
}
