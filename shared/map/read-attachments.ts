import { compareTexts } from '../document/compare-texts.ts'
import { readFields } from '../document/entity.ts'
import type { Entity, MapDocument } from '../document/layout.ts'
import { makerKey } from '../document/ownership.ts'
import { watchEntities, type Watch } from '../document/readable.ts'
import type { RecordId } from '../document/record.ts'
import { mostAttachments, plainFileName, type Attachment, type AttachmentId } from './attachment.ts'
import { shortName } from './bounded.ts'

/** As it stands in the document, with who added it. */
export interface SignedAttachment extends Attachment {
  /** Null where nobody is known. */
  readonly makerId: string | null
}

export function watchAttachments(map: MapDocument): Watch<ReadonlyMap<string, SignedAttachment>> {
  return watchEntities(map.attachments, readAttachment)
}

export function readAttachments(map: MapDocument): ReadonlyMap<string, SignedAttachment> {
  const watch = watchAttachments(map)
  watch.dispose()
  return watch.get()
}

/** Those of one card, in the order in which they were added. */
export function attachmentsOf(
  attachments: ReadonlyMap<string, SignedAttachment>,
  cardId: RecordId,
): readonly SignedAttachment[] {
  return [...attachments.values()]
    .filter((attachment) => attachment.cardId === cardId)
    .sort((a, b) => compareTexts(a.addedAt, b.addedAt) || compareTexts(a.id, b.id))
    .slice(0, mostAttachments)
}

/** Without a hash there is no file, and without a card nowhere to show it. */
function readAttachment(id: string, entity: Entity): SignedAttachment | null {
  const fields = readFields(entity)
  if (fields === null) return null
  const { cardId, name, hash, mediaType, size, addedAt } = fields
  const makerId = fields[makerKey]
  if (typeof cardId !== 'string' || typeof hash !== 'string') return null
  if (!/^[0-9a-f]{64}$/.test(hash)) return null
  return {
    id: id as AttachmentId,
    cardId,
    name: plainFileName(shortName(name)),
    hash,
    mediaType: shortName(mediaType),
    size: typeof size === 'number' && size >= 0 && Number.isFinite(size) ? size : 0,
    addedAt: shortName(addedAt),
    makerId: typeof makerId === 'string' ? makerId : null,
  }
}
