// The shape of presence on the wire, kept slim: whole numbers, short keys, short lists. What comes
// from others is untrusted: a spoiled field is left out, a state that is no object is nobody.
import {
  cssColourOf,
  isPersonColour,
  maxNameLength,
  type Ghost,
  type LaserPoint,
  type Person,
  type PersonColour,
} from './people.ts'

/** What one window says about its person; absent means none. */
export interface PresenceState {
  readonly n: string
  readonly c: PersonColour
  /** what the person signs with */
  readonly i?: string
  /** cursor */
  readonly p?: LaserPoint
  /** selection */
  readonly s?: readonly string[]
  /** viewport */
  readonly v?: readonly [x: number, y: number, w: number, h: number]
  /** ghosts */
  readonly g?: readonly Ghost[]
  /** the record being edited */
  readonly e?: string
  /** the person followed */
  readonly f?: number
  /** laser */
  readonly l?: readonly LaserPoint[]
}

export const presenceLimits = { selection: 20, ghosts: 20, laser: 24, idLength: 64 } as const

/** Coordinates beyond this are nonsense and would break the board's arithmetic. */
const farthest = 10_000_000

/** Everything about somebody else, or null where their state is no presence at all. */
export function personFrom(clientId: number, state: unknown, receivedAt: number): Person | null {
  if (typeof state !== 'object' || state === null || Array.isArray(state)) return null
  const { n, c, i, p, s, v, g, e, f, l } = state as Record<string, unknown>
  if (!isPersonColour(c)) return null
  const cursor = numbersFrom(p, 2)
  const view = numbersFrom(v, 4)
  return Object.freeze({
    clientId,
    personId: idFrom(i),
    name: typeof n === 'string' ? n.slice(0, maxNameLength) : '',
    colour: cssColourOf(c),
    receivedAt,
    cursor: cursor === null ? null : pointFrom(cursor),
    selection: listFrom(s, presenceLimits.selection, idFrom),
    viewport: view === null ? null : viewportFrom(view),
    ghosts: listFrom(g, presenceLimits.ghosts, ghostFrom),
    editing: idFrom(e),
    following: typeof f === 'number' && Number.isSafeInteger(f) && f >= 0 ? f : null,
    laser: listFrom(l, presenceLimits.laser, laserPointFrom),
  })
}

function listFrom<T>(value: unknown, most: number, read: (one: unknown) => T | null): readonly T[] {
  if (!Array.isArray(value)) return []
  const list: T[] = []
  for (const one of value.slice(0, most)) {
    const member = read(one)
    if (member !== null) list.push(member)
  }
  return list
}

function idFrom(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= presenceLimits.idLength
    ? value
    : null
}

function ghostFrom(value: unknown): Ghost | null {
  if (!Array.isArray(value)) return null
  const id = idFrom(value[0])
  const at = numbersFrom(value.slice(1), 2)
  return id === null || at === null ? null : [id, at[0] ?? 0, at[1] ?? 0]
}

function laserPointFrom(value: unknown): LaserPoint | null {
  const at = numbersFrom(value, 2)
  return at === null ? null : [at[0] ?? 0, at[1] ?? 0]
}

function pointFrom([x = 0, y = 0]: readonly number[]): { x: number; y: number } {
  return { x, y }
}

function viewportFrom([x = 0, y = 0, w = 0, h = 0]: readonly number[]): Person['viewport'] {
  return w > 0 && h > 0 ? { x, y, w, h } : null
}

function numbersFrom(value: unknown, count: number): readonly number[] | null {
  if (!Array.isArray(value) || value.length !== count) return null
  return value.every((one) => typeof one === 'number' && Math.abs(one) <= farthest) ? value : null
}
