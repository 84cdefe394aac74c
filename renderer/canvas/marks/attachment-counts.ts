import type { RecordId } from '../../../shared/document/record.ts'
import type { Attachment } from '../../../shared/map/attachment.ts'

/** How many files each card has that has any. */
export function attachmentCounts(
  attachments: ReadonlyMap<string, Attachment>,
): ReadonlyMap<RecordId, number> {
  const counts = new Map<RecordId, number>()
  for (const { cardId } of attachments.values()) counts.set(cardId, (counts.get(cardId) ?? 0) + 1)
  return counts
}
