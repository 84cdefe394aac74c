import './stage-form.css'
import type { ReactNode } from 'react'
import { phases, type Phase, type Stage } from '../../../../shared/framework/framework.ts'
import { editStage } from '../../../../shared/framework/library/edit-stages.ts'
import { useText } from '../../../messages/use-text.ts'
import { Segmented } from '../../../ui/segmented.tsx'
import { fieldOf } from '../findings/field-of.ts'
import { FieldFindings } from '../findings/field-findings.tsx'
import { ColourField } from './colour-field.tsx'
import type { DraftEditor } from './draft-editor.ts'
import { DraftLine, DraftLines } from './draft-text.tsx'
import { textOfQuestions, typeQuestions, typeStageText, type StageText } from './write-stage.ts'

export interface StageFormProps {
  readonly editor: DraftEditor
  readonly stage: Stage
}

/** Everything about one stage. */
export function StageForm({ editor, stage }: StageFormProps) {
  const text = useText()
  const { session, draft, readOnly } = editor
  const { stages } = draft.framework
  return (
    <section className="stage-form" aria-label={stage.name || text('editor.unnamed')}>
      <StageTextField editor={editor} stage={stage} field="name" />
      <div className="stage-form-row">
        <Segmented<Phase>
          label={text('editor.phase')}
          value={stage.phase}
          options={phases.map((phase) => ({ value: phase, label: text(`phase.${phase}`) }))}
          onChange={(phase) =>
            session.edit((library) => editStage(library, draft.id, stage.id, { phase }))
          }
          disabled={readOnly}
        />
        <ColourField
          value={stage.colour}
          stages={stages}
          onChange={(colour) =>
            session.edit((library) => editStage(library, draft.id, stage.id, { colour }))
          }
          disabled={readOnly}
        />
      </div>
      <StageTextField editor={editor} stage={stage} field="definition" />
      <StageTextField editor={editor} stage={stage} field="customerObjective" />
      <StageTextField editor={editor} stage={stage} field="exitSign" />
      <QuestionsField editor={editor} stage={stage} />
    </section>
  )
}

interface StageTextFieldProps extends StageFormProps {
  readonly field: StageText
  /** In a table the column says what it is. */
  readonly inTable?: boolean
}

const longest: Readonly<Record<StageText, number>> = {
  name: 60,
  definition: 2000,
  customerObjective: 1000,
  exitSign: 1000,
}

/** One text of a stage, with what the lint says about it. */
export function StageTextField({ editor, stage, field, inTable = false }: StageTextFieldProps) {
  const text = useText()
  const Control = field === 'name' ? DraftLine : DraftLines
  return (
    <FieldWithFindings editor={editor} stage={stage} field={field}>
      <Control
        editor={editor}
        field={`${stage.id}.${field}`}
        label={
          inTable
            ? text('editor.fieldOf', {
                field: text(`editor.${field}`),
                stage: stage.name || text('editor.unnamed'),
              })
            : text(`editor.${field}`)
        }
        hideLabel={inTable}
        value={stage[field]}
        onWrite={(typing) =>
          editor.session.edit((library) =>
            typeStageText(library, editor.draft.id, stage.id, field, typing),
          )
        }
        placeholder={text(`editor.${field}.placeholder`)}
        maxLength={longest[field]}
        {...(inTable ? {} : { hint: text(`editor.${field}.hint`) })}
      />
    </FieldWithFindings>
  )
}

/** The questions of a stage, one on each line. */
export function QuestionsField({
  editor,
  stage,
  inTable = false,
}: StageFormProps & { readonly inTable?: boolean }) {
  const text = useText()
  return (
    <DraftLines
      editor={editor}
      field={`${stage.id}.questions`}
      label={
        inTable
          ? text('editor.fieldOf', {
              field: text('editor.questions'),
              stage: stage.name || text('editor.unnamed'),
            })
          : text('editor.questions')
      }
      hideLabel={inTable}
      value={textOfQuestions(stage.questions)}
      onWrite={(typing) =>
        editor.session.edit((library) => typeQuestions(library, editor.draft.id, stage.id, typing))
      }
      placeholder={text('editor.questions.placeholder')}
      {...(inTable ? {} : { hint: text('editor.questions.hint') })}
    />
  )
}

interface FieldWithFindingsProps extends StageFormProps {
  readonly field: StageText
  readonly children: ReactNode
}

function FieldWithFindings({ editor, stage, field, children }: FieldWithFindingsProps) {
  const findings = editor.findings.filter(
    (finding) => finding.stageIds[0] === stage.id && fieldOf(finding) === field,
  )
  return (
    <div className="stage-form-field">
      {children}
      <FieldFindings editor={editor} findings={findings} />
    </div>
  )
}
