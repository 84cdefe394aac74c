import { TriangleAlert } from 'lucide-react'
import { useValue } from 'tldraw'
import type { Stage } from '../../../shared/framework/framework.ts'
import { useText } from '../../messages/use-text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useBoardContext } from '../board-context.ts'
import { funnelHeight } from './board-heading.ts'

/** The funnels' steps that stand above one stage, a line for each funnel. */
export function FunnelSteps({ stage }: { readonly stage: Stage }) {
  const { projection } = useBoardContext()
  const text = useText()
  const funnels = useValue('funnels', () => projection.heading.get().funnels, [projection])
  return funnels.map(({ id, source, stepsByStage }) => {
    const steps = stepsByStage.get(stage.id) ?? []
    const style = { height: funnelHeight }
    if (steps.length === 0) return <div key={id} className="funnel-steps" style={style} />
    return (
      <ul
        key={id}
        className="funnel-steps"
        style={style}
        aria-label={text('heading.funnelSteps', { source, stage: stage.name })}
      >
        {steps.map(({ id: stepId, name, isMisaligned }) => (
          <li key={stepId} className="funnel-step" data-misaligned={isMisaligned} title={name}>
            <bdi className="funnel-step-name">{name}</bdi>
            {isMisaligned ? (
              <>
                <TriangleAlert aria-hidden />
                <VisuallyHidden>{text('heading.notAligned')}</VisuallyHidden>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    )
  })
}
