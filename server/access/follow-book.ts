// What other servers change in the book takes effect on the people who are on this one.
import type { Rooms } from '../rooms/rooms.ts'
import type { AccessBook } from './access-book.ts'

export async function followBook(book: AccessBook | null, rooms: Rooms): Promise<void> {
  if (book === null || !(await book.refresh())) return
  const keyIds = new Set(book.keys().map(({ id }) => id))
  rooms.revoke(({ linkId, keyId }) => {
    const link = book.link(linkId)
    return link === null || link.revokedAt !== null || !keyIds.has(keyId)
  })
  for (const { linkId, role } of book.links()) rooms.changeRole(linkId, role)
}
