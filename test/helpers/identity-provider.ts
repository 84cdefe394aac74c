// An organisation's identity provider: signs tokens, and shows its public keys at an address.
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterTest } from './server.ts'

export const issuer = 'https://login.example.org'
export const audience = 'pathlane'

export interface IdentityProvider {
  readonly jwksUrl: URL
  /** How often its keys were asked for. */
  asked(): number
  /** Signs with the newest key, or with what is given instead. */
  token(claims?: JWTPayload, change?: TokenChange): Promise<string>
  /** New keys; the old ones are shown no more. */
  rotate(): Promise<void>
  /** Answers with what is no list of keys. */
  breakDown(): void
}

interface TokenChange {
  readonly issuer?: string
  readonly audience?: string
  /** Seconds from now. */
  readonly expiresIn?: number
  readonly kid?: string
  readonly key?: CryptoKey
}

export async function startIdentityProvider(): Promise<IdentityProvider> {
  let kid = 'first'
  let pair = await generateKeyPair('ES256')
  let asked = 0
  let isBroken = false
  const http = createServer((_request, response) => {
    asked++
    response.setHeader('Content-Type', 'application/json')
    void exportJWK(pair.publicKey).then((key) =>
      response.end(isBroken ? 'oops' : JSON.stringify({ keys: [{ ...key, kid, alg: 'ES256' }] })),
    )
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  afterTest(() => void http.close())
  return {
    jwksUrl: new URL(`http://127.0.0.1:${(http.address() as AddressInfo).port}/keys`),
    asked: () => asked,
    token(claims = {}, change = {}) {
      const now = Math.floor(Date.now() / 1000)
      return new SignJWT({ sub: 'ana', role: 'editor', ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: change.kid ?? kid })
        .setIssuer(change.issuer ?? issuer)
        .setAudience(change.audience ?? audience)
        .setExpirationTime(now + (change.expiresIn ?? 600))
        .sign(change.key ?? pair.privateKey)
    },
    async rotate() {
      kid = 'second'
      pair = await generateKeyPair('ES256')
    },
    breakDown() {
      isBroken = true
    },
  }
}
