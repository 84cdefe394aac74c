import type { LinkPorts } from '../access/change-links.ts'

/** Whoever is there by a link that the key signed is sent away at once. */
export async function removeKey(
  id: string,
  { book, rooms, log }: LinkPorts,
): Promise<'removed' | 'unknown' | 'last'> {
  const result = await book.removeKey(id)
  if (result !== 'removed') return result
  rooms.revoke((pass) => pass.keyId === id)
  log({ level: 'info', event: 'key-removed', message: 'A key was removed.', key: id })
  return result
}
