import './named-line.css'
import type { Stage } from '../../../shared/framework/framework.ts'
import { useText } from '../../messages/use-text.ts'

/** The line of stages with their names, to look at. */
export function NamedLine({ stages }: { readonly stages: readonly Stage[] }) {
  const text = useText()
  return (
    <ol className="named-line" aria-label={text('library.stages')}>
      {stages.map((stage) => (
        <li
          key={stage.id}
          className="named-line-stage"
          style={{
            background: `var(--stage-${stage.colour})`,
            color: `var(--stage-${stage.colour}-ink)`,
          }}
          title={stage.name}
          dir="auto"
        >
          {stage.name === '' ? text('editor.unnamed') : stage.name}
        </li>
      ))}
    </ol>
  )
}
