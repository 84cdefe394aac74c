import { isSameJson } from '../../../shared/document/entity.ts'
import { createWritable, type Readable, type Watch } from '../../../shared/document/readable.ts'
import type { RecordId } from '../../../shared/document/record.ts'
import type { Person } from '../../session/people.ts'

/** Somebody else who is at a card right now, on the board or in their table. */
export interface PersonAtCard {
  readonly clientId: number
  readonly name: string
  /** A CSS colour. */
  readonly colour: string
  readonly isTyping: boolean
}

export type PeopleAtCards = ReadonlyMap<RecordId, readonly PersonAtCard[]>

/** Changes only when somebody goes to another card: cursors move many times a second. */
export function watchPeopleAtCards(people: Readable<readonly Person[]>): Watch<PeopleAtCards> {
  let said = placesOf(people.get())
  const value = createWritable(byCard(said))
  const stop = people.subscribe(() => {
    const now = placesOf(people.get())
    if (isSameJson(now, said)) return
    said = now
    value.set(byCard(now))
  })
  return { ...value, dispose: stop }
}

interface PersonPlaces extends PersonAtCard {
  readonly cardIds: readonly RecordId[]
}

function placesOf(people: readonly Person[]): readonly PersonPlaces[] {
  return people.flatMap(({ clientId, name, colour, selection, editing }) => {
    const cardIds = editing === null ? selection : [editing]
    return cardIds.length === 0
      ? []
      : [{ clientId, name, colour, isTyping: editing !== null, cardIds }]
  })
}

function byCard(places: readonly PersonPlaces[]): PeopleAtCards {
  const people = new Map<RecordId, PersonAtCard[]>()
  for (const { cardIds, ...person } of places) {
    for (const cardId of cardIds) {
      const others = people.get(cardId)
      if (others === undefined) people.set(cardId, [person])
      else others.push(person)
    }
  }
  return people
}
