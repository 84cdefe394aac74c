// Who is where and says how much. Ten edits and twenty words of presence per person and second, as
// a hand that drags makes them.
import { newId } from '../../../shared/document/new-id.ts'
import type { PersonPlan } from './load-plan.ts'
import type { PresenceSize } from './voice.ts'

export interface Case {
  readonly name: string
  readonly presence: PresenceSize
  readonly people: readonly PersonPlan[]
}

const speaking = { editsPerSecond: 10, pointsPerSecond: 20 }
const watching = { editsPerSecond: 0, pointsPerSecond: 2 }

export const cases: readonly Case[] = [
  ...inBothSizes('1x50', peopleIn(1, 50)),
  ...inBothSizes('50x4', peopleIn(50, 4)),
  ...inBothSizes('1x200', peopleIn(1, 200, 20)),
  { name: '500x1', presence: 'slim', people: peopleIn(500, 1) },
]

function inBothSizes(name: string, people: readonly PersonPlan[]): Case[] {
  return [
    { name, presence: 'slim', people },
    { name: `${name}, full presence`, presence: 'full', people },
  ]
}

function peopleIn(rooms: number, peopleOfRoom: number, speakers = peopleOfRoom): PersonPlan[] {
  return Array.from({ length: rooms }, () => newId()).flatMap((room, roomAt) =>
    Array.from({ length: peopleOfRoom }, (_, at) => ({
      room,
      person: roomAt * peopleOfRoom + at,
      ...(at < speakers ? speaking : watching),
    })),
  )
}

/** Arrivals that the edits of all make, in each of which the author is left out. */
export function arrivalsPerEdit(people: readonly PersonPlan[]): number {
  const rooms = new Set(people.map(({ room }) => room))
  return people.length / rooms.size - 1
}
