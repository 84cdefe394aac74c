import './field.css'
import './menu.css'
import { Check, ChevronDown } from 'lucide-react'
import { Select as RadixSelect } from 'radix-ui'
import { memo, useId, type ReactNode } from 'react'
import { Field } from './field.tsx'
import { isSameChoice, useSteady } from './steady.ts'

export interface SelectOption<V extends string> {
  readonly value: V
  readonly label: string
  readonly icon?: ReactNode
}

export interface SelectProps<V extends string> {
  readonly label: string
  readonly hideLabel?: boolean
  /** Null where several values are shown at once; `placeholder` says so. */
  readonly value: V | null
  readonly options: readonly SelectOption<V>[]
  readonly onChange: (value: V) => void
  readonly placeholder?: string
  readonly hint?: ReactNode
  readonly disabled?: boolean
}

/** Chooses one of a few values. */
export function Select<V extends string>(props: SelectProps<V>) {
  const onChange = useSteady(props.onChange)
  return <SteadySelect {...props} onChange={onChange} />
}

const SteadySelect = memo(ShownSelect, isSameChoice) as typeof ShownSelect

function ShownSelect<V extends string>(props: SelectProps<V>) {
  const { label, hideLabel, value, options, onChange, placeholder, hint, disabled = false } = props
  const id = useId()
  return (
    <Field id={id} label={label} hideLabel={hideLabel} hint={hint}>
      <RadixSelect.Root
        value={value ?? ''}
        // reason: Radix says '' when a form is reset; that is no option
        onValueChange={(next) => (next === '' ? undefined : onChange(next as V))}
        disabled={disabled}
      >
        <RadixSelect.Trigger id={id} className="select-trigger">
          <RadixSelect.Value placeholder={placeholder} />
          <RadixSelect.Icon asChild>
            <ChevronDown />
          </RadixSelect.Icon>
        </RadixSelect.Trigger>
        <RadixSelect.Portal>
          <RadixSelect.Content className="menu select-list" position="popper" sideOffset={4}>
            <RadixSelect.Viewport>
              {options.map((option) => (
                <RadixSelect.Item key={option.value} value={option.value} className="menu-entry">
                  <RadixSelect.ItemText>
                    <span className="select-value">
                      {option.icon}
                      <bdi className="select-label">{option.label}</bdi>
                    </span>
                  </RadixSelect.ItemText>
                  <RadixSelect.ItemIndicator className="menu-check">
                    <Check />
                  </RadixSelect.ItemIndicator>
                </RadixSelect.Item>
              ))}
            </RadixSelect.Viewport>
          </RadixSelect.Content>
        </RadixSelect.Portal>
      </RadixSelect.Root>
    </Field>
  )
}
