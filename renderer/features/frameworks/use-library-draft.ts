import { useCallback } from 'react'
import type { Draft, DraftId } from '../../../shared/framework/library/draft.ts'
import type { LibraryDocument } from '../../../shared/framework/library/library-layout.ts'
import { watchDraft } from '../../../shared/framework/library/read-draft.ts'
import type { LibrarySession } from '../../session/library-session.ts'
import { useWatch } from '../../ui/use-watch.ts'

/** A draft as it is now; null while there is none under this id. */
export function useLibraryDraft(session: LibrarySession, draftId: DraftId): Draft | null {
  const watch = useCallback((library: LibraryDocument) => watchDraft(library, draftId), [draftId])
  return useWatch(session.library, watch)
}
