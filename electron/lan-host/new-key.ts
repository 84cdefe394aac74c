import { randomBytes, randomInt } from 'node:crypto'
import type { SessionKey } from './messages.ts'

/** Without those that are taken for each other when they are read from a wall. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const codeLength = 6

export function newKey(): SessionKey {
  const code = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)])
  return { token: randomBytes(16).toString('base64url'), code: code.join('') }
}
