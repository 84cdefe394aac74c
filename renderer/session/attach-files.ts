import { addAttachments, type NamedFile } from '../../shared/map/edit-attachments.ts'
import type { RecordId } from '../../shared/document/record.ts'
import type { MapSession } from './map-session.ts'

/**
 * Keeps files and puts them onto a card, as one step of undo. Of several files those that can't be kept
 * are left out. Throws the Problem of the first of them, when the others are on the card.
 */
export async function attachFiles(
  session: Pick<MapSession, 'blobs' | 'edit'>,
  cardId: RecordId,
  files: readonly File[],
): Promise<void> {
  const kept: NamedFile[] = []
  const failures: unknown[] = []
  for (const file of files) {
    try {
      kept.push({ name: file.name, ...(await session.blobs.putFile(file)) })
    } catch (error) {
      failures.push(error)
    }
  }
  if (kept.length > 0) {
    session.edit((map) => addAttachments(map, cardId, kept, new Date().toISOString()))
  }
  if (failures.length > 0) throw failures[0]
}
