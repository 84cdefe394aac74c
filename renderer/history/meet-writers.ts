// Remembers on this device whose window was which while they are here, so that a comparison can say later
// who wrote what. Names are what people call themselves, or what the server vouches for.
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import type { Identity } from '../session/identity.ts'
import type { MapSession } from '../session/map-session.ts'
import type { KeptVersions, Writer } from './kept-versions.ts'

export interface MeetWritersOptions {
  readonly session: Pick<MapSession, 'mapId' | 'map' | 'people' | 'personId'>
  readonly identity: Readable<Identity>
  readonly kept: Pick<KeptVersions, 'noteWriter' | 'writers'>
  readonly now: () => number
}

export interface WritersMet {
  /** By Yjs client id: those met before, and whoever comes. */
  readonly writers: Readable<ReadonlyMap<number, Writer>>
  dispose(): void
}

export function meetWriters({ session, identity, kept, now }: MeetWritersOptions): WritersMet {
  const { mapId, map, people, personId } = session
  const writers = createWritable<ReadonlyMap<number, Writer>>(new Map())
  let isOver = false
  const failed = (cause: unknown) => {
    if (isOver) return
    // a comparison then does not know them
    console.warn('Whose window it was could not be noted', cause)
  }
  const meet = (clientId: number, name: string, person: string | null) => {
    const known = writers.get().get(clientId)
    if (known?.name === name && known.personId === person) return
    const writer: Writer = { name, personId: person, at: now() }
    writers.set(new Map([...writers.get(), [clientId, writer]]))
    kept.noteWriter(mapId, clientId, writer).catch(failed)
  }
  const meetSelf = () => meet(map.doc.clientID, identity.get().name, personId.get())
  const meetOthers = () => {
    for (const { clientId, name, personId } of people.get()) meet(clientId, name, personId)
  }
  const stops = [
    identity.subscribe(meetSelf),
    personId.subscribe(meetSelf),
    people.subscribe(meetOthers),
  ]
  meetSelf()
  meetOthers()
  const remember = async () => {
    const before = await kept.writers(mapId)
    writers.set(new Map([...before, ...writers.get()]))
  }
  remember().catch(failed)
  return {
    writers,
    dispose() {
      isOver = true
      stops.forEach((stop) => stop())
    },
  }
}
