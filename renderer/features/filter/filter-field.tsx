import { unsaid, withValue, type Filter } from '../../../shared/map/filter/filter.ts'
import { useText } from '../../messages/use-text.ts'
import type { ChoiceField, FilterChoice } from './filter-words.tsx'

export interface FilterFieldProps {
  readonly field: ChoiceField
  readonly choices: readonly FilterChoice[]
  /** How many touchpoints have each value. */
  readonly counts: ReadonlyMap<string, number>
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

/** Of these only values that the map uses are offered: there are many, and most mean nothing. */
const sparse: ReadonlySet<ChoiceField> = new Set(['channel', 'row'])

/** One field of the filter: its values as switches, each with its n. */
export function FilterField({ field, choices, counts, filter, onChange }: FilterFieldProps) {
  const text = useText()
  const chosen = filter[field] ?? []
  const isOffered = ({ value }: FilterChoice) =>
    counts.has(value) || chosen.includes(value) || (value !== unsaid && !sparse.has(field))
  return (
    <fieldset className="filter-field">
      <legend className="field-label">{text(`filter.field.${field}`)}</legend>
      <div className="filter-choices">
        {choices.filter(isOffered).map(({ value, label, icon }) => {
          const isOn = chosen.includes(value)
          const count = counts.get(value) ?? 0
          return (
            <button
              key={value}
              type="button"
              className="filter-choice"
              aria-pressed={isOn}
              data-empty={count === 0 || undefined}
              onClick={() => onChange(withValue(filter, field, value, !isOn))}
            >
              {icon}
              <bdi className="filter-choice-word">{label}</bdi>
              <span className="filter-choice-n">{count}</span>
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}
