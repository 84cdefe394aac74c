import { getRandomValues } from 'lib0/webcrypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** A random id of 21 characters (126 bits) that is safe in addresses, keys and file names. */
export function newId(): string {
  let id = ''
  for (const byte of getRandomValues(new Uint8Array(21))) id += alphabet[byte & 63]
  return id
}
