// Freezes a draft as the next version. From then on its content is in its key: nothing changes it.
import { creationOrigin } from '../../document/origins.ts'
import { contentHashOf } from '../content-hash.ts'
import type { Framework } from '../framework.ts'
import type { DraftId } from './draft.ts'
import { removeDraft } from './edit-draft.ts'
import { publishedKey } from './edit-library.ts'
import type { LibraryDocument } from './library-layout.ts'
import { versionKey } from './published-keys.ts'
import { readDraft } from './read-draft.ts'

export interface Publication {
  /** What changed and why, for those who decide whether to take it over. */
  readonly note: string
  /** ISO 8601 date. */
  readonly publishedAt: string
}

/** Why a draft cannot be published yet. */
export type PublishRefusal = 'gone' | 'no-name' | 'no-note' | 'no-stage' | 'unnamed-stage'

export type PublishResult =
  | { readonly status: 'published'; readonly framework: Framework }
  | { readonly status: 'refused'; readonly reasons: readonly PublishRefusal[] }

/** Not undone: what was published may be pinned by maps already. */
export function publishDraft(
  library: LibraryDocument,
  draftId: DraftId,
  { note, publishedAt }: Publication,
): PublishResult {
  const draft = readDraft(library, draftId)
  if (draft === null) return { status: 'refused', reasons: ['gone'] }
  const framework: Framework = { ...draft.framework, publishedAt, notes: note.trim() }
  const reasons = reasonsAgainst(framework)
  if (reasons.length > 0) return { status: 'refused', reasons }
  // reason: what is stored must be what others read; frozen views are not for the document
  const stored = JSON.parse(JSON.stringify(framework)) as Framework
  library.doc.transact(() => {
    library.published.set(publishedKey(stored), stored)
    removeDraft(library, draftId)
  }, creationOrigin)
  return { status: 'published', framework: stored }
}

/**
 * Notes that a version is on the server and no other content for its number was there. Only whoever
 * published it does so, once everything is acknowledged: so those who come later with another content
 * are the rivals, whatever date they bear. Does nothing where somebody has confirmed one already.
 */
export function confirmVersion(library: LibraryDocument, framework: Framework): void {
  const key = versionKey(framework.id, framework.version)
  if (library.confirmed.has(key)) return
  const hash = contentHashOf(framework)
  library.doc.transact(() => library.confirmed.set(key, hash), creationOrigin)
}

/** What stands in the way of publishing a draft; findings of the lint never do. */
export function reasonsAgainst(framework: Framework): readonly PublishRefusal[] {
  const { name, notes, stages } = framework
  return [
    ...(name.trim() === '' ? (['no-name'] as const) : []),
    ...(notes.trim() === '' ? (['no-note'] as const) : []),
    ...(stages.length === 0 ? (['no-stage'] as const) : []),
    ...(stages.some((stage) => stage.name.trim() === '') ? (['unnamed-stage'] as const) : []),
  ]
}
