import type { RecordId } from '../document/record.ts'

export type AttachmentId = string & { readonly __brand: 'AttachmentId' }

/** A file as the blob store keeps it. */
export interface StoredFile {
  /** SHA-256 of its content, 64 hexadecimal digits: its name in the blob store. */
  readonly hash: string
  /** By its content; `text/csv` by its name. */
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
}

/** A file of a card. Its bytes are in the blob store, never in the document. */
export interface Attachment extends StoredFile {
  readonly id: AttachmentId
  readonly cardId: RecordId
  readonly name: string
  /** ISO 8601 time by the clock of whoever added it, or empty. */
  readonly addedAt: string
}

/** More than these of one card are not shown. */
export const mostAttachments = 50

/**
 * A file's name as it may be shown and saved: without folders, control characters and the marks that turn
 * the direction of writing, by which `exe.pdf` can be made of `fdp.exe`.
 */
export function plainFileName(name: string): string {
  const plain = name
    // oxlint-disable-next-line no-control-regex -- reason: these may be in a name and never on a screen
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/[/\\]/g, ' ')
    .trim()
  return plain.length <= longestName ? plain : `${plain.slice(0, 100)}…${plain.slice(-99)}`
}

const longestName = 200
