// Makes the one undo stack of the session serve the board. tldraw's own history is kept only for
// taking back a gesture (Escape during a drag): its undo restores whole records and would revert what
// others changed on them since.
import { isEqual, type Editor, type RecordsDiff, type TLRecord } from 'tldraw'
import type { Undo } from '../../shared/document/undo.ts'
import type { BoardBinding } from './binding/board-binding.ts'

/** @returns takes everything off again */
export function installBoardUndo(editor: Editor, undo: Undo, binding: BoardBinding): () => void {
  const original = {
    undo: editor.undo.bind(editor),
    redo: editor.redo.bind(editor),
    mark: editor.markHistoryStoppingPoint.bind(editor),
    bail: editor.bailToMark.bind(editor),
    applyDiff: editor.store.applyDiff.bind(editor.store),
  }
  /** How many undo steps there were at each mark of the gesture under way. */
  const depths = new Map<string, number>()

  editor.undo = () => {
    binding.flush()
    undo.undo()
    return editor
  }
  editor.redo = () => {
    binding.flush()
    undo.redo()
    return editor
  }
  editor.markHistoryStoppingPoint = (name) => {
    binding.flush()
    undo.endStep()
    if (editor.isIn('select.idle')) {
      editor.clearHistory()
      depths.clear()
    }
    const mark = original.mark(name)
    depths.set(mark, undo.depth())
    return mark
  }
  editor.bailToMark = (mark) => {
    original.bail(mark)
    binding.flush()
    const depth = depths.get(mark)
    if (depth !== undefined) undo.foldAbove(depth)
    return editor
  }
  editor.store.applyDiff = (diff, options) => {
    const isBail = options?.ignoreEphemeralKeys === true
    original.applyDiff(isBail ? rebase(editor, diff) : diff, options)
  }
  return () => {
    editor.undo = original.undo
    editor.redo = original.redo
    editor.markHistoryStoppingPoint = original.mark
    editor.bailToMark = original.bail
    editor.store.applyDiff = original.applyDiff
  }
}

/** Rewrites each change as "the record of now, with only the fields that this gesture touched put back". */
function rebase(editor: Editor, diff: RecordsDiff<TLRecord>): RecordsDiff<TLRecord> {
  const updated: Record<string, [TLRecord, TLRecord]> = {}
  for (const [from, to] of Object.values(diff.updated)) {
    const now = editor.store.unsafeGetWithoutCapture(to.id)
    if (now !== undefined) updated[to.id] = [now, mergeFields(now, from, to)]
  }
  return { ...diff, updated }
}

function mergeFields<T extends object>(now: T, from: T, to: T): T {
  const changed = Object.entries(to).filter(
    ([key, after]) => !isEqual(Reflect.get(from, key), after),
  )
  const merged = { ...now, ...Object.fromEntries(changed) }
  for (const key of ['props', 'meta']) {
    const [before, after, current] = [from, to, now].map(
      (record) => Reflect.get(record, key) as unknown,
    )
    if (isObject(before) && isObject(after) && isObject(current)) {
      Reflect.set(merged, key, mergeFields(current, before, after))
    }
  }
  return merged
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
