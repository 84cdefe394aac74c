import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { changeTouchpoints, setMember } from '../../../shared/map/edit-cards.ts'
import type { Persona } from '../../../shared/map/persona.ts'
import type { TouchpointFacts } from '../../../shared/map/touchpoint.ts'
import type { SelectedOf } from './by-kind.ts'
import { ChoiceFacts } from './choice-facts.tsx'
import { commonValue, type NonEmpty } from './common-value.ts'
import { EvidenceFacts } from './evidence-facts.tsx'
import { PersonaChips } from './persona-chips.tsx'
import { StoryFacts } from './story-facts.tsx'
import { LongTextFact, TextFact } from './text-fact.tsx'
import { TimeFact } from './time-fact.tsx'
import { typeFact, type TextFact as TextFactName } from './write-facts.ts'

export interface TouchpointFieldsProps {
  readonly session: MapSession
  readonly selected: NonEmpty<SelectedOf<'touchpoint'>>
  readonly personas: ReadonlyMap<string, Persona>
  readonly onEditPersonas: () => void
  readonly onEditStory: () => void
  readonly isReadOnly: boolean
}

/** The facts of the selected touchpoints. Each change writes one fact to all of them. */
export function TouchpointFields(props: TouchpointFieldsProps) {
  const { session, selected, personas, onEditPersonas, onEditStory, isReadOnly } = props
  const text = useText()
  const ids = selected.map((card) => card.id)
  const common = <K extends keyof TouchpointFacts>(fact: K) =>
    commonValue(selected, (card) => card.facts[fact])
  const change = (facts: Partial<TouchpointFacts>) =>
    session.edit((map) => changeTouchpoints(map, ids, facts))
  const textOf = (fact: TextFactName) => ({
    session,
    isReadOnly,
    value: common(fact),
    onFinish: (typing: Parameters<typeof typeFact>[3]) =>
      session.edit((map) => typeFact(map, ids, fact, typing)),
  })
  const visibility = common('visibility')
  return (
    <>
      <TextFact {...textOf('title')} label={text('inspector.title')} />
      <ChoiceFacts common={common} change={change} isReadOnly={isReadOnly} />
      <TimeFact
        session={session}
        value={common('time')}
        onChange={(time) => change({ time })}
        isReadOnly={isReadOnly}
      />
      {visibility.status === 'same' && visibility.value === 'observed' ? (
        <TextFact
          {...textOf('system')}
          label={text('inspector.system')}
          placeholder={text('inspector.systemPlaceholder')}
        />
      ) : null}
      <PersonaChips
        cards={selected.map((card) => card.facts)}
        personas={personas}
        onSet={(id, isOn) => session.edit((map) => setMember(map, ids, 'personas', id, isOn))}
        onEditPersonas={onEditPersonas}
        isReadOnly={isReadOnly}
      />
      <EvidenceFacts common={common} change={change} textOf={textOf} isReadOnly={isReadOnly} />
      <StoryFacts
        session={session}
        selected={selected}
        onEditStory={onEditStory}
        isReadOnly={isReadOnly}
      />
      <LongTextFact {...textOf('notes')} label={text('inspector.notes')} />
    </>
  )
}
