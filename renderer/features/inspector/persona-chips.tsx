import { Plus, X } from 'lucide-react'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import type { Persona } from '../../../shared/map/persona.ts'
import { personaCounts } from './common-value.ts'

export interface PersonaChipsProps {
  readonly cards: readonly { readonly personas: readonly string[] }[]
  readonly personas: ReadonlyMap<string, Persona>
  /** Puts a persona on all cards, or takes it off all. */
  readonly onSet: (personaId: string, isOn: boolean) => void
  readonly onEditPersonas: () => void
  readonly isReadOnly: boolean
}

/** Who meets the selected touchpoints. */
export function PersonaChips(props: PersonaChipsProps) {
  const { cards, personas, onSet, onEditPersonas, isReadOnly } = props
  const text = useText()
  const counts = personaCounts(cards)
  const nameOf = (persona: Persona) => persona.name || text('inspector.unnamedPersona')
  const present = [...personas.values()].filter((persona) => counts.has(persona.id))
  const entries: MenuEntry[] = [...personas.values()].map((persona) => {
    const isOnAll = counts.get(persona.id) === cards.length
    return {
      kind: 'choice',
      label: nameOf(persona),
      chosen: isOnAll,
      run: () => onSet(persona.id, !isOnAll),
    }
  })
  if (entries.length > 0) entries.push({ kind: 'separator' })
  entries.push({ kind: 'action', label: text('inspector.editPersonas'), run: onEditPersonas })
  return (
    <div className="field" role="group" aria-label={text('inspector.personas')}>
      <span className="field-label" aria-hidden>
        {text('inspector.personas')}
      </span>
      <div className="inspector-chips">
        {present.map((persona) => (
          <Chip
            key={persona.id}
            name={nameOf(persona)}
            count={counts.get(persona.id) ?? 0}
            total={cards.length}
            onRemove={isReadOnly ? null : () => onSet(persona.id, false)}
          />
        ))}
        {isReadOnly ? null : (
          <Menu
            trigger={
              <Button look="quiet" icon={<Plus />} className="inspector-add">
                {text('inspector.addPersona')}
              </Button>
            }
            entries={entries}
          />
        )}
      </div>
    </div>
  )
}

interface ChipProps {
  readonly name: string
  readonly count: number
  readonly total: number
  readonly onRemove: (() => void) | null
}

function Chip({ name, count, total, onRemove }: ChipProps) {
  const text = useText()
  return (
    <span className="inspector-chip">
      <span className="inspector-chip-name" title={name}>
        {count === total ? name : text('inspector.personaOnSome', { name, count, total })}
      </span>
      {onRemove === null ? null : (
        <button
          type="button"
          className="inspector-chip-remove"
          aria-label={text('inspector.removePersona', { name })}
          onClick={onRemove}
        >
          <X />
        </button>
      )}
    </span>
  )
}
