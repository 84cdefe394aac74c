// Attachments are entities of their own, beside their card: a contributor may add a file to a card that
// somebody else made, and two people who add one at the same moment keep both.
import { createEntity } from '../document/entity.ts'
import type { MapDocument } from '../document/layout.ts'
import { newId } from '../document/new-id.ts'
import { verbOrigin } from '../document/origins.ts'
import { makerFields } from '../document/ownership.ts'
import type { RecordId } from '../document/record.ts'
import { attachmentsOf, readAttachments } from './read-attachments.ts'
import { plainFileName, type AttachmentId, type StoredFile } from './attachment.ts'

export interface NamedFile extends StoredFile {
  readonly name: string
}

/**
 * A file that the card has already is not added again.
 * @param addedAt ISO 8601 time
 */
export function addAttachments(
  map: MapDocument,
  cardId: RecordId,
  files: readonly NamedFile[],
  addedAt: string,
): void {
  const known = new Set(attachmentsOf(readAttachments(map), cardId).map(({ hash }) => hash))
  const fresh = files.filter(({ hash }) => !known.has(hash))
  // reason: those of one time are read in the order of their ids
  const ids = fresh.map(() => newId()).sort()
  map.doc.transact(() => {
    for (const [nth, { name, hash, mediaType, size }] of fresh.entries()) {
      createEntity(map.attachments, ids[nth] ?? newId(), {
        ...makerFields(map),
        cardId,
        name: plainFileName(name),
        hash,
        mediaType,
        size,
        addedAt,
      })
    }
  }, verbOrigin)
}

export function removeAttachment(map: MapDocument, id: AttachmentId): void {
  map.doc.transact(() => map.attachments.delete(id), verbOrigin)
}

/** Puts onto cards what others have: onto the card of each key the files of the card of its value. */
export function copyAttachments(
  map: MapDocument,
  originalById: ReadonlyMap<RecordId, RecordId>,
): void {
  const all = readAttachments(map)
  map.doc.transact(() => {
    for (const [cardId, originalId] of originalById) {
      for (const file of attachmentsOf(all, originalId)) {
        addAttachments(map, cardId, [file], file.addedAt)
      }
    }
  }, verbOrigin)
}
