// What the server says of a connection in frames of our own kinds.
import type * as decoding from 'lib0/decoding'
import type { WebsocketProvider } from 'y-websocket'
import { isFields } from '../../shared/document/entity.ts'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import { noticeKind, protocolVersion, seatsKind } from '../../shared/wire/message-kinds.ts'
import {
  isLack,
  isSessionState,
  readJson,
  type Lack,
  type SessionState,
} from '../../shared/wire/messages.ts'
import { isRole, type Role } from '../../shared/wire/role.ts'
import type { Connection } from './connection.ts'
import type { PeopleByLink } from './link-desk.ts'

type ToldOfOneself = 'role' | 'lack' | 'personId' | 'makesLinks' | 'peopleByLink'

export interface Told extends Pick<Connection, ToldOfOneself> {
  /** Null where this connection is no guest's of a session. */
  readonly session: Readable<SessionState | null>
}

/** What the server says of this connection, now and whenever it changes. */
export function listenToNotices(provider: WebsocketProvider, onOtherVersion: () => void): Told {
  const role = createWritable<Role | null>(null)
  const lack = createWritable<Lack | null>(null)
  const personId = createWritable<string | null>(null)
  const makesLinks = createWritable(false)
  const peopleByLink = createWritable<PeopleByLink | null>(null)
  const session = createWritable<SessionState | null>(null)
  listen(provider, noticeKind, (decoder) => {
    const notice = readJson(decoder)
    if (!isFields(notice)) return
    if (notice['protocol'] !== protocolVersion) {
      onOtherVersion()
      return
    }
    lack.set(isLack(notice['lacks']) ? notice['lacks'] : null)
    if (typeof notice['personId'] === 'string') personId.set(notice['personId'])
    session.set(isSessionState(notice['session']) ? notice['session'] : null)
    makesLinks.set(notice['makesLinks'] === true)
    if (isRole(notice['role'])) role.set(notice['role'])
  })
  listen(provider, seatsKind, (decoder) => peopleByLink.set(peopleFrom(readJson(decoder))))
  return { role, lack, personId, makesLinks, peopleByLink, session }
}

function peopleFrom(value: unknown): PeopleByLink {
  const people = new Map<string, number>()
  for (const entry of Array.isArray(value) ? (value as unknown[]) : []) {
    const [linkId, count] = Array.isArray(entry) ? (entry as unknown[]) : []
    if (typeof linkId === 'string' && typeof count === 'number') people.set(linkId, count)
  }
  return people
}

type Handler = (decoder: decoding.Decoder) => void

export function listen(provider: WebsocketProvider, kind: number, read: Handler): void {
  provider.messageHandlers[kind] = (_encoder, decoder) => read(decoder)
}
