// What an administrator asks for when making a link, read from JSON.
import type { Role } from '../../shared/wire/role.ts'
import { isRoomName, type RoomName } from '../../shared/wire/room-name.ts'

export interface LinkWish {
  readonly room: RoomName
  readonly role: Role
  readonly expiresAt: number | null
  readonly seats: number | null
  readonly label: string
}

/** The server enforces these; a link for contributors would promise more than it does. */
const linkRoles: readonly Role[] = ['facilitator', 'editor', 'viewer']

const hourMs = 3_600_000

/** @returns what is wrong, as a sentence, where it can't be read */
export function readLinkWish(value: unknown, now: number): LinkWish | string {
  if (typeof value !== 'object' || value === null) return 'The body has to be a JSON object.'
  const { room, role, hours = null, seats = null, label = '' } = value as Record<string, unknown>
  if (typeof room !== 'string' || !isRoomName(room)) return '"room" has to be the id of a map.'
  const known = linkRoles.find((one) => one === role)
  if (known === undefined) return `"role" has to be one of ${linkRoles.join(', ')}.`
  if (!isPositive(hours, 100_000)) return '"hours" has to be a number above 0, up to 100000.'
  if (!isPositive(seats, 100_000) || !Number.isInteger(seats ?? 1)) {
    return '"seats" has to be a whole number from 1 to 100000.'
  }
  if (typeof label !== 'string' || label.length > 200) return '"label" has to be a short text.'
  const expiresAt = hours === null ? null : Math.round(now + hours * hourMs)
  return { room, role: known, expiresAt, seats, label }
}

function isPositive(value: unknown, most: number): value is number | null {
  return value === null || (typeof value === 'number' && value > 0 && value <= most)
}
