// Access by the tokens of an organisation's identity provider. Its keys are read from its JWKS address
// and kept for a while; an unknown key id makes them be read anew, at most twice a minute.
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose'
import type { CloseReason } from '../../shared/wire/close-codes.ts'
import { personIdOf } from '../../shared/wire/person-id.ts'
import { isRole, roles, type Role } from '../../shared/wire/role.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { Log } from '../operations/log.ts'
import type { Access, Admission } from './access.ts'
import { credentialsOf } from './credentials.ts'

export interface JwtOptions {
  readonly jwksUrl: URL
  readonly audience: string
  readonly issuer: string
  /** Name of the claim that holds the role, or several; dots lead into objects. */
  readonly roleClaim: string
  /** Our role by the organisation's word for it. Our own words always hold. */
  readonly roleByWord: ReadonlyMap<string, Role>
  /** Name of the claim that lists the maps, `*` for all; null where a token opens every map. */
  readonly roomsClaim: string | null
  readonly log: Log
}

/** Signatures by a private key only: with a shared secret the provider's public key could sign. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
]
const clockToleranceSeconds = 60
const jwksSettings = {
  cooldownDuration: 30_000,
  cacheMaxAge: 600_000,
  timeoutDuration: 5_000,
}
const maxNameLength = 60

export function createJwtAccess(options: JwtOptions): Access {
  const { audience, issuer, log } = options
  const keys = createRemoteJWKSet(options.jwksUrl, jwksSettings)
  const verification = {
    audience,
    issuer,
    algorithms,
    clockTolerance: clockToleranceSeconds,
    requiredClaims: ['sub', 'exp'],
  }
  return {
    async admit({ room, headers }) {
      const { token } = credentialsOf(headers)
      if (token === null) return refused('forbidden')
      try {
        const { payload } = await jwtVerify(token, keys, verification)
        return guestOf(payload, room, options)
      } catch (error) {
        const reason = reasonOf(error)
        if (reason === 'tryLater') {
          const message = 'The keys of the identity provider could not be read.'
          log({ level: 'warning', event: 'jwks-unreachable', message, error: String(error) })
        }
        return refused(reason)
      }
    },
  }
}

function guestOf(payload: JWTPayload, room: RoomName, options: JwtOptions): Admission {
  const { sub = '', exp = 0, iss = '' } = payload
  const role = roleIn(payload, options)
  if (role === null || !opens(payload, room, options)) return refused('forbidden')
  const name = typeof payload['name'] === 'string' ? payload['name'] : ''
  return {
    status: 'admitted',
    guest: {
      role,
      personId: personIdOf(room, `${iss}\n${sub}`),
      name: name.trim().slice(0, maxNameLength),
      expiresAt: (exp + clockToleranceSeconds) * 1000,
    },
  }
}

/** Of several roles the one that may do most. */
function roleIn(payload: JWTPayload, { roleClaim, roleByWord }: JwtOptions): Role | null {
  const given = wordsIn(claimOf(payload, roleClaim)).map(
    (word) => roleByWord.get(word) ?? (isRole(word) ? word : null),
  )
  return roles.find((role) => given.includes(role)) ?? null
}

function opens(payload: JWTPayload, room: RoomName, { roomsClaim }: JwtOptions): boolean {
  if (roomsClaim === null) return true
  const rooms = wordsIn(claimOf(payload, roomsClaim))
  return rooms.includes(room) || rooms.includes('*')
}

/** A claim of exactly this name, else what the dots lead to. */
function claimOf(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name]
  let value: unknown = payload
  for (const step of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

function wordsIn(claim: unknown): readonly string[] {
  const words: readonly unknown[] = Array.isArray(claim) ? claim : [claim]
  return words.filter((word) => typeof word === 'string')
}

function reasonOf(error: unknown): CloseReason {
  if (error instanceof errors.JWTExpired) return 'expired'
  const isOfToken = error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)
  // reason: jose throws its bare error where the address answers with something else than keys
  return isOfToken && error.code !== 'ERR_JOSE_GENERIC' ? 'forbidden' : 'tryLater'
}

function refused(reason: CloseReason): Admission {
  return { status: 'refused', reason }
}
