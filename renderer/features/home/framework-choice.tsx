import './framework-choice.css'
import { RadioGroup } from 'radix-ui'
import type { Framework } from '../../../shared/framework/framework.ts'
import { useText } from '../../messages/use-text.ts'
import { ColourLine } from '../../ui/colour-line.tsx'

export interface FrameworkChoiceProps {
  readonly frameworks: readonly Framework[]
  /** Undefined only where there is none to choose. */
  readonly chosen: Framework | undefined
  readonly onChoose: (framework: Framework) => void
}

/** The frameworks side by side; under them what the stages of the chosen one mean. */
export function FrameworkChoice({ frameworks, chosen, onChoose }: FrameworkChoiceProps) {
  const text = useText()
  const choose = (id: string) => {
    const framework = frameworks.find((candidate) => candidate.id === id)
    if (framework !== undefined) onChoose(framework)
  }
  return (
    <div className="field">
      <span className="field-label" aria-hidden>
        {text('new.framework')}
      </span>
      <RadioGroup.Root
        className="framework-choice"
        aria-label={text('new.framework')}
        value={chosen?.id ?? ''}
        onValueChange={choose}
      >
        {frameworks.map((framework) => (
          <RadioGroup.Item
            key={framework.id}
            value={framework.id}
            className="framework-option"
            aria-label={framework.name}
          >
            <ColourLine colours={framework.stages.map(({ colour }) => `var(--stage-${colour})`)} />
            <span className="framework-option-name">{framework.name}</span>
            <span className="framework-option-count">
              {text(framework.version === 1 ? 'new.stages' : 'new.version', {
                version: framework.version,
                count: framework.stages.length,
              })}
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      {chosen === undefined ? null : <StageMeanings framework={chosen} />}
    </div>
  )
}

function StageMeanings({ framework }: { readonly framework: Framework }) {
  const text = useText()
  return (
    <>
      <p className="framework-notes">{framework.notes}</p>
      <dl
        className="framework-stages"
        aria-label={text('new.stagesOf', { framework: framework.name })}
      >
        {framework.stages.map((stage) => (
          <div key={stage.id} className="framework-stage">
            <dt>
              <span
                className="framework-stage-colour"
                style={{ background: `var(--stage-${stage.colour})` }}
              />
              {stage.name}
            </dt>
            <dd>{stage.definition}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
