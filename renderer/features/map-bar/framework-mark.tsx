import { ListTree } from 'lucide-react'
import type { Framework } from '../../../shared/framework/framework.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'

/** Name and version of the pinned framework; its stages in a popover, to read only. */
export function FrameworkMark({ framework }: { readonly framework: Framework }) {
  const text = useText()
  return (
    <Popover
      label={framework.name}
      trigger={
        <Button look="quiet" className="framework-mark" icon={<ListTree />}>
          <span className="framework-mark-name">{framework.name}</span>
          <span className="map-bar-chip">
            {text('bar.version', { version: framework.version })}
          </span>
        </Button>
      }
    >
      <p className="framework-mark-text">
        {text('bar.framework', { name: framework.name, version: framework.version })}
      </p>
      <dl className="framework-mark-stages" aria-label={text('bar.stages')}>
        {framework.stages.map((stage) => (
          <div key={stage.id}>
            <dt>
              <span
                className="framework-mark-colour"
                style={{ background: `var(--stage-${stage.colour})` }}
              />
              {stage.name}
            </dt>
            <dd>{stage.definition}</dd>
          </div>
        ))}
      </dl>
    </Popover>
  )
}
