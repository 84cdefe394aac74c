// The token of a link: what it allows, signed. Whoever holds it may do that; nothing else is asked.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { isRole, type Role } from '../../shared/wire/role.ts'
import { isRoomName, type RoomName } from '../../shared/wire/room-name.ts'

export interface LinkClaims {
  readonly linkId: string
  /** Null in an invitation: whoever holds it may make new maps. */
  readonly room: RoomName | null
  readonly role: Role
  /** Milliseconds since 1970, or null for ever. */
  readonly expiresAt: number | null
}

export interface LinkKey {
  readonly id: string
  /** 32 random bytes, base64url. */
  readonly secret: string
}

export interface VerifiedLink extends LinkClaims {
  readonly keyId: string
}

const version = 'pl1'
const maxLength = 1_024

/** Letters that may stand in an address, a header and a subprotocol. */
export function signToken({ linkId, room, role, expiresAt }: LinkClaims, key: LinkKey): string {
  const claims = JSON.stringify([linkId, room, role, expiresAt])
  const signed = `${version}.${key.id}.${Buffer.from(claims).toString('base64url')}`
  return `${signed}.${signatureOf(signed, key).toString('base64url')}`
}

/** What a token allows, or null where none of the keys has signed it. Says nothing about its expiry. */
export function verifyToken(token: string, keys: readonly LinkKey[]): VerifiedLink | null {
  const [format, keyId, claims = '', signature = '', ...rest] = token.split('.')
  if (token.length > maxLength || format !== version || rest.length > 0) return null
  const key = keys.find(({ id }) => id === keyId)
  if (key === undefined) return null
  const expected = signatureOf(`${format}.${key.id}.${claims}`, key)
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return readClaims(claims, key.id)
}

function signatureOf(signed: string, key: LinkKey): Buffer {
  return createHmac('sha256', Buffer.from(key.secret, 'base64url')).update(signed).digest()
}

/** Signed by us, but perhaps by an older or newer version. */
function readClaims(encoded: string, keyId: string): VerifiedLink | null {
  const claims = JSON.parse(Buffer.from(encoded, 'base64url').toString()) as readonly unknown[]
  const [linkId, room, role, expiresAt] = claims
  if (typeof linkId !== 'string') return null
  if (room !== null && (typeof room !== 'string' || !isRoomName(room))) return null
  if (!isRole(role) || (typeof expiresAt !== 'number' && expiresAt !== null)) return null
  return { linkId, room, role, expiresAt, keyId }
}
