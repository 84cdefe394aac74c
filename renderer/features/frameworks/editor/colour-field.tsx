import './colour-field.css'
import { Check } from 'lucide-react'
import { RadioGroup } from 'radix-ui'
import {
  stageColours,
  type Stage,
  type StageColour,
} from '../../../../shared/framework/framework.ts'
import { useText } from '../../../messages/use-text.ts'
import { Tooltip } from '../../../ui/tooltip.tsx'

export interface ColourFieldProps {
  readonly value: StageColour
  /** All stages of the line: a colour that another one has is marked. */
  readonly stages: readonly Stage[]
  readonly onChange: (colour: StageColour) => void
  readonly disabled: boolean
}

/**
 * The twelve hues of the interface and no others: each has words that can be read on it, in light and
 * in dark, and none shouts.
 */
export function ColourField({ value, stages, onChange, disabled }: ColourFieldProps) {
  const text = useText()
  const labelOf = (colour: StageColour) => {
    const name = text(`stageColour.${colour}`)
    const others = stages.filter((stage) => stage.colour === colour && colour !== value)
    const [other] = others
    return other === undefined ? name : text('editor.colour.taken', { name, stage: other.name })
  }
  return (
    <div className="field">
      <span className="field-label" aria-hidden>
        {text('editor.colour')}
      </span>
      <RadioGroup.Root
        className="stage-colours"
        aria-label={text('editor.colour')}
        value={value}
        onValueChange={(next) => onChange(next as StageColour)}
        disabled={disabled}
        orientation="horizontal"
      >
        {stageColours.map((colour) => (
          <Tooltip key={colour} label={labelOf(colour)}>
            <RadioGroup.Item
              value={colour}
              aria-label={labelOf(colour)}
              className="stage-colour"
              style={{
                background: `var(--stage-${colour})`,
                color: `var(--stage-${colour}-ink)`,
              }}
            >
              {colour === value ? <Check aria-hidden /> : null}
              {colour !== value && stages.some((stage) => stage.colour === colour) ? (
                <span className="stage-colour-taken" aria-hidden />
              ) : null}
            </RadioGroup.Item>
          </Tooltip>
        ))}
      </RadioGroup.Root>
    </div>
  )
}
