import * as buffer from 'lib0/buffer'
import { digest } from 'lib0/hash/sha256'
import * as string from 'lib0/string'
import type { Framework } from './framework.ts'

/** SHA-256 in hex over the framework as JSON with sorted keys, so key order never matters. */
export function contentHashOf(framework: Framework): string {
  return buffer.toHexString(digest(string.encodeUtf8(canonicalJson(framework))))
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}
