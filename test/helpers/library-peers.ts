// People with a library each, as real documents, and what passes between them.
import * as Y from 'yjs'
import {
  libraryDocument,
  type LibraryDocument,
} from '../../shared/framework/library/library-layout.ts'
import { createLibrary } from '../../shared/framework/library/edit-library.ts'
import { startDraft } from '../../shared/framework/library/edit-draft.ts'
import type { Draft, DraftId } from '../../shared/framework/library/draft.ts'
import { publishDraft, type PublishResult } from '../../shared/framework/library/edit-publishing.ts'
import { readDraft } from '../../shared/framework/library/read-draft.ts'
import { addStage } from '../../shared/framework/library/edit-stages.ts'
import type { Framework, StageId } from '../../shared/framework/framework.ts'

export const someDay = '2026-03-01T09:00:00Z'

/** People who have opened the same new library. */
export function peersWithLibrary(count: number): readonly LibraryDocument[] {
  const made = emptyLibrary(count + 1)
  createLibrary(made, { organisation: 'Halden Pumps', createdAt: someDay })
  return Array.from({ length: count }, (_, at) => {
    const peer = emptyLibrary(at + 1)
    Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(made.doc), 'line')
    return peer
  })
}

function emptyLibrary(clientId: number): LibraryDocument {
  const doc = new Y.Doc()
  doc.clientID = clientId
  return libraryDocument(doc)
}

/** Everybody gets what everybody has. */
export function share(...peers: readonly LibraryDocument[]): void {
  for (const { doc } of peers) {
    for (const other of peers) {
      if (other.doc === doc) continue
      const missing = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other.doc))
      Y.applyUpdate(other.doc, missing, 'line')
    }
  }
}

/** A draft with stages of these names; ids in the same order. */
export function draftOf(
  library: LibraryDocument,
  ...names: readonly string[]
): { readonly draftId: DraftId; readonly ids: readonly StageId[] } {
  const draftId = startDraft(library, { from: 'blank', name: 'Our way' }, someDay)
  const ids = names.map((name) => addStage(library, draftId, { name }))
  return { draftId, ids }
}

export function draftIn(library: LibraryDocument, draftId: DraftId): Draft {
  const draft = readDraft(library, draftId)
  if (draft === null) throw new Error('there is no such draft')
  return draft
}

export function namesIn(library: LibraryDocument, draftId: DraftId): readonly string[] {
  return draftIn(library, draftId).framework.stages.map(({ name }) => name)
}

export function publish(
  library: LibraryDocument,
  draftId: DraftId,
  publishedAt = '2026-03-02',
): Framework {
  const result: PublishResult = publishDraft(library, draftId, { note: 'Agreed', publishedAt })
  if (result.status === 'refused') throw new Error(`refused: ${result.reasons.join(', ')}`)
  return result.framework
}
