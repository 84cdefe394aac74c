import type { StageId } from '../../../../shared/framework/framework.ts'
import type { Finding } from '../../../../shared/framework/lint/finding.ts'
import { useText } from '../../../messages/use-text.ts'
import type { DraftEditor } from '../editor/draft-editor.ts'
import { fieldOf } from './field-of.ts'
import { FindingsList } from './findings-list.tsx'
import { OverruledList } from './overruled-list.tsx'

export interface DraftFindingsProps {
  readonly editor: DraftEditor
  /** The stage whose fields are in view: what is said there is not said twice. */
  readonly shown: StageId | null
  readonly onShow: (stageId: StageId) => void
}

/** What the lint says about the line of stages, and what its author decided to live with. */
export function DraftFindings({ editor, shown, onShow }: DraftFindingsProps) {
  const text = useText()
  const isUnderField = (finding: Finding) =>
    shown !== null && finding.stageIds[0] === shown && fieldOf(finding) !== null
  const findings = editor.findings.filter(
    (finding) => finding.rule !== 'F7' && finding.rule !== 'F8' && !isUnderField(finding),
  )
  return (
    <>
      <FindingsList
        editor={editor}
        title={text('editor.findings')}
        none={text(
          editor.findings.some(isUnderField) ? 'editor.findings.here' : 'editor.findings.none',
        )}
        findings={findings}
        onShow={({ stageIds: [stageId] }) => (stageId === undefined ? undefined : onShow(stageId))}
      />
      <OverruledList editor={editor} />
    </>
  )
}
