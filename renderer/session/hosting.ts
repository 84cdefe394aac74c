// The session that the desktop hosts, with the names that guests gave, which are remembered when they
// are away. The desktop knows people by what they can't forge; a name is what they say in the room.
import type { HostBridge, HostState } from '../../shared/desktop/host.ts'
import { isSameJson } from '../../shared/document/entity.ts'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import type { SessionGuest } from '../../shared/wire/session.ts'
import type { Person } from './people.ts'

export interface GuestFace extends SessionGuest {
  /** Empty until they gave one. */
  readonly name: string
  /** A CSS colour. */
  readonly colour: string
}

export interface Hosting {
  readonly state: HostState
  /** Those of this map; empty while none or another one is hosted. */
  readonly guests: readonly GuestFace[]
}

type Face = Pick<GuestFace, 'name' | 'colour'>

const stranger: Face = { name: '', colour: 'var(--person-1)' }
const nothing: Hosting = { state: { status: 'idle', problem: null, cutOffMapId: null }, guests: [] }

/** Watches the desktop while somebody watches this. */
export function watchHosting(
  host: HostBridge | null,
  mapId: string,
  people: Readable<readonly Person[]>,
): Readable<Hosting> {
  const hosting = createWritable(nothing)
  const faces = new Map<string, Face>()
  let state: HostState = nothing.state
  const update = () => {
    const guests = state.status === 'open' && state.mapId === mapId ? state.guests : []
    for (const guest of guests) {
      const person = people.get().find(({ clientId }) => guest.clientIds.includes(clientId))
      if (person !== undefined) faces.set(guest.personId, person)
    }
    const named = guests.map((guest) => {
      const { name, colour } = faces.get(guest.personId) ?? stranger
      return { ...guest, name, colour }
    })
    const next = { state, guests: named }
    if (!isSameJson(next, hosting.get())) hosting.set(next)
  }
  return {
    get: () => hosting.get(),
    subscribe(listener) {
      const stops = [
        hosting.subscribe(listener),
        host?.onState((next) => {
          state = next
          update()
        }),
        people.subscribe(() => {
          // cursors move often; names matter only while there are guests
          if (hosting.get().guests.length > 0) update()
        }),
      ]
      return () => stops.forEach((stop) => stop?.())
    },
  }
}
