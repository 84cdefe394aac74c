// Who makes something signs it. A contributor changes only what carries their own name: the server would
// refuse anything else, so it is refused here first, with a sentence where they tried it themselves.
import type { Editor, TLInstancePageState, TLRecord, TLShape, TLShapeId } from 'tldraw'
import { makerField } from '../../../shared/document/ownership.ts'
import type { MapSession } from '../../session/map-session.ts'
import { isLocalRecord } from '../binding/local-record.ts'
import { idsOf } from './guard-lanes.ts'

type Signer = Pick<MapSession, 'role' | 'personId'>

const signedTypes = ['shape', 'binding', 'asset'] as const

/** One sentence for a gesture, which tries again at every step. */
const tellAtMostEveryMs = 4_000

export function guardMakers(editor: Editor, session: Signer, onRefused: () => void): () => void {
  const { sideEffects } = editor
  const isForeign = (record: TLRecord) => isForeignTo(session, record)
  const refuse = createRefusal(editor, onRefused)
  const removers = signedTypes.flatMap((type) => [
    sideEffects.registerBeforeCreateHandler(type, (record, source) =>
      source === 'user' && !isLocalRecord(record) ? signed(record, session) : record,
    ),
    sideEffects.registerBeforeChangeHandler(type, (before, after, source) => {
      if (source !== 'user' || !isForeign(before)) return after
      refuse(before)
      return before
    }),
    sideEffects.registerBeforeDeleteHandler(type, (record, source) =>
      source === 'user' && isForeign(record) ? false : undefined,
    ),
  ])
  const stopEditing = sideEffects.registerBeforeChangeHandler('instance_page_state', (_, after) => {
    const editing = after.editingShapeId && editor.store.get(after.editingShapeId)
    if (!editing || !isForeign(editing)) return after
    refuse(editing)
    return { ...after, editingShapeId: null } satisfies TLInstancePageState
  })
  guardDeletes(editor, isForeign, refuse)
  return () => {
    stopEditing()
    for (const remove of removers) remove()
  }
}

/** Before tldraw has taken them out of the selection, which it does before it asks anybody. */
function guardDeletes(
  editor: Editor,
  isForeign: (record: TLRecord) => boolean,
  refuse: (record: TLRecord) => void,
): void {
  const deleteShapes = editor.deleteShapes.bind(editor)
  editor.deleteShapes = (shapes: TLShapeId[] | TLShape[]) => {
    const own = idsOf(shapes).filter((id) => {
      const shape = editor.getShape(id)
      if (shape === undefined || !isForeign(shape)) return true
      refuse(shape)
      return false
    })
    return deleteShapes(own)
  }
}

/** Whether a record is of somebody else, and this window may not change it therefore. */
export function isForeignTo({ role, personId }: Signer, record: TLRecord): boolean {
  if (role.get() !== 'contributor' || isLocalRecord(record)) return false
  return record.meta[makerField] !== personId.get()
}

/** Whether anything that is selected may not be changed here. */
export function hasForeignSelection(editor: Editor, session: Signer): boolean {
  return editor.getSelectedShapes().some((shape) => isForeignTo(session, shape))
}

function signed<R extends TLRecord>(record: R, { personId }: Signer): R {
  return { ...record, meta: { ...record.meta, [makerField]: personId.get() } }
}

/** Silent where tldraw changed something by itself: nobody tried. */
function createRefusal(editor: Editor, onRefused: () => void): (record: TLRecord) => void {
  let toldAt = Number.NEGATIVE_INFINITY
  return (record) => {
    const id = record.id as TLShapeId
    const isMeant =
      editor.getSelectedShapeIds().includes(id) ||
      editor.getErasingShapeIds().includes(id) ||
      editor.getHoveredShapeId() === id
    const now = performance.now()
    if (!isMeant || now - toldAt < tellAtMostEveryMs) return
    toldAt = now
    queueMicrotask(onRefused)
  }
}
