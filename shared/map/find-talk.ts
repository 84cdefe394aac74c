import type { RecordId } from '../document/record.ts'
import type { Attachment } from './attachment.ts'
import type { Comment } from './comment.ts'
import { foldText } from './fold-text.ts'

/** Ids of the records in whose comments, or in the names of whose files, the query stands. */
export function recordsTalkedAbout(
  comments: ReadonlyMap<string, Comment>,
  attachments: ReadonlyMap<string, Attachment>,
  query: string,
): ReadonlySet<RecordId> {
  const wanted = foldText(query.trim())
  const found = new Set<RecordId>()
  if (wanted === '') return found
  for (const { place, text } of comments.values()) {
    if (place.kind === 'card' && foldText(text).includes(wanted)) found.add(place.recordId)
  }
  for (const { cardId, name } of attachments.values()) {
    if (foldText(name).includes(wanted)) found.add(cardId)
  }
  return found
}
