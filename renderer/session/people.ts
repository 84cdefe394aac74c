/** Somebody else in the room. */
export interface Person {
  /** Yjs client id: one per window. */
  readonly clientId: number
  /** What they sign with, as they say it; null where they don't. Good for speaking to them, no proof. */
  readonly personId: string | null
  /** At most 60 characters. Empty until they gave one: show the catalogue's word for a guest. */
  readonly name: string
  /** A CSS colour of the people palette, `var(--person-1)` and so on. */
  readonly colour: string
  /** When this last changed, by this device's clock (ms since 1970): theirs may be wrong. */
  readonly receivedAt: number
  readonly cursor: { readonly x: number; readonly y: number } | null
  /** Selected records, at most 20. */
  readonly selection: readonly string[]
  /** The part of the board they see, in page units; only sent while somebody follows. */
  readonly viewport: {
    readonly x: number
    readonly y: number
    readonly w: number
    readonly h: number
  } | null
  /** Where their dragged cards are right now, in page units. */
  readonly ghosts: readonly Ghost[]
  /** The record whose text they are typing in, or null. */
  readonly editing: string | null
  /** The person they follow, or null. */
  readonly following: number | null
  /** Points of their laser, newest last, in page units. */
  readonly laser: readonly LaserPoint[]
}

export type Ghost = readonly [id: string, x: number, y: number]
export type LaserPoint = readonly [x: number, y: number]

/** Names of the people palette's CSS tokens, `--person-1` and so on. */
export const personColours = [
  'person-1',
  'person-2',
  'person-3',
  'person-4',
  'person-5',
  'person-6',
  'person-7',
  'person-8',
  'person-9',
  'person-10',
  'person-11',
  'person-12',
] as const
export type PersonColour = (typeof personColours)[number]

export function isPersonColour(value: unknown): value is PersonColour {
  return personColours.includes(value as PersonColour)
}

export function cssColourOf(colour: PersonColour): string {
  return `var(--${colour})`
}

/** Names longer than this are cut, one's own and others'. */
export const maxNameLength = 60
