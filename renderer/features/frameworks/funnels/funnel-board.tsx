import './funnels.css'
import { Plus, Trash2 } from 'lucide-react'
import type { StageId } from '../../../../shared/framework/framework.ts'
import { funnelsOf } from '../../../../shared/framework/framework-parts.ts'
import type { Funnel, FunnelStep } from '../../../../shared/framework/funnel.ts'
import {
  addFunnelStep,
  editFunnelStep,
  removeFunnel,
} from '../../../../shared/framework/library/edit-funnels.ts'
import { useText } from '../../../messages/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { DragPicture } from '../../../ui/drag-picture.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useDrag, type DragField } from '../../../ui/use-drag.ts'
import type { DraftEditor } from '../editor/draft-editor.ts'
import { placeSteps } from './place-steps.ts'

/** `data-drop` of where a step is aligned to no stage. */
const nowhere = 'nowhere'

export interface FunnelBoardProps {
  readonly editor: DraftEditor
  readonly chosen: string | null
  readonly onChoose: (stepId: string) => void
}

/** Each funnel as a band under the line of stages; a step stands under the stages it is aligned to. */
export function FunnelBoard({ editor, chosen, onChoose }: FunnelBoardProps) {
  const text = useText()
  const { session, draft, readOnly } = editor
  const { stages } = draft.framework
  const funnels = funnelsOf(draft.framework)
  const drag = useDrag<string>({
    disabled: readOnly,
    onDrop: (stepId, drop) => {
      const stageIds = drop === nowhere ? [] : [drop as StageId]
      session.edit((library) => editFunnelStep(library, draft.id, stepId, { stageIds }))
      onChoose(stepId)
    },
  })
  const columns = { gridTemplateColumns: `repeat(${stages.length + 1}, minmax(7rem, 1fr))` }
  return (
    <div className="funnels-board">
      <div className="funnels-stages" style={columns}>
        <span className="funnels-nowhere-head">{text('funnels.nowhere')}</span>
        {stages.map((stage) => (
          <span
            key={stage.id}
            className="funnels-stage"
            style={{
              background: `var(--stage-${stage.colour})`,
              color: `var(--stage-${stage.colour}-ink)`,
            }}
            title={stage.name}
            dir="auto"
          >
            {stage.name || text('editor.unnamed')}
          </span>
        ))}
      </div>
      {drag.drag === null ? null : (
        <DragPicture x={drag.drag.x} y={drag.drag.y} label={nameOf(funnels, drag.drag.what)} />
      )}
      {funnels.map((funnel) => (
        <FunnelBand
          key={funnel.id}
          editor={editor}
          funnel={funnel}
          columns={columns}
          chosen={chosen}
          onChoose={onChoose}
          drag={drag}
        />
      ))}
    </div>
  )
}

function nameOf(funnels: readonly Funnel[], stepId: string): string {
  const steps = funnels.flatMap((funnel) => funnel.steps)
  return steps.find(({ id }) => id === stepId)?.name ?? ''
}

interface FunnelBandProps extends FunnelBoardProps {
  readonly funnel: Funnel
  readonly columns: { readonly gridTemplateColumns: string }
  readonly drag: DragField<string>
}

function FunnelBand({ editor, funnel, columns, chosen, onChoose, drag }: FunnelBandProps) {
  const text = useText()
  const { session, draft, readOnly } = editor
  const { stages } = draft.framework
  const addStep = () => {
    const id = session.edit((library) =>
      addFunnelStep(library, draft.id, funnel.id, { name: '', stageIds: [] }),
    )
    if (id !== undefined) onChoose(id)
  }
  const placed = placeSteps(funnel.steps, stages)
  return (
    <section className="funnels-one" aria-label={text('funnels.of', { source: funnel.source })}>
      <header className="funnels-head">
        <h3 className="funnels-source" dir="auto">
          {funnel.source}
        </h3>
        {readOnly ? null : (
          <>
            <Button look="quiet" icon={<Plus />} onClick={addStep}>
              {text('funnels.addStep')}
            </Button>
            <IconButton
              label={text('funnels.remove', { source: funnel.source })}
              icon={<Trash2 />}
              onClick={() => session.edit((library) => removeFunnel(library, draft.id, funnel.id))}
            />
          </>
        )}
      </header>
      <div className="funnels-band" style={columns}>
        <span
          className={classNames(
            'funnels-column',
            drag.drag?.over === nowhere && 'funnels-column-over',
          )}
          style={{ gridColumn: 1, gridRow: `1 / span ${placed.rows}` }}
          data-drop={nowhere}
        />
        {stages.map((stage, at) => (
          <span
            key={stage.id}
            className={classNames(
              'funnels-column',
              drag.drag?.over === stage.id && 'funnels-column-over',
            )}
            style={{
              gridColumn: at + 2,
              gridRow: `1 / span ${placed.rows}`,
              background: `var(--stage-${stage.colour}-tint)`,
            }}
            data-drop={stage.id}
          />
        ))}
        {placed.steps.map(({ step, column, span, row }) => (
          <StepChip
            key={step.id}
            step={step}
            at={funnel.steps.indexOf(step)}
            style={{ gridColumn: `${column} / span ${span}`, gridRow: row }}
            isChosen={step.id === chosen}
            drag={drag}
            onChoose={onChoose}
          />
        ))}
      </div>
    </section>
  )
}

interface StepChipProps {
  readonly step: FunnelStep
  readonly at: number
  readonly style: { readonly gridColumn: string; readonly gridRow: number }
  readonly isChosen: boolean
  readonly drag: DragField<string>
  readonly onChoose: (stepId: string) => void
}

function StepChip({ step, at, style, isChosen, drag, onChoose }: StepChipProps) {
  const text = useText()
  const name = step.name === '' ? text('funnels.unnamed') : step.name
  return (
    <button
      type="button"
      className={classNames(
        'funnels-step',
        step.stageIds.length !== 1 && 'funnels-step-misaligned',
        drag.drag?.what === step.id && 'funnels-step-dragged',
      )}
      style={style}
      aria-pressed={isChosen}
      onPointerDown={(event) => drag.onPress(step.id, event)}
      onClick={() => (drag.wasDragged() ? undefined : onChoose(step.id))}
    >
      <span className="funnels-step-number" aria-hidden>
        {at + 1}
      </span>
      <span dir="auto">{name}</span>
    </button>
  )
}
