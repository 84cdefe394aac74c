import { useState } from 'react'
import { Plus } from 'lucide-react'
import { withoutMarks } from '../../../messages/isolated.ts'
import { useText } from '../../../messages/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { DraftFindings } from '../findings/draft-findings.tsx'
import type { DraftEditor } from './draft-editor.ts'
import { DraftPreview } from './draft-preview.tsx'
import { GoneStages } from './gone-stages.tsx'
import { OwnSegments } from './own-segments.tsx'
import { stageActionsOf } from './stage-actions.ts'
import { StageForm } from './stage-form.tsx'
import type { StageKey } from './stage-keys.ts'
import { StageLineField } from './stage-line-field.tsx'
import { StageTable } from './stage-table.tsx'
import { StageTools } from './stage-tools.tsx'
import { useStageChoice } from './use-stage-choice.ts'

type View = 'form' | 'table'

/** The stages: the line they form, and what each of them means. */
export function StagesTab({ editor }: { readonly editor: DraftEditor }) {
  const text = useText()
  const { draft, base, readOnly } = editor
  const { stages } = draft.framework
  const { chosen, choose, place } = useStageChoice()
  const [view, setView] = useState<View>('form')
  const stage = stages.find(({ id }) => id === chosen) ?? stages[0]
  const actions = stageActionsOf(editor, {
    choose,
    partName: ({ name }) => withoutMarks(text('editor.split.name', { name })),
  })
  const onKey = (key: StageKey) => {
    if (key === 'add' || stage === undefined) return actions.add(stage?.id)
    const at = stages.indexOf(stage)
    const next = stages[at + 1]
    if (key === 'edit') choose(stage.id, true)
    else if (key === 'move-back') actions.move(stage.id, at - 1)
    else if (key === 'move-on') actions.move(stage.id, at + 1)
    else if (key === 'split') actions.split(stage)
    else if (key === 'merge' && next !== undefined) actions.merge(stage, next)
    else if (key === 'remove') actions.remove(stage)
    return undefined
  }
  if (stage === undefined) {
    return (
      <EmptyState
        title={text('editor.empty')}
        action={
          readOnly ? null : (
            <Button look="primary" icon={<Plus />} onClick={() => actions.add()}>
              {text('editor.add.first')}
            </Button>
          )
        }
      >
        <p>{text('editor.empty.text')}</p>
      </EmptyState>
    )
  }
  return (
    <div className="editor-stages" ref={place}>
      <StageLineField
        stages={stages}
        selected={stage.id}
        onSelect={choose}
        onMove={(id, to) => actions.move(id, to)}
        onKey={onKey}
        readOnly={readOnly}
        editor={editor}
      />
      {readOnly ? null : <StageTools stages={stages} stage={stage} actions={actions} />}
      <div className="editor-columns">
        <div className="editor-main">
          <Segmented<View>
            label={text('editor.view')}
            hideLabel
            value={view}
            options={[
              { value: 'form', label: text('editor.view.form') },
              { value: 'table', label: text('editor.view.table') },
            ]}
            onChange={setView}
          />
          {view === 'form' ? (
            <StageForm key={stage.id} editor={editor} stage={stage} />
          ) : (
            <StageTable editor={editor} />
          )}
        </div>
        <aside className="editor-side" aria-label={text('editor.side')}>
          <section className="editor-side-section" aria-labelledby="draft-preview">
            <h2 className="editor-side-title" id="draft-preview">
              {text('editor.preview')}
            </h2>
            <DraftPreview draft={draft} base={base} />
          </section>
          <GoneStages editor={editor} />
          <OwnSegments editor={editor} />
          <DraftFindings
            editor={editor}
            shown={view === 'form' ? stage.id : null}
            onShow={choose}
          />
        </aside>
      </div>
    </div>
  )
}
