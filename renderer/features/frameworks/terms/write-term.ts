import { termsOf } from '../../../../shared/framework/framework-parts.ts'
import type { DraftId } from '../../../../shared/framework/library/draft.ts'
import { editTerm } from '../../../../shared/framework/library/edit-terms.ts'
import type { LibraryDocument } from '../../../../shared/framework/library/library-layout.ts'
import { readDraft } from '../../../../shared/framework/library/read-draft.ts'
import type { TermId } from '../../../../shared/framework/term.ts'
import type { Typing } from '../../../ui/draft.ts'
import { mergeText } from '../../../ui/merge-text.ts'

/** Writes a text of a word, keeping what others wrote there since the typing began. */
export function typeTermText(
  library: LibraryDocument,
  draftId: DraftId,
  termId: TermId,
  field: 'word' | 'source' | 'definition',
  { base, text }: Typing,
): void {
  const draft = readDraft(library, draftId)
  const term = draft && termsOf(draft.framework).find(({ id }) => id === termId)
  if (!term) return
  editTerm(library, draftId, termId, { [field]: mergeText(base ?? '', text, term[field]) })
}
