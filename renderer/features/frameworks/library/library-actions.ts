// What one can do on the library's page, by library and framework. The page that knows the way to a
// draft and to a file passes these down.
import type { Framework } from '../../../../shared/framework/framework.ts'
import type { DraftId } from '../../../../shared/framework/library/draft.ts'

export interface LibraryActions {
  openDraft(draftId: DraftId): void
  openVersion(framework: Framework): void
  /** Begins the draft of the next version, and opens it. */
  editVersion(framework: Framework): void
  /** Begins a framework of one's own with the stages of this one, and opens its draft. */
  copyVersion(framework: Framework): void
  openCatalogue(): void
  startBlank(name: string): void
  startCopy(framework: Framework, name: string): void
  exportVersion(framework: Framework): void
  /** Opens a version beside the one before it, or beside nothing yet where there is none. */
  compareVersion(framework: Framework, before: Framework | undefined): void
  discardDraft(draftId: DraftId, name: string): void
}
