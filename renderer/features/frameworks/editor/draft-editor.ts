// What every part of the editor is given about the draft it edits.
import type { Framework } from '../../../../shared/framework/framework.ts'
import type { Draft } from '../../../../shared/framework/library/draft.ts'
import type { Finding } from '../../../../shared/framework/lint/finding.ts'
import type { LibrarySession } from '../../../session/library-session.ts'

export interface DraftEditor {
  readonly session: LibrarySession
  readonly draft: Draft
  /** The version that the draft began with; null for the first one, or where it is not here. */
  readonly base: Framework | null
  /** What the lint says and nobody has answered. */
  readonly findings: readonly Finding[]
  /** Findings that the author decided to live with. */
  readonly overruled: readonly Finding[]
  readonly readOnly: boolean
}
