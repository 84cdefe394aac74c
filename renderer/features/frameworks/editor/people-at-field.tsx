import { useText } from '../../../messages/use-text.ts'
import type { LibrarySession } from '../../../session/library-session.ts'
import type { Person } from '../../../session/people.ts'
import { useReadable } from '../../../ui/use-readable.ts'

export interface PeopleAtFieldProps {
  readonly session: LibrarySession
  readonly field: string
}

/** The names of others who are in this field right now, in their colours. */
export function PeopleAtField({ session, field }: PeopleAtFieldProps) {
  const text = useText()
  const people = useReadable(session.people).filter((person) => person.editing === field)
  const nameOf = ({ name }: Person) => (name === '' ? text('people.guest') : name)
  const [first] = people
  if (first === undefined) return null
  return (
    <span className="draft-text-people" style={{ outlineColor: first.colour }}>
      {people.map((person) => (
        <span
          key={person.clientId}
          className="draft-text-person"
          style={{ background: person.colour }}
        >
          {nameOf(person)}
        </span>
      ))}
    </span>
  )
}
