import './segmented.css'
import { RadioGroup } from 'radix-ui'
import { memo, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { isSameChoice, useSteady } from './steady.ts'
import { Tooltip } from './tooltip.tsx'

export interface SegmentedOption<V extends string> {
  readonly value: V
  readonly label: string
  /** With an icon the label moves into a tooltip. */
  readonly icon?: ReactNode
}

export interface SegmentedProps<V extends string> {
  readonly label: string
  readonly hideLabel?: boolean
  /** Null where several values are shown at once. */
  readonly value: V | null
  readonly options: readonly SegmentedOption<V>[]
  readonly onChange: (value: V) => void
  /** Choosing the chosen one again, or Backspace or Delete, takes the choice back. */
  readonly onClear?: (() => void) | undefined
  readonly disabled?: boolean
}

/** Chooses one of up to six values that are all in view. */
export function Segmented<V extends string>(props: SegmentedProps<V>) {
  const onChange = useSteady(props.onChange)
  const onClear = useSteady(() => props.onClear?.())
  const steady = { onChange, onClear: props.onClear === undefined ? undefined : onClear }
  return <SteadySegmented {...props} {...steady} />
}

const SteadySegmented = memo(ShownSegmented, isSameChoice) as typeof ShownSegmented

function ShownSegmented<V extends string>(props: SegmentedProps<V>) {
  const { label, hideLabel = false, value, options, onChange, onClear, disabled = false } = props
  return (
    <div className="field">
      <span aria-hidden className={classNames('field-label', hideLabel && 'visually-hidden')}>
        {label}
      </span>
      <RadioGroup.Root
        className="segmented"
        aria-label={label}
        value={value ?? ''}
        onValueChange={(next) => onChange(next as V)}
        disabled={disabled}
        orientation="horizontal"
        onKeyDown={(event) => {
          if (onClear === undefined || !['Backspace', 'Delete'].includes(event.key)) return
          // reason: the board takes these keys for what is selected there
          event.stopPropagation()
          onClear()
        }}
      >
        {options.map((option) => (
          <Segment
            key={option.value}
            option={option}
            onClick={option.value === value ? onClear : undefined}
          />
        ))}
      </RadioGroup.Root>
    </div>
  )
}

interface SegmentProps {
  readonly option: SegmentedOption<string>
  readonly onClick: (() => void) | undefined
}

function Segment({ option, onClick }: SegmentProps) {
  if (option.icon === undefined) {
    return (
      <RadioGroup.Item value={option.value} className="segment" onClick={onClick}>
        {option.label}
      </RadioGroup.Item>
    )
  }
  return (
    <Tooltip label={option.label}>
      <RadioGroup.Item
        value={option.value}
        aria-label={option.label}
        className="segment"
        onClick={onClick}
      >
        {option.icon}
      </RadioGroup.Item>
    </Tooltip>
  )
}
