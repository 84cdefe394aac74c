import type { Persona } from '../../../shared/map/persona.ts'
import { useText } from '../../messages/use-text.ts'
import { SetChips } from './set-chips.tsx'

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
  return (
    <SetChips
      label={text('inspector.personas')}
      addLabel={text('inspector.addPersona')}
      members={[...personas.values()].map(({ id, name }) => ({
        id,
        name: name || text('inspector.unnamedPersona'),
      }))}
      sets={cards.map((card) => card.personas)}
      onSet={onSet}
      edit={{ label: text('inspector.editPersonas'), run: onEditPersonas }}
      isReadOnly={isReadOnly}
    />
  )
}
