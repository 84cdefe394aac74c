import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react'
import type { StageId } from '../../../../shared/framework/framework.ts'
import type { Funnel, FunnelStep } from '../../../../shared/framework/funnel.ts'
import {
  editFunnelStep,
  moveFunnelStep,
} from '../../../../shared/framework/library/edit-funnels.ts'
import { useText } from '../../../messages/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import type { DraftEditor } from '../editor/draft-editor.ts'
import { DraftLine } from '../editor/draft-text.tsx'
import { FieldFindings } from '../findings/field-findings.tsx'
import { typeStepName } from './write-funnel.ts'

export interface StepFormProps {
  readonly editor: DraftEditor
  readonly funnel: Funnel
  readonly step: FunnelStep
  readonly onRemove: () => void
}

/** One step of a funnel: its name, its place, and the stages that it is aligned to. */
export function StepForm({ editor, funnel, step, onRemove }: StepFormProps) {
  const text = useText()
  const { session, draft, readOnly } = editor
  const at = funnel.steps.indexOf(step)
  const move = (to: number) =>
    session.edit((library) => moveFunnelStep(library, draft.id, step.id, to))
  const align = (stageId: StageId, isOn: boolean) => {
    const others = step.stageIds.filter((id) => id !== stageId)
    session.edit((library) =>
      editFunnelStep(library, draft.id, step.id, {
        stageIds: isOn ? [...others, stageId] : others,
      }),
    )
  }
  return (
    <section className="term-form" aria-label={text('funnels.form', { step: step.name })}>
      <DraftLine
        key={step.id}
        editor={editor}
        field={`${step.id}.name`}
        label={text('funnels.name')}
        value={step.name}
        onWrite={(typing) =>
          session.edit((library) => typeStepName(library, draft.id, step.id, typing))
        }
        maxLength={120}
      />
      <fieldset className="funnels-align" disabled={readOnly}>
        <legend className="field-label">{text('funnels.align')}</legend>
        {draft.framework.stages.map((stage) => (
          <label key={stage.id} className="funnels-align-stage">
            <input
              type="checkbox"
              checked={step.stageIds.includes(stage.id)}
              onChange={(event) => align(stage.id, event.target.checked)}
            />
            <span
              className="funnels-align-colour"
              style={{ background: `var(--stage-${stage.colour})` }}
              aria-hidden
            />
            <span dir="auto">{stage.name || text('editor.unnamed')}</span>
          </label>
        ))}
      </fieldset>
      <FieldFindings
        editor={editor}
        findings={editor.findings.filter(({ stepIds }) => stepIds.includes(step.id))}
      />
      {readOnly ? null : (
        <div className="funnels-step-tools">
          <IconButton
            label={text('funnels.earlier')}
            icon={<ArrowLeft />}
            disabled={at === 0}
            onClick={() => move(at - 1)}
          />
          <IconButton
            label={text('funnels.later')}
            icon={<ArrowRight />}
            disabled={at === funnel.steps.length - 1}
            onClick={() => move(at + 1)}
          />
          <Button look="quiet" icon={<Trash2 />} onClick={onRemove}>
            {text('funnels.removeStep')}
          </Button>
        </div>
      )}
    </section>
  )
}
