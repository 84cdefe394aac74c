import { ClipboardPaste, Plus } from 'lucide-react'
import { useState } from 'react'
import type { StageId } from '../../../../shared/framework/framework.ts'
import { sourcesOf, termsOf } from '../../../../shared/framework/framework-parts.ts'
import { addTerms, removeTerms } from '../../../../shared/framework/library/edit-terms.ts'
import type { TermId } from '../../../../shared/framework/term.ts'
import { useText } from '../../../messages/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import type { DraftEditor } from '../editor/draft-editor.ts'
import { FindingsList } from '../findings/findings-list.tsx'
import { SourcePicker } from '../source-picker.tsx'
import { ClashSides } from './clash-sides.tsx'
import { ImportTermsDialog } from './import-terms-dialog.tsx'
import { TermBoard } from './term-board.tsx'
import { TermForm } from './term-form.tsx'

/** What others call the stages: words by source, mapped to stages. */
export function TermsTab({ editor }: { readonly editor: DraftEditor }) {
  const text = useText()
  const { session, draft, readOnly } = editor
  const [chosen, setChosen] = useState<TermId | null>(null)
  /** Columns that nobody has put a word into yet. */
  const [empty, setEmpty] = useState<readonly string[]>([])
  const [isImporting, setIsImporting] = useState(false)
  const terms = termsOf(draft.framework)
  const known = sourcesOf(draft.framework)
  const sources = [...new Set([...known, ...empty])].sort((a, b) => a.localeCompare(b))
  const term = terms.find(({ id }) => id === chosen)
  const add = (source: string, stageId: StageId | null) => {
    const fresh = { source, word: '', stageId, fit: 'same' as const, definition: '' }
    const ids = session.edit((library) => addTerms(library, draft.id, [fresh]))
    setChosen(ids?.[0] ?? null)
  }
  const remove = (id: TermId) => {
    session.edit((library) => removeTerms(library, draft.id, [id]))
    setChosen(null)
  }
  const buttons = readOnly ? null : (
    <div className="editor-buttons">
      <SourcePicker
        label={text('terms.addSource')}
        taken={sources}
        onPick={(source) => setEmpty([...empty, source])}
        trigger={<Button icon={<Plus />}>{text('terms.addSource')}</Button>}
      />
      <Button icon={<ClipboardPaste />} onClick={() => setIsImporting(true)}>
        {text('terms.import')}
      </Button>
      <ImportTermsDialog
        open={isImporting}
        onOpenChange={setIsImporting}
        editor={editor}
        sources={sources}
      />
    </div>
  )
  if (sources.length === 0) {
    return (
      <>
        <EmptyState title={text('terms.empty')} action={buttons}>
          <p>{text('terms.empty.text')}</p>
        </EmptyState>
      </>
    )
  }
  return (
    <div className="editor-columns">
      <div className="editor-main">
        <p className="editor-hint">{text('terms.hint')}</p>
        <TermBoard
          editor={editor}
          sources={sources}
          chosen={chosen}
          onChoose={setChosen}
          onAdd={add}
        />
        {buttons}
      </div>
      <aside className="editor-side" aria-label={text('terms.side')}>
        {term === undefined ? null : (
          <TermForm editor={editor} term={term} onRemove={() => remove(term.id)} />
        )}
        <FindingsList
          Sides={ClashSides}
          editor={editor}
          title={text('terms.findings')}
          none={text('terms.noFindings')}
          findings={editor.findings.filter(({ rule }) => rule === 'F7')}
          onShow={({ termIds }) => setChosen(termIds[0] ?? null)}
        />
      </aside>
    </div>
  )
}
