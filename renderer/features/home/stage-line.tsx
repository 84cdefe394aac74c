import './stage-line.css'
import type { Stage } from '../../../shared/framework/framework.ts'

/** The line of stages of a framework as a small picture. */
export function StageLine({ stages }: { readonly stages: readonly Stage[] }) {
  return (
    <span className="stage-line" aria-hidden>
      {stages.map((stage) => (
        <span
          key={stage.id}
          className="stage-line-stage"
          style={{ background: `var(--stage-${stage.colour})` }}
        />
      ))}
    </span>
  )
}
