import type { CSSProperties } from 'react'
import { useText } from '../../messages/use-text.ts'
import type { PersonAtCard } from './people-at-cards.ts'

/** More names than these leave no room for the title. */
const mostNamed = 2

/** Who else is at the card of a row: a bar in the colour of the first, and their names. */
export function PeopleInRow({ people }: { readonly people: readonly PersonAtCard[] }) {
  const text = useText()
  const rest = people.length - mostNamed
  const nameOf = ({ name }: PersonAtCard) => (name === '' ? text('board.guest') : name)
  return (
    <>
      <span className="table-person-bar" style={inColourOf(people[0])} aria-hidden />
      {people.slice(0, mostNamed).map((person) => {
        const name = nameOf(person)
        return (
          // reason: the row is called by its card; who is where is told by the list of people
          <span
            key={person.clientId}
            className="table-person"
            style={inColourOf(person)}
            aria-hidden
            dir="auto"
          >
            {person.isTyping ? text('board.isEditing', { name }) : name}
          </span>
        )
      })}
      {rest > 0 ? (
        <span className="table-person" style={inColourOf(people[mostNamed])} aria-hidden>
          {text('people.plus', { count: rest })}
        </span>
      ) : null}
    </>
  )
}

function inColourOf(person: PersonAtCard | undefined): CSSProperties {
  return { '--person': person?.colour } as CSSProperties
}
