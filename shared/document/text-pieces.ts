// Texts of an entity beside its title, in which two people may type at once (rule D15). A field is made of
// pieces: whoever writes first makes one under an id of its own, so that two who write first at the same
// moment keep both; what is typed later goes into the piece where it stands.
import * as Y from 'yjs'
import { memberMark, textFields, type Entity } from './layout.ts'
import { newId } from './new-id.ts'
import { spliceBetween } from './splice.ts'

/** The piece that an entity is made with: there is only one who makes it. */
const firstPiece = '0'

export function isTextField(key: string): boolean {
  return textFields.includes(key)
}

/** Whether what stands under a key of an entity is a piece of a text. */
export function isPieceKey(key: string | null): boolean {
  return key !== null && isTextField(fieldOf(key))
}

/** Fields of a new entity: what stands in its base, and its texts as the first pieces, by their keys. */
export function splitTexts<V>(fields: Readonly<Record<string, V>>): {
  readonly base: Readonly<Record<string, V>>
  readonly pieces: readonly (readonly [key: string, text: string])[]
} {
  const pieces: (readonly [string, string])[] = []
  let base = fields
  for (const field of textFields) {
    const value = fields[field]
    if (typeof value !== 'string') continue
    const { [field]: _text, ...others } = base
    base = others
    if (value !== '') pieces.push([field + memberMark + firstPiece, value])
  }
  return { base, pieces }
}

/** A text under a key of an entity; of other keys than those of pieces it is none. */
export interface Piece {
  readonly key: string
  readonly text: Y.Text
}

/** What the fields say that have pieces. What else stands under such a field counts no more. */
export function readTexts(pieces: readonly Piece[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const { key, text } of inOrder(pieces)) {
    const field = fieldOf(key)
    if (isTextField(field)) texts.set(field, (texts.get(field) ?? '') + text.toJSON())
  }
  return texts
}

/** Turns what a field says into another text by the smallest splice, piece by piece. */
export function writePieces(entity: Entity, field: string, before: string, after: string): void {
  if (before === after) return
  const pieces = piecesOf(entity, field)
  if (pieces.length === 0) {
    entity.set(field + memberMark + newId(), new Y.Text(after))
    return
  }
  const { at, removed, inserted } = spliceBetween(before, after)
  let isInserted = inserted === ''
  let from = 0
  for (const { text } of pieces) {
    const to = from + text.length
    const [cutFrom, cutTo] = [Math.max(at, from), Math.min(at + removed, to)]
    if (cutTo > cutFrom) text.delete(cutFrom - from, cutTo - cutFrom)
    if (!isInserted && at <= to) text.insert(at - from, inserted)
    isInserted ||= at <= to
    from = to
  }
}

function piecesOf(entity: Entity, field: string): readonly Piece[] {
  const pieces: Piece[] = []
  entity.forEach((text, key) => {
    if (fieldOf(key) === field && text instanceof Y.Text) pieces.push({ key, text })
  })
  return inOrder(pieces)
}

/** Of their keys, which is the same for everybody. */
function inOrder(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.length < 2 ? pieces : pieces.toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/** Empty for what is no piece. */
function fieldOf(key: string): string {
  return key.slice(0, Math.max(0, key.indexOf(memberMark)))
}
