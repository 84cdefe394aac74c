import { describe, expect, test } from 'vitest'
import { newId } from '../../shared/document/new-id.ts'
import { closeReasonOf, closeCode } from '../../shared/wire/close-codes.ts'
import { isRole } from '../../shared/wire/role.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { Access } from '../../server/access/access.ts'
import { openAccessBook } from '../../server/access/access-book.ts'
import { createJwtAccess } from '../../server/access/jwt-access.ts'
import { createLinkAccess } from '../../server/access/link-access.ts'
import { createOpenAccess } from '../../server/access/open-access.ts'
import { createSessionAccess } from '../../server/access/session-access.ts'
import { audience, issuer, startIdentityProvider } from '../helpers/identity-provider.ts'

/** What every way of admitting people has to do. */
function describeAccess(name: string, open: () => Access): void {
  describe(`${name} access`, () => {
    test.each([{}, { authorization: 'Bearer nonsense' }, { 'sec-websocket-protocol': 'a, b' }])(
      'it answers with a role or a named refusal for the headers %j',
      async (headers) => {
        const room = newId() as RoomName
        const admission = await open().admit({ room, headers, remoteAddress: '127.0.0.1' })
        const isAnswer =
          admission.status === 'admitted'
            ? isRole(admission.guest.role)
            : closeReasonOf(closeCode[admission.reason]) === admission.reason
        expect(isAnswer).toBe(true)
      },
    )
  })
}

describeAccess('open', createOpenAccess)
const book = await openAccessBook(null)
describeAccess('link', () => createLinkAccess(book))
describeAccess('session', () => {
  const terms = { room: newId() as RoomName, token: newId(), admitted: [], removed: [] }
  return createSessionAccess(
    () => ({ ...terms, role: 'editor' }),
    () => {},
  )
})
const provider = await startIdentityProvider()
describeAccess('token', () =>
  createJwtAccess({
    jwksUrl: provider.jwksUrl,
    issuer,
    audience,
    roleClaim: 'role',
    roleByWord: new Map(),
    roomsClaim: null,
    log: () => {},
  }),
)

test('with open access everybody is an editor whom the server cannot name', async () => {
  const room = newId() as RoomName
  const request = { room, headers: {}, remoteAddress: undefined }
  expect(await createOpenAccess().admit(request)).toEqual({
    status: 'admitted',
    guest: { role: 'editor', personId: null, name: '' },
  })
})
