// Carries the edits that made one state of a document into another onto a third one, field by field: for
// edits of an earlier epoch, whose own structs mean nothing in the present one.
import * as Y from 'yjs'
import { canCopy, copyValue, rootKindOf, type RootKind } from './copy-document.ts'
import { isSameJson } from './entity.ts'
import { spliceText } from './splice.ts'

/**
 * Writes what differs between two states onto a target that has the same roots. What vanished from the
 * target stays vanished; a field that both changed takes the value carried over; texts keep both.
 * @param after has seen everything that `before` has
 */
export function carryOver(before: Y.Doc, after: Y.Doc, target: Y.Doc, origin: string): void {
  target.transact(() => {
    for (const name of after.share.keys()) {
      // an emptied root does not say any more what it was
      const kind = [after, before].map((doc) => kindIn(doc, name)).find((one) => one !== 'empty')
      if (kind === 'map') carryMap(before.getMap(name), after.getMap(name), target.getMap(name))
      if (kind === 'text') {
        spliceText(
          target.getText(name),
          before.getText(name).toJSON(),
          after.getText(name).toJSON(),
        )
      }
      if (kind === 'array') {
        carryList(before.getArray(name), after.getArray(name), target.getArray(name))
      }
    }
  }, origin)
}

function kindIn(doc: Y.Doc, name: string): RootKind {
  const root = doc.share.get(name)
  return root === undefined ? 'empty' : rootKindOf(root as Y.AbstractType<unknown>)
}

type AnyMap = Y.Map<unknown>

function carryMap(before: AnyMap | null, after: AnyMap, target: AnyMap): void {
  for (const key of before?.keys() ?? []) {
    if (!after.has(key) && target.has(key)) target.delete(key)
  }
  for (const [key, value] of after.entries()) {
    if (before?.has(key) === true) carryChange(before.get(key), value, key, target)
    else carryAddition(value, key, target)
  }
}

function carryAddition(value: unknown, key: string, target: AnyMap): void {
  const there = target.get(key)
  if (value instanceof Y.Map && there instanceof Y.Map) carryMap(null, value, there)
  // reason: a field may be set to undefined, which takes the one of the base away
  else if (!canCopy(value) || (target.has(key) && isSameValue(value, there))) return
  else target.set(key, copyValue(value))
}

function carryChange(before: unknown, after: unknown, key: string, target: AnyMap): void {
  const there = target.get(key)
  const isShared = after instanceof Y.AbstractType
  if (!isShared || !(before instanceof Y.AbstractType)) {
    if (!isSameValue(before, after) && canCopy(after)) target.set(key, copyValue(after))
  } else if (before instanceof Y.Map && after instanceof Y.Map && there instanceof Y.Map) {
    carryMap(before, after, there)
  } else if (before instanceof Y.Text && after instanceof Y.Text && there instanceof Y.Text) {
    spliceText(there, before.toJSON(), after.toJSON())
  } else if (before instanceof Y.Array && after instanceof Y.Array && there instanceof Y.Array) {
    carryList(before, after, there)
  }
}

/** Lists are taken over as they stand: nothing in a map is kept in one that people edit at once. */
function carryList(
  before: Y.Array<unknown>,
  after: Y.Array<unknown>,
  target: Y.Array<unknown>,
): void {
  if (isSameJson(before.toJSON(), after.toJSON())) return
  if (!after.toArray().every(canCopy) || isSameJson(target.toJSON(), after.toJSON())) return
  target.delete(0, target.length)
  target.push(after.toArray().map(copyValue))
}

function isSameValue(a: unknown, b: unknown): boolean {
  const isShared = a instanceof Y.AbstractType || b instanceof Y.AbstractType
  return isShared ? a === b : isSameJson(a, b)
}
