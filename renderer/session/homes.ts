// Which server has a map or a library, where that is not the one that this page belongs to; and who this
// person is there. No server learns what would let it speak as this person on another one.
import { isFields } from '../../shared/document/entity.ts'
import { newId } from '../../shared/document/new-id.ts'
import { isPersonSecret } from '../../shared/wire/person-id.ts'
import { isServerUrl } from '../../shared/wire/server-url.ts'
import { storedValue, type TextStorage } from './stored-value.ts'

export interface Homes {
  /** Origin of the server of a room; null: the page's own, if it has one. */
  serverOf(room: string): string | null
  note(room: string, serverUrl: string | null): void
  /** What tells this person from others on a server; another one on each. */
  secretOn(serverUrl: string): string
  /** Lets this device make maps there; null without one. */
  invitationTo(serverUrl: string): string | null
  keepInvitation(serverUrl: string, token: string): void
}

/** Of rooms and of servers, that this device remembers; the oldest is forgotten first. */
const mostKept = 2_000

type Texts = Readonly<Record<string, string>>

export function openHomes(storage: TextStorage | null): Homes {
  const text = (key: string, isRight: (value: unknown) => value is string) =>
    storedValue<Texts>(storage, key, {}, (value) => textsFrom(value, isRight))
  const servers = text('pathlane:homes', isServerUrl)
  const secrets = text('pathlane:persons', isPersonSecret)
  const invitations = text('pathlane:invitations', (value) => typeof value === 'string')
  return {
    serverOf: (room) => servers.get()[room] ?? null,
    note(room, serverUrl) {
      const { [room]: known, ...others } = servers.get()
      if ((known ?? null) === serverUrl) return
      servers.set(serverUrl === null ? others : withLast(others, room, serverUrl))
    },
    secretOn(serverUrl) {
      const known = secrets.get()[serverUrl]
      if (known !== undefined) return known
      const made = newId() + newId()
      secrets.set(withLast(secrets.get(), serverUrl, made))
      return made
    },
    invitationTo: (serverUrl) => invitations.get()[serverUrl] ?? null,
    keepInvitation: (serverUrl, token) =>
      invitations.set(withLast(invitations.get(), serverUrl, token)),
  }
}

function withLast(texts: Texts, key: string, value: string): Texts {
  const others = Object.entries(texts).filter(([known]) => known !== key)
  return Object.fromEntries([...others, [key, value] as const].slice(-mostKept))
}

function textsFrom(value: unknown, isRight: (value: unknown) => value is string): Texts | null {
  if (!isFields(value)) return null
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => isRight(entry[1])),
  )
}
