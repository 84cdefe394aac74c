// Who has signed in to the admin page: a cookie that says until when, signed with the admin secret. Any
// server with the same secret knows it, and a new secret ends all sessions.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'

const cookieName = 'pathlane-admin'
const lifeSeconds = 3_600

/** The Set-Cookie header of somebody who has just signed in. */
export function sessionCookie(request: IncomingMessage, secret: string, now: number): string {
  const end = Math.floor(now / 1000) + lifeSeconds
  return cookie(request, `${end}.${signatureOf(end, secret)}`, lifeSeconds)
}

/** The Set-Cookie header that ends a session. */
export function endedCookie(request: IncomingMessage): string {
  return cookie(request, '', 0)
}

export function isSignedIn({ headers }: IncomingMessage, secret: string, now: number): boolean {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim())
  const value = pairs.find((pair) => pair.startsWith(`${cookieName}=`)) ?? ''
  const [end = '', signature = ''] = value.slice(cookieName.length + 1).split('.')
  if (!/^\d{1,12}$/.test(end) || Number(end) * 1000 <= now) return false
  const expected = Buffer.from(signatureOf(Number(end), secret))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function cookie(request: IncomingMessage, value: string, maxAge: number): string {
  const isSecure =
    (request.socket as Partial<TLSSocket>).encrypted === true ||
    request.headers['x-forwarded-proto'] === 'https'
  // reason: Strict keeps forms of other pages from being sent in the name of who is signed in
  const base = `${cookieName}=${value}; Path=/admin; Max-Age=${maxAge}; HttpOnly; SameSite=Strict`
  return isSecure ? `${base}; Secure` : base
}

function signatureOf(end: number, secret: string): string {
  return createHmac('sha256', secret).update(`pathlane admin page until ${end}`).digest('base64url')
}
