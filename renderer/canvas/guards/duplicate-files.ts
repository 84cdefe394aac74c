// A duplicated card has the files of the card that it was made from: they are copied with it, in the same
// step of undo, once it stays. While it is dragged with Alt it may still go again.
import { react, type Editor, type TLShape, type TLShapeId } from 'tldraw'
import { copyAttachments } from '../../../shared/map/edit-attachments.ts'
import type { RecordId } from '../../../shared/document/record.ts'
import type { MapSession } from '../../session/map-session.ts'
import { idsOf } from './guard-lanes.ts'

type CopyingSession = Pick<MapSession, 'map' | 'handOver' | 'view'>

export function duplicateFiles(editor: Editor, session: CopyingSession): () => void {
  const duplicateShapes = editor.duplicateShapes.bind(editor)
  const waiting = new Map<RecordId, RecordId>()
  const settle = () => {
    const staying = new Map([...waiting].filter(([copy]) => editor.getShape(copy as TLShapeId)))
    waiting.clear()
    if (staying.size === 0) return
    // reason: written right after the cards, without an end of the step between
    session.handOver()
    copyAttachments(session.map, staying)
  }
  const duplicating = (
    shapes: TLShapeId[] | TLShape[],
    offset?: Parameters<typeof duplicateShapes>[1],
  ) => {
    const made = madeWhile(editor, () => void duplicateShapes(shapes, offset))
    for (const [copy, original] of originalsOf(editor, idsOf(shapes), made)) {
      if (hasFiles(session, original)) waiting.set(copy, original)
    }
    if (waiting.size > 0 && !editor.isIn('select.translating')) settle()
    return editor
  }
  editor.duplicateShapes = duplicating
  return react('files of duplicates', () => {
    // reason: a reaction must not write what it reads
    if (!editor.isIn('select.translating')) queueMicrotask(settle)
  })
}

function madeWhile(editor: Editor, run: () => void): readonly TLShape[] {
  const made: TLShape[] = []
  const stop = editor.sideEffects.registerBeforeCreateHandler('shape', (shape, source) => {
    if (source === 'user') made.push(shape)
    return shape
  })
  run()
  stop()
  return made
}

/** tldraw makes the copies in the reverse order of what it was given, descendants among them. */
function originalsOf(
  editor: Editor,
  ids: TLShapeId[],
  copies: readonly TLShape[],
): readonly (readonly [copy: RecordId, original: RecordId])[] {
  const originals = [...editor.getShapeAndDescendantIds(ids)].reverse()
  if (originals.length !== copies.length) return []
  return copies.flatMap((copy, at) => {
    const original = editor.getShape(originals[at] ?? copy.id)
    return original === undefined || original.type !== copy.type ? [] : [[copy.id, original.id]]
  })
}

function hasFiles({ view }: CopyingSession, cardId: RecordId): boolean {
  for (const attachment of view.get().attachments.values())
    if (attachment.cardId === cardId) return true
  return false
}
