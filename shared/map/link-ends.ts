// Which cards a link joins (rule D5), for the board and for everything that counts or lists links.
import type { RecordId } from '../document/record.ts'

/** One end of a link tied to a card, as somebody wrote it. */
export interface BoundEnd {
  /** Of the binding. */
  readonly id: RecordId
  readonly cardId: RecordId
  readonly terminal: 'start' | 'end'
}

export interface LinkEnds<T extends BoundEnd> {
  /** Null where the end is tied to nothing that is there. */
  readonly start: T | null
  readonly end: T | null
  /** No end that it was given has vanished. */
  readonly isShown: boolean
}

/**
 * Two people may bind one end at once: the smallest id of those whose card is there counts.
 * @param isThere whether a card that can be linked has this id
 */
export function linkEndsOf<T extends BoundEnd>(
  bound: readonly T[],
  isThere: (cardId: RecordId) => boolean,
): LinkEnds<T> {
  const given = { start: false, end: false }
  const won: { start: T | null; end: T | null } = { start: null, end: null }
  for (const end of bound) {
    given[end.terminal] = true
    const other = won[end.terminal]
    if (isThere(end.cardId) && (other === null || end.id < other.id)) won[end.terminal] = end
  }
  return {
    ...won,
    isShown: (!given.start || won.start !== null) && (!given.end || won.end !== null),
  }
}
