import './findings.css'
import { TriangleAlert, Wand } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { overruleFinding } from '../../../../shared/framework/library/edit-findings.ts'
import { applyQuickFix } from '../../../../shared/framework/lint/edit-quick-fixes.ts'
import type { Finding } from '../../../../shared/framework/lint/finding.ts'
import { useText } from '../../../messages/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { ReasonForm } from '../../../ui/reason-form.tsx'
import type { DraftEditor } from '../editor/draft-editor.ts'
import { quickFixWords } from './quick-fix-words.ts'
import { useFindingWords } from './use-finding-words.ts'

export interface FindingNoteProps {
  readonly editor: DraftEditor
  readonly finding: Finding
  /** Shows what the finding is about, where that is somewhere else. */
  readonly onShow?: () => void
  /** Stands between the reason and the ways out. */
  readonly children?: ReactNode
}

/** One finding: what it is, why it matters, and the two ways out of it. */
export function FindingNote({ editor, finding, onShow, children }: FindingNoteProps) {
  const text = useText()
  const words = useFindingWords()
  const [isOverruling, setIsOverruling] = useState(false)
  const { session, draft, readOnly } = editor
  const { quickFix } = finding
  const overrule = (reason: string) => {
    session.edit((library) => overruleFinding(library, draft.id, finding.id, reason))
    setIsOverruling(false)
  }
  return (
    <li className="finding">
      <TriangleAlert aria-hidden />
      <div className="finding-body">
        {onShow === undefined ? (
          <p className="finding-what">{words.what(finding)}</p>
        ) : (
          <button type="button" className="finding-what finding-show" onClick={onShow}>
            {words.what(finding)}
          </button>
        )}
        <p className="finding-why">{words.why(finding)}</p>
        {children}
        {readOnly ? null : isOverruling ? (
          <ReasonForm
            label={text('finding.reason')}
            placeholder={text('finding.reason.placeholder')}
            saveLabel={text('finding.overrule.save')}
            onSave={overrule}
            onCancel={() => setIsOverruling(false)}
          />
        ) : (
          <div className="finding-ways">
            {quickFix === null ? null : (
              <Button
                icon={<Wand />}
                onClick={() =>
                  session.edit((library) => applyQuickFix(library, draft.id, quickFix))
                }
              >
                {quickFixWords(quickFix, draft.framework, text)}
              </Button>
            )}
            <Button look="quiet" onClick={() => setIsOverruling(true)}>
              {text('finding.overrule')}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}
