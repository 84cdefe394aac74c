// Where a card was before upgrades moved it, so that going back puts it back (rule F-7). Stored with
// the card as `meta.homes`: one entry per move, newest last. It holds while nobody moves the card to
// another cell. Needs and others that name a stage remember it the same way, with stages for cells.
import { readField, type Json } from '../../document/entity.ts'
import type { Entity } from '../../document/layout.ts'
import type { Framework, FrameworkId } from '../framework.ts'

export const homesKey = 'meta.homes'
const mostHomes = 8

/** What remembers, and the cell or stage that it is in now. */
export interface Rememberer {
  readonly entity: Entity
  readonly parentId: string
}

export interface CardHome {
  /** The version in which it was there. */
  readonly frameworkId: FrameworkId
  readonly version: number
  readonly parentId: string
  readonly x: number
  readonly y: number
  /** The cell that the upgrade put it into. */
  readonly movedTo: string
}

export interface Return {
  readonly home: CardHome
  /** What the card still remembers once it is back. */
  readonly rest: readonly CardHome[]
}

/** Where going to a version puts a card back, or null where it never left for a later one. */
export function returnTo(thing: Rememberer, to: Framework): Return | null {
  const homes = readHomes(thing)
  let cell = thing.parentId
  let found: Return | null = null
  for (let at = homes.length - 1; at >= 0; at--) {
    const home = homes[at]
    if (home === undefined || home.movedTo !== cell) break
    if (home.frameworkId === to.id && home.version < to.version) break
    if (home.frameworkId === to.id) found = { home, rest: homes.slice(0, at) }
    cell = home.parentId
  }
  return found
}

/** The memory of a card that is being moved on, as JSON. */
export function rememberHome(thing: Rememberer, home: CardHome): Json {
  return encode([...readHomes(thing), home])
}

export function encode(homes: readonly CardHome[]): Json {
  return homes
    .slice(-mostHomes)
    .map(({ frameworkId, version, parentId, x, y, movedTo }) => [
      frameworkId,
      version,
      parentId,
      x,
      y,
      movedTo,
    ])
}

function readHomes(thing: Rememberer): readonly CardHome[] {
  const stored = readField(thing.entity, homesKey)
  if (!Array.isArray(stored)) return []
  const homes = stored.slice(-mostHomes).flatMap((entry: unknown) => readHome(entry) ?? [])
  // reason: a memory whose last entry is not about where the card is now is out of date
  return homes.at(-1)?.movedTo === thing.parentId ? homes : []
}

function readHome(entry: unknown): CardHome | null {
  if (!Array.isArray(entry)) return null
  const [frameworkId, version, parentId, x, y, movedTo] = entry as unknown[]
  const home = { frameworkId, version, parentId, x, y, movedTo }
  const isHome =
    [frameworkId, parentId, movedTo].every((part) => typeof part === 'string') &&
    [version, x, y].every((part) => typeof part === 'number' && Number.isFinite(part))
  return isHome ? (home as unknown as CardHome) : null
}
