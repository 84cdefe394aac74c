// Who this person is, on this device: a name and a colour. No account; others see both as given.
import * as random from 'lib0/random'
import type { Writable } from '../../shared/document/readable.ts'
import { isPersonColour, maxNameLength, personColours, type PersonColour } from './people.ts'
import { storedValue, type TextStorage } from './stored-value.ts'

export interface Identity {
  /** Empty until the person gave one: ask on the first join, show the catalogue's word for a guest. */
  readonly name: string
  readonly colour: PersonColour
}

/** This person as remembered here; the colour is drawn by lot the first time. */
export function openIdentity(storage: TextStorage | null): Writable<Identity> {
  const colour = personColours[random.uint32() % personColours.length] ?? 'person-1'
  const identity = storedValue(storage, 'pathlane:identity', { name: '', colour }, identityFrom)
  // reason: the colour is a lot; kept at once, it is the same one after a reload
  identity.set({ ...identity.get() })
  return { ...identity, set: (next) => identity.set(tidyIdentity(next)) }
}

function identityFrom(value: unknown): Identity | null {
  if (typeof value !== 'object' || value === null) return null
  const { name, colour } = value as Record<string, unknown>
  if (typeof name !== 'string' || !isPersonColour(colour)) return null
  return tidyIdentity({ name, colour })
}

function tidyIdentity(identity: Identity): Identity {
  return { ...identity, name: identity.name.trim().slice(0, maxNameLength) }
}
