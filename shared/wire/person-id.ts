// Who made a card, without accounts: each device keeps a secret of its own, and what stands in the
// document is a hash of it. Everybody may read the hash; only who has the secret can be that person.
import * as buffer from 'lib0/buffer'
import { digest } from 'lib0/hash/sha256'
import { encodeUtf8 } from 'lib0/string'

const idBytes = 16

/** The person of one secret in one room: the ids of other rooms tell nothing about this one. */
export function personIdOf(room: string, secret: string): string {
  const hash = digest(encodeUtf8(`pathlane person\n${room}\n${secret}`))
  return buffer.toBase64UrlEncoded(hash.subarray(0, idBytes))
}

/** 128 random bits or more, in letters that may stand in a subprotocol. */
export function isPersonSecret(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{22,64}$/.test(value)
}
