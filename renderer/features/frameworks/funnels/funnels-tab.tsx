import { Plus } from 'lucide-react'
import { useState } from 'react'
import { funnelsOf } from '../../../../shared/framework/framework-parts.ts'
import { addFunnel, removeFunnelStep } from '../../../../shared/framework/library/edit-funnels.ts'
import { useText } from '../../../messages/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import type { DraftEditor } from '../editor/draft-editor.ts'
import { FindingsList } from '../findings/findings-list.tsx'
import { SourcePicker } from '../source-picker.tsx'
import { FunnelBoard } from './funnel-board.tsx'
import { StepForm } from './step-form.tsx'

/** The funnels of marketing and sales beside the framework. */
export function FunnelsTab({ editor }: { readonly editor: DraftEditor }) {
  const text = useText()
  const { session, draft, readOnly } = editor
  const [chosen, setChosen] = useState<string | null>(null)
  const funnels = funnelsOf(draft.framework)
  const funnel = funnels.find(({ steps }) => steps.some(({ id }) => id === chosen))
  const step = funnel?.steps.find(({ id }) => id === chosen)
  const add = (source: string) => {
    session.edit((library) => addFunnel(library, draft.id, source))
  }
  const adding = readOnly ? null : (
    <SourcePicker
      label={text('funnels.add')}
      taken={funnels.map(({ source }) => source)}
      onPick={add}
      trigger={<Button icon={<Plus />}>{text('funnels.add')}</Button>}
    />
  )
  if (funnels.length === 0) {
    return (
      <EmptyState title={text('funnels.empty')} action={adding}>
        <p>{text('funnels.empty.text')}</p>
      </EmptyState>
    )
  }
  return (
    <div className="editor-columns">
      <div className="editor-main">
        <p className="editor-hint">{text('funnels.hint')}</p>
        <FunnelBoard editor={editor} chosen={chosen} onChoose={setChosen} />
        <div>{adding}</div>
      </div>
      <aside className="editor-side" aria-label={text('funnels.side')}>
        {funnel === undefined || step === undefined ? null : (
          <StepForm
            editor={editor}
            funnel={funnel}
            step={step}
            onRemove={() => {
              session.edit((library) => removeFunnelStep(library, draft.id, step.id))
              setChosen(null)
            }}
          />
        )}
        <FindingsList
          editor={editor}
          title={text('funnels.misaligned')}
          none={text('funnels.aligned')}
          findings={editor.findings.filter(({ rule }) => rule === 'F8')}
          onShow={({ stepIds }) => setChosen(stepIds[0] ?? null)}
        />
      </aside>
    </div>
  )
}
