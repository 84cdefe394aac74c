import type { RecordId } from '../document/record.ts'
import type { StageId } from '../framework/framework.ts'
import type { RowId } from './row.ts'

export type CommentId = string & { readonly __brand: 'CommentId' }

/** What a comment is about. It stays with its card, wherever that goes. */
export type CommentPlace =
  | { readonly kind: 'board' }
  | {
      readonly kind: 'card'
      readonly recordId: RecordId
      /** What the card was called when the comment was written, for when it is gone. */
      readonly title: string
    }
  | { readonly kind: 'cell'; readonly stageId: StageId; readonly rowId: RowId }

/** Somebody who is spoken to: `@name` in the text. */
export interface Mention {
  /** See `personIdOf`. */
  readonly personId: string
  readonly name: string
}

export interface Resolution {
  /** Name of whoever said that it is settled. */
  readonly by: string
  /** ISO 8601 time, or empty. */
  readonly at: string
}

export interface Comment {
  readonly id: CommentId
  /** The first comment of its thread; its own id where it is that. */
  readonly threadId: CommentId
  readonly place: CommentPlace
  readonly text: string
  /** Null where nobody is known. */
  readonly authorId: string | null
  /** As the author was called then; empty where they gave no name. */
  readonly author: string
  /** ISO 8601 time by the clock of the author's device, or empty. */
  readonly at: string
  /** ISO 8601 time of its last change, or empty. */
  readonly editedAt: string
  readonly mentions: readonly Mention[]
  readonly resolved: Resolution | null
}

/** Longer ones are cut. */
export const longestComment = 5_000

/** Two places that are the same have the same key. */
export function placeKeyOf(place: CommentPlace): string {
  if (place.kind === 'card') return place.recordId
  return place.kind === 'cell' ? `${place.stageId}.${place.rowId}` : 'board'
}
