import type { Framework } from '../../../shared/framework/framework.ts'
import type { DraftId, Proposal } from '../../../shared/framework/library/draft.ts'
import { startDraft } from '../../../shared/framework/library/edit-draft.ts'
import { importFramework } from '../../../shared/framework/library/edit-library.ts'
import type { LibrarySession } from '../../session/library-session.ts'

/**
 * Begins a draft of the next version in a library, on the newest version that it has; a library without
 * the framework takes over the map's version first. Null where the library can't be written.
 */
export function startProposal(
  session: Pick<LibrarySession, 'edit' | 'view'>,
  pinned: Framework,
  proposal: Proposal,
): DraftId | null {
  const known = session.view.get().frameworks.find(({ id }) => id === pinned.id)
  const framework = known?.versions[0].framework ?? pinned
  const begun = session.edit((library) => {
    if (known === undefined) importFramework(library, pinned)
    return startDraft(library, { from: 'version', framework, proposal }, new Date().toISOString())
  })
  return begun ?? null
}
