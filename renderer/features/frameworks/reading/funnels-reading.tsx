import type { Framework } from '../../../../shared/framework/framework.ts'
import { funnelsOf } from '../../../../shared/framework/framework-parts.ts'
import { useText } from '../../../messages/use-text.ts'

/** The funnels of a published version, step by step; nothing where it has none. */
export function FunnelsReading({ framework }: { readonly framework: Framework }) {
  const text = useText()
  const funnels = funnelsOf(framework)
  if (funnels.length === 0) return null
  const nameOf = (id: string) => framework.stages.find((stage) => stage.id === id)?.name ?? ''
  return (
    <section className="reading-section" aria-labelledby="reading-funnels">
      <h2 id="reading-funnels">{text('editor.part.funnels')}</h2>
      {funnels.map((funnel) => (
        <div key={funnel.id}>
          <h3 className="reading-label" dir="auto">
            {funnel.source}
          </h3>
          <ol className="reading-steps">
            {funnel.steps.map((step) => (
              <li key={step.id} dir="auto">
                {text('reading.step', {
                  step: step.name,
                  stages: step.stageIds.map(nameOf).join(', ') || text('terms.noStage'),
                })}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}
