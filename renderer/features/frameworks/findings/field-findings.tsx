import type { Finding } from '../../../../shared/framework/lint/finding.ts'
import type { DraftEditor } from '../editor/draft-editor.ts'
import { FindingNote } from './finding-note.tsx'

export interface FieldFindingsProps {
  readonly editor: DraftEditor
  readonly findings: readonly Finding[]
}

/** What the lint says about one field, right under it. */
export function FieldFindings({ editor, findings }: FieldFindingsProps) {
  if (findings.length === 0) return null
  return (
    <ul className="findings" aria-live="polite">
      {findings.map((finding) => (
        <FindingNote key={finding.id} editor={editor} finding={finding} />
      ))}
    </ul>
  )
}
