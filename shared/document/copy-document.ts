// Writes a document anew: everything that can be read of it, and nothing of how it came about. Works on
// any document whose roots are maps, lists and texts, whatever they mean.
import * as Y from 'yjs'

type AnyType = Y.AbstractType<unknown>

/** `unknown`: what can't be told, or could not be written anew exactly. */
export type RootKind = 'map' | 'array' | 'text' | 'empty' | 'unknown'

/** What a root is, though nobody has said so: a document that came over the wire does not tell. */
export function rootKindOf(root: AnyType): RootKind {
  const contents = listContents(root)
  const hasEntries = [...root._map.values()].some((item) => !item.deleted)
  if (contents.length === 0) {
    return hasEntries ? 'map' : 'empty'
  }
  if (hasEntries) return 'unknown'
  const isText = contents.every((content) => content instanceof Y.ContentString)
  if (isText) return 'text'
  const isList = contents.every(
    (content) => content instanceof Y.ContentAny || content instanceof Y.ContentBinary,
  )
  return isList ? 'array' : 'unknown'
}

/**
 * Copies all that can be read, in one transaction.
 * @returns false where something could not be copied exactly; the target is then of no use
 */
export function copyDocument(from: Y.Doc, to: Y.Doc): boolean {
  return to.transact(() => [...from.share.keys()].every((name) => copyRoot(from, to, name)))
}

function copyRoot(from: Y.Doc, to: Y.Doc, name: string): boolean {
  const root = from.share.get(name)
  const kind = root === undefined ? 'empty' : rootKindOf(root as AnyType)
  if (kind === 'unknown') return false
  if (kind === 'map') {
    const target = to.getMap(name)
    for (const [key, value] of from.getMap(name).entries()) {
      if (!canCopy(value)) return false
      target.set(key, copyValue(value))
    }
  }
  if (kind === 'array') to.getArray(name).push(from.getArray(name).toArray())
  if (kind === 'text') to.getText(name).insert(0, from.getText(name).toJSON())
  return true
}

/** Plain values are of one type each already; nothing in them is shared. */
export function copyValue(value: unknown): unknown {
  if (value instanceof Y.Map || value instanceof Y.Array || value instanceof Y.Text) {
    return value.clone()
  }
  return value
}

/** Whether {@link copyValue} gives something that reads the same. */
export function canCopy(value: unknown): boolean {
  if (value instanceof Y.Doc) return false
  if (!(value instanceof Y.AbstractType)) return true
  // reason: the XML types are built on these, and are not copied with all that they may hold
  const { constructor } = value
  if (constructor === Y.Map) return [...(value as Y.Map<unknown>).values()].every(canCopy)
  if (constructor === Y.Array) return (value as Y.Array<unknown>).toArray().every(canCopy)
  if (constructor !== Y.Text) return false
  return value._map.size === 0 && listContents(value).every((one) => isPlainText(one))
}

function isPlainText(content: AbstractContent): boolean {
  return content instanceof Y.ContentString || content instanceof Y.ContentFormat
}

type AbstractContent = Y.Item['content']

function listContents(type: AnyType): AbstractContent[] {
  const contents: AbstractContent[] = []
  for (let item = type._start; item !== null; item = item.right) {
    if (!item.deleted) contents.push(item.content)
  }
  return contents
}
