// What this device may show to servers: the token of the link that a map was opened by, an invitation
// to make maps, and the secret that tells this person from others who came by the same link. Each goes to
// the one server that it is for.
import { newId } from '../../shared/document/new-id.ts'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import type { Credentials } from '../../shared/wire/access-token.ts'
import { isPersonSecret } from '../../shared/wire/person-id.ts'
import { openHomes, type Homes } from './homes.ts'
import { storedValue, type TextStorage } from './stored-value.ts'

export interface Passes {
  /** Which server has a map or a library. */
  readonly homes: Homes
  /** Never leaves this device but to the server of this room. */
  secretFor(room: string): string
  /** Tokens by map. */
  readonly tokens: Readable<Tokens>
  keepToken(mapId: string, token: string): void
  /**
   * Takes a link that somebody just opened.
   * @param serverUrl null: the page's own server
   */
  takeLink(room: string, token: string | null, serverUrl?: string | null): void
  /** Counts the links that were opened. */
  readonly linksTaken: Readable<number>
  /** Lets this device make new maps on its server; null without one. */
  readonly invitation: Readable<string | null>
  keepInvitation(token: string): void
  /** The invitation to the server of a room, which no other one may see. */
  invitationFor(room: string): string | null
  /** An invitation came since the page was opened. */
  readonly isNewlyInvited: Readable<boolean>
}

type Tokens = Readonly<Record<string, string>>

/** Of the tokens that this device keeps; the oldest is forgotten first. */
const maxTokens = 500

export function openPasses(storage: TextStorage | null): Passes {
  const secret = storedValue(storage, 'pathlane:person', newId() + newId(), secretFrom)
  // reason: kept at once, this person is the same one after a reload
  secret.set(secret.get())
  const tokens = storedValue<Tokens>(storage, 'pathlane:passes', {}, tokensFrom)
  const invitation = storedValue<string | null>(storage, 'pathlane:invitation', null, tokenFrom)
  const homes = openHomes(storage)
  const isNewlyInvited = createWritable(false)
  const linksTaken = createWritable(0)
  const keepToken = (mapId: string, token: string) => {
    const { [mapId]: known, ...others } = tokens.get()
    if (known === token) return
    const kept = [...Object.entries(others), [mapId, token] as const].slice(-maxTokens)
    tokens.set(Object.fromEntries(kept))
  }
  const forgetToken = (room: string) => {
    const { [room]: known, ...others } = tokens.get()
    if (known !== undefined) tokens.set(others)
  }
  return {
    homes,
    secretFor(room) {
      const serverUrl = homes.serverOf(room)
      return serverUrl === null ? secret.get() : homes.secretOn(serverUrl)
    },
    tokens,
    keepToken,
    takeLink(room, token, serverUrl = null) {
      // what opens a map on one server is not shown to another one
      if (homes.serverOf(room) !== serverUrl) forgetToken(room)
      homes.note(room, serverUrl)
      if (token !== null) keepToken(room, token)
      linksTaken.set(linksTaken.get() + 1)
    },
    linksTaken,
    invitation,
    keepInvitation(token) {
      invitation.set(token)
      isNewlyInvited.set(true)
    },
    invitationFor(room) {
      const serverUrl = homes.serverOf(room)
      return serverUrl === null ? invitation.get() : homes.invitationTo(serverUrl)
    },
    isNewlyInvited,
  }
}

/** A person without a device that keeps anything: in tests, and where there is no server. */
export function noPasses(): Passes {
  const secret = newId() + newId()
  return {
    homes: openHomes(null),
    secretFor: () => secret,
    tokens: createWritable<Tokens>({}),
    keepToken() {},
    takeLink() {},
    linksTaken: createWritable(0),
    invitation: createWritable<string | null>(null),
    keepInvitation() {},
    invitationFor: () => null,
    isNewlyInvited: createWritable(false),
  }
}

export function credentialsFor(room: string, passes: Passes): Credentials {
  return { token: passes.tokens.get()[room] ?? null, personSecret: passes.secretFor(room) }
}

/** What may stand in a header and a subprotocol; whether it holds, the server knows. */
export function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.-]{8,8000}$/.test(value)
}

function secretFrom(value: unknown): string | null {
  return isPersonSecret(value) ? value : null
}

function tokenFrom(value: unknown): string | null {
  return isToken(value) ? value : null
}

function tokensFrom(value: unknown): Tokens | null {
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(Object.entries(value).filter(([, token]) => isToken(token)))
}
