// What this device may show to servers: the token of the link that a map was opened by, an invitation
// to make maps, and the secret that tells this person from others who came by the same link.
import { newId } from '../../shared/document/new-id.ts'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import type { Credentials } from '../../shared/wire/access-token.ts'
import { isPersonSecret } from '../../shared/wire/person-id.ts'
import { storedValue, type TextStorage } from './stored-value.ts'

export interface Passes {
  /** Never leaves this device but to the server of a map. */
  readonly personSecret: string
  /** Tokens by map. */
  readonly tokens: Readable<Tokens>
  keepToken(mapId: string, token: string): void
  /** Like keepToken, for a link that somebody just opened. */
  takeLink(mapId: string, token: string): void
  /** Counts the links that were opened. */
  readonly linksTaken: Readable<number>
  /** Lets this device make new maps on its server; null without one. */
  readonly invitation: Readable<string | null>
  keepInvitation(token: string): void
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
  const isNewlyInvited = createWritable(false)
  const linksTaken = createWritable(0)
  const keepToken = (mapId: string, token: string) => {
    const { [mapId]: known, ...others } = tokens.get()
    if (known === token) return
    const kept = [...Object.entries(others), [mapId, token] as const].slice(-maxTokens)
    tokens.set(Object.fromEntries(kept))
  }
  return {
    personSecret: secret.get(),
    tokens,
    keepToken,
    takeLink(mapId, token) {
      keepToken(mapId, token)
      linksTaken.set(linksTaken.get() + 1)
    },
    linksTaken,
    invitation,
    keepInvitation(token) {
      invitation.set(token)
      isNewlyInvited.set(true)
    },
    isNewlyInvited,
  }
}

/** A person without a device that keeps anything: in tests, and where there is no server. */
export function noPasses(): Passes {
  return {
    personSecret: newId() + newId(),
    tokens: createWritable<Tokens>({}),
    keepToken() {},
    takeLink() {},
    linksTaken: createWritable(0),
    invitation: createWritable<string | null>(null),
    keepInvitation() {},
    isNewlyInvited: createWritable(false),
  }
}

export function credentialsFor(room: string, { personSecret, tokens }: Passes): Credentials {
  return { token: tokens.get()[room] ?? null, personSecret }
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
