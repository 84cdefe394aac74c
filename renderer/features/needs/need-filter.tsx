import { needTypes } from '../../../shared/map/need.ts'
import type { Persona, PersonaId } from '../../../shared/map/persona.ts'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { isFiltering, noFilter, type NeedFilter } from './need-groups.ts'

export interface NeedFilterFieldsProps {
  readonly filter: NeedFilter
  readonly personas: readonly Persona[]
  readonly onChange: (filter: NeedFilter) => void
}

export function NeedFilterFields({ filter, personas, onChange }: NeedFilterFieldsProps) {
  const text = useText()
  return (
    <div className="needs-filter" role="group" aria-label={text('needs.filter')}>
      <TextField
        label={text('needs.filterText')}
        value={filter.words}
        onChange={(words) => onChange({ ...filter, words })}
      />
      <Select
        label={text('needs.persona')}
        value={filter.personaId ?? all}
        options={[
          { value: all, label: text('needs.filterAll') },
          { value: 'everybody', label: text('needs.everybody') },
          ...personas.map(({ id, name }) => ({
            value: id as string,
            label: name === '' ? text('personas.unnamed') : name,
          })),
        ]}
        onChange={(id) =>
          onChange({
            ...filter,
            personaId: id === all ? null : (id as PersonaId | 'everybody'),
          })
        }
      />
      <Select
        label={text('needs.type')}
        value={filter.type ?? all}
        options={[
          { value: all, label: text('needs.filterAll') },
          ...needTypes.map((type) => ({ value: type, label: text(`needType.${type}`) })),
        ]}
        onChange={(type) => onChange({ ...filter, type: type === all ? null : type })}
      />
      <label className="needs-only">
        <input
          type="checkbox"
          checked={filter.onlyOpen}
          onChange={(event) => onChange({ ...filter, onlyOpen: event.target.checked })}
        />
        {text('needs.filterOpen')}
      </label>
      {isFiltering(filter) ? (
        <Button look="quiet" onClick={() => onChange(noFilter)}>
          {text('needs.clearFilter')}
        </Button>
      ) : null}
    </div>
  )
}

/** No id and no type is called so. */
const all = 'all'
