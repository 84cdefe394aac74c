// What somebody asks for when making a link, read from JSON.
import { isRole, roles } from '../../shared/wire/role.ts'
import { isRoomName } from '../../shared/wire/room-name.ts'
import type { NewLink } from './access-book.ts'

export type LinkWish = NewLink

const hourMs = 3_600_000

/** @returns what is wrong, as a sentence, where it can't be read */
export function readLinkWish(value: unknown, now: number): LinkWish | string {
  if (typeof value !== 'object' || value === null) return 'The body has to be a JSON object.'
  const { room, role, hours = null, seats = null, label = '' } = value as Record<string, unknown>
  if (typeof room !== 'string' || !isRoomName(room)) return '"room" has to be the id of a map.'
  if (!isRole(role)) return `"role" has to be one of ${roles.join(', ')}.`
  const terms = readTerms({ hours, seats, label }, now)
  return typeof terms === 'string' ? terms : { room, role, ...terms }
}

/** Of an invitation, which opens no map but lets its holder make new ones. */
export function readInvitationWish(value: unknown, now: number): LinkWish | string {
  if (typeof value !== 'object' || value === null) return 'The body has to be a JSON object.'
  const { hours = null, label = '' } = value as Record<string, unknown>
  const terms = readTerms({ hours, seats: null, label }, now)
  return typeof terms === 'string' ? terms : { room: null, role: 'facilitator', ...terms }
}

type Terms = Pick<LinkWish, 'expiresAt' | 'seats' | 'label'>

function readTerms(
  { hours, seats, label }: Record<'hours' | 'seats' | 'label', unknown>,
  now: number,
): Terms | string {
  if (!isPositive(hours, 100_000)) return '"hours" has to be a number above 0, up to 100000.'
  if (!isPositive(seats, 100_000) || !Number.isInteger(seats ?? 1)) {
    return '"seats" has to be a whole number from 1 to 100000.'
  }
  if (typeof label !== 'string' || label.length > 200) return '"label" has to be a short text.'
  const expiresAt = hours === null ? null : Math.round(now + hours * hourMs)
  return { expiresAt, seats, label }
}

function isPositive(value: unknown, most: number): value is number | null {
  return value === null || (typeof value === 'number' && value > 0 && value <= most)
}
