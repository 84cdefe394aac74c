import { useMemo } from 'react'
import type { DraftId } from '../../../shared/framework/library/draft.ts'
import { versionsOf } from '../../../shared/framework/library/read-library.ts'
import { lintFramework } from '../../../shared/framework/lint/lint-framework.ts'
import type { LibrarySession } from '../../session/library-session.ts'
import { useReadable } from '../../ui/use-readable.ts'
import type { DraftEditor } from './editor/draft-editor.ts'
import { useLibraryDraft } from './use-library-draft.ts'

/** A draft with all that its editor needs to know; null while there is none under this id. */
export function useDraftEditor(
  session: LibrarySession,
  draftId: DraftId,
  readOnly: boolean,
): DraftEditor | null {
  const draft = useLibraryDraft(session, draftId)
  const view = useReadable(session.view)
  return useMemo(() => {
    if (draft === null) return null
    const { id, basedOn } = draft.framework
    const versions = basedOn === undefined ? [] : versionsOf(view, id)
    const findings = lintFramework(draft.framework)
    return {
      session,
      draft,
      base: versions.find(({ version }) => version === basedOn?.version) ?? null,
      findings: findings.filter(({ overruled }) => overruled === null),
      overruled: findings.filter(({ overruled }) => overruled !== null),
      readOnly,
    }
  }, [session, draft, view, readOnly])
}
