// A session: for a while one map of this server can be entered from the network, by a door of its own.
// Nothing else of the server can: no other map, no links, no metrics, no administration.
import { newId } from '../../shared/document/new-id.ts'
import { isSameJson } from '../../shared/document/entity.ts'
import type { GuestRole, SessionGuest } from '../../shared/wire/session.ts'
import { sessionLinkId } from '../access/access.ts'
import { createSessionAccess, type SessionTerms } from '../access/session-access.ts'
import { serveDoor, type Door, type DoorPorts } from '../door.ts'
import { listen } from '../listen.ts'
import { Addresses } from '../sockets/addresses.ts'
import { guestsAmong, isOfSession } from './guests.ts'
import { createShortLink } from './short-link.ts'

export interface SessionOptions extends SessionTerms {
  /** What stands in the short link: six letters and digits. */
  readonly code: string
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** Called with everybody who came, whenever something about them has changed. */
  readonly onGuests: (guests: readonly SessionGuest[]) => void
}

export type SessionKey = Pick<SessionOptions, 'token' | 'code'>

export interface RunningSession {
  readonly port: number
  /** Holds at once for everybody who came by the link. */
  changeRole(role: GuestRole): void
  /** Sends somebody away for good. From now on the link of newcomers is another one. */
  remove(personId: string, next: SessionKey): void
  /** Sends everybody away for good. */
  end(): Promise<void>
}

/** What a session's door shares with the server that it belongs to. */
export type SessionPorts = Omit<
  DoorPorts,
  | 'access'
  | 'addresses'
  | 'allowedOrigins'
  | 'adminSecret'
  | 'book'
  | 'newMaps'
  | 'proxies'
  | 'showsMetrics'
>

/** How often it is looked who is there and how far they are. */
const lookMs = 250
/** On a wireless network somebody is gone soon; the usual heartbeat would see it a minute later. */
const heartbeatMs = 5_000

/** @throws Problem `port-taken` or `address-unavailable` */
export async function runSession(
  options: SessionOptions,
  ports: SessionPorts,
): Promise<RunningSession> {
  const { room, onGuests } = options
  let terms: SessionTerms & SessionKey = options
  const came = new Set(options.admitted)
  const access = createSessionAccess(
    () => terms,
    (personId) => {
      came.add(personId)
      terms = { ...terms, admitted: [...terms.admitted, personId] }
    },
  )
  const listening = await listen(options)
  const limits = { ...ports.limits, heartbeatMs }
  const nothingElse = { book: null, newMaps: 'nobody', adminSecret: null } as const
  const own = { access, ...nothingElse, allowedOrigins: [], proxies: 0 }
  const addresses = new Addresses(limits)
  const way = () => ({ code: terms.code, target: `/#/map/${room}?k=${terms.token}` })
  const shortcut = createShortLink(way, addresses)
  const closed = { addresses, limits, showsMetrics: false }
  const door = serveDoor(listening, { ...ports, ...own, ...closed, shortcut })
  const members = () => ports.rooms.membersOf(room).filter(isOfSession)
  const stopLooking = look(() => guestsAmong(members(), came), onGuests)
  return {
    port: listening.port,
    changeRole(role) {
      terms = { ...terms, role }
      ports.rooms.changeRole(sessionLinkId, role)
    },
    remove(personId, next) {
      came.delete(personId)
      const admitted = terms.admitted.filter((one) => one !== personId)
      terms = { ...terms, ...next, admitted, removed: [...terms.removed, personId] }
      for (const member of members()) {
        if (member.guest.personId === personId) member.close('revoked')
      }
    },
    async end() {
      stopLooking()
      terms = { ...terms, token: newId(), code: '', admitted: [], removed: [...came] }
      for (const member of members()) member.endSession()
      await closeDoor(door)
    },
  }
}

async function closeDoor({ http, sockets }: Door): Promise<void> {
  const closed = new Promise((resolve) => http.close(resolve))
  await sockets.close()
  http.closeAllConnections()
  await closed
}

function look(
  read: () => readonly SessionGuest[],
  onGuests: (guests: readonly SessionGuest[]) => void,
): () => void {
  let told: readonly SessionGuest[] = []
  const timer = setInterval(() => {
    const guests = read()
    if (isSameJson(guests, told)) return
    told = guests
    onGuests(guests)
  }, lookMs)
  return () => clearInterval(timer)
}
