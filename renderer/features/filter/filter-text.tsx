import { Search } from 'lucide-react'
import { withField, type Filter } from '../../../shared/map/filter/filter.ts'
import { useText } from '../../messages/use-text.ts'
import { TextField } from '../../ui/text-field.tsx'

export interface FilterTextProps {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

/** Words that a card must say somewhere. */
export function FilterText({ filter, onChange }: FilterTextProps) {
  const text = useText()
  const [words = ''] = filter.text ?? []
  return (
    <TextField
      type="search"
      label={text('filter.field.text')}
      placeholder={text('filter.text.placeholder')}
      icon={<Search />}
      value={words}
      maxLength={200}
      onChange={(typed) => onChange(withField(filter, 'text', typed.trim() === '' ? [] : [typed]))}
      onKeyDown={(event) => {
        // reason: the first Escape empties the field, as in every search field; the next leaves
        if (event.key !== 'Escape' || words === '') return
        event.preventDefault()
        onChange(withField(filter, 'text', []))
      }}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- reason: what opened the panel is gone, or is a toggle that leads here
      autoFocus
    />
  )
}
