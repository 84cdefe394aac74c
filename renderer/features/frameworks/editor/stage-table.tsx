import './stage-table.css'
import { phases, type Phase, type Stage } from '../../../../shared/framework/framework.ts'
import { editStage } from '../../../../shared/framework/library/edit-stages.ts'
import { useText } from '../../../messages/use-text.ts'
import { Select } from '../../../ui/select.tsx'
import type { DraftEditor } from './draft-editor.ts'
import { QuestionsField, StageTextField } from './stage-form.tsx'
import { stageTexts } from './write-stage.ts'

/** All stages side by side, every text in its cell. */
export function StageTable({ editor }: { readonly editor: DraftEditor }) {
  const text = useText()
  const { stages } = editor.draft.framework
  return (
    <div className="stage-table-place">
      <table className="stage-table">
        <caption className="visually-hidden">{text('editor.line')}</caption>
        <thead>
          <tr>
            {stageTexts.map((field) => (
              <th key={field} scope="col">
                {text(`editor.${field}`)}
              </th>
            ))}
            <th scope="col">{text('editor.questions')}</th>
            <th scope="col">{text('editor.phase')}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <StageRow key={stage.id} editor={editor} stage={stage} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function StageRow({ editor, stage }: { readonly editor: DraftEditor; readonly stage: Stage }) {
  const text = useText()
  const { session, draft, readOnly } = editor
  return (
    <tr>
      {stageTexts.map((field) => (
        <td
          key={field}
          style={field === 'name' ? { borderInlineStartColor: `var(--stage-${stage.colour})` } : {}}
        >
          <StageTextField editor={editor} stage={stage} field={field} inTable />
        </td>
      ))}
      <td>
        <QuestionsField editor={editor} stage={stage} inTable />
      </td>
      <td>
        <Select<Phase>
          label={text('editor.fieldOf', { field: text('editor.phase'), stage: stage.name })}
          hideLabel
          value={stage.phase}
          options={phases.map((phase) => ({ value: phase, label: text(`phase.${phase}`) }))}
          onChange={(phase) =>
            session.edit((library) => editStage(library, draft.id, stage.id, { phase }))
          }
          disabled={readOnly}
        />
      </td>
    </tr>
  )
}
