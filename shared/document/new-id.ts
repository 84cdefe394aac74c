import * as random from 'lib0/random'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** A random id of 21 characters (126 bits) that is safe in addresses, keys and file names. */
export function newId(): string {
  let id = ''
  for (let at = 0; at < 21; at++) id += alphabet[random.uint32() & 63]
  return id
}
