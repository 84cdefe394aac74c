// A room that was written anew, and devices that still have it as it was before.
import * as Y from 'yjs'
import { createEntity, readText } from '../../shared/document/entity.ts'
import { mapDocument } from '../../shared/document/layout.ts'
import { makerKey } from '../../shared/document/ownership.ts'
import { decodeMoved, epochPath } from '../../shared/wire/epochs.ts'
import type { Role } from '../../shared/wire/role.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import { eventually, join, newRoom, type Participant } from './server.ts'

export interface Origin {
  readonly origin: string
}

/** A room that was written by so many is written anew as soon as it is left. */
export const soonRewritten = { epochAfterClients: 2, unloadAfterMs: 1 }

export const cardsOf = (doc: Y.Doc) => mapDocument(doc).records
export const titleOf = (doc: Y.Doc, id: string) => {
  const card = cardsOf(doc).get(id)
  return card === undefined ? null : readText(card)
}

/** Several people write a card each and leave; the room is then of its next epoch. */
export async function rewrittenRoom(
  server: Origin & { activeRooms(): readonly string[] },
  isWritten: () => boolean = () => true,
) {
  const room = newRoom()
  const people: Participant[] = []
  for (const name of ['ana', 'ben', 'cleo']) {
    const person = await join(server, room, name)
    createEntity(cardsOf(person.doc), `shape:${name}`, { [makerKey]: name, opacity: 1 }, name)
    people.push(person)
  }
  await eventually(() => people.every(({ doc }) => cardsOf(doc).size === 3))
  // what each of them keeps on their device
  const copies = people.map(({ doc }) => Y.encodeStateAsUpdate(doc))
  for (const person of people) person.leave()
  await eventually(() => server.activeRooms().length === 0 && isWritten())
  return { room, copy: () => documentFrom(copies[0] ?? new Uint8Array()) }
}

function documentFrom(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}

export function moveOver(server: Origin, room: string, doc: Y.Doc | Uint8Array, role?: Role) {
  const body = doc instanceof Y.Doc ? Y.encodeStateAsUpdate(doc) : doc
  return fetch(server.origin + epochPath(room as RoomName), {
    method: 'POST',
    body: new Uint8Array(body),
    ...(role === undefined ? {} : { headers: { Authorization: `Bearer ${role}` } }),
  })
}

/** What the server has answered to somebody who has moved over. */
export async function moved(answer: Response) {
  if (answer.status !== 200) throw new Error(`Not moved over: ${answer.status}`)
  const { epoch, update } = decodeMoved(new Uint8Array(await answer.arrayBuffer()))
  return { epoch, doc: documentFrom(update) }
}
