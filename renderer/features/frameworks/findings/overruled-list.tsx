import { RotateCcw } from 'lucide-react'
import { withdrawOverrule } from '../../../../shared/framework/library/edit-findings.ts'
import { useText } from '../../../messages/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import type { DraftEditor } from '../editor/draft-editor.ts'
import { useFindingWords } from './use-finding-words.ts'

/** Findings that the author decided to live with, each with the reason, to take back. */
export function OverruledList({ editor }: { readonly editor: DraftEditor }) {
  const text = useText()
  const words = useFindingWords()
  const { session, draft, overruled, readOnly } = editor
  if (overruled.length === 0) return null
  return (
    <section className="editor-side-section" aria-label={text('finding.overruled')}>
      <h2 className="editor-side-title">{text('finding.overruled')}</h2>
      <ul className="findings">
        {overruled.map((finding) => (
          <li key={finding.id} className="finding finding-overruled">
            <div className="finding-body">
              <p className="finding-what">{words.what(finding)}</p>
              <p className="finding-why">
                <q dir="auto">{finding.overruled}</q>
              </p>
              {readOnly ? null : (
                <div className="finding-ways">
                  <Button
                    look="quiet"
                    icon={<RotateCcw />}
                    onClick={() =>
                      session.edit((library) => withdrawOverrule(library, draft.id, finding.id))
                    }
                  >
                    {text('finding.withdraw')}
                  </Button>
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
