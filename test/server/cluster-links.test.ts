// Links on the servers of a cluster: made, changed and revoked on one, in force on all.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAccessBook, newBook } from '../../server/access/access-book.ts'
import { openPostgresBook } from '../../server/access/postgres-book.ts'
import { openPostgresLine } from '../../server/storage/postgres-line.ts'
import { canRunCluster, startNode, startServices, type TestServices } from '../helpers/cluster.ts'
import { adminSecret, ask, enter, hasEntered, makeLink } from '../helpers/link-server.ts'
import { afterTest, eventually, patience } from '../helpers/server.ts'

describe.skipIf(!canRunCluster)('links in a cluster', () => {
  let services: TestServices

  beforeAll(async () => {
    services = await startServices()
  })

  afterAll(() => services.close())

  const startTwo = async () => {
    const database = await services.postgres.newDatabase()
    const options = { access: 'links', adminSecret } as const
    const start = () => startNode(services, database, options)
    return [await start(), await start()] as const
  }

  test('a link that one server made opens its map on another one at once', async () => {
    const [one, other] = await startTwo()
    const { room, token } = await makeLink(one, { role: 'viewer' })
    const entered = await enter(other, room, token)
    await hasEntered(entered)
    expect(entered.notices()).toMatchObject([{ role: 'viewer' }])
  })

  test.each([true, false])(
    'a link that is revoked on one server ends there and elsewhere, with Redis: %s',
    async (withRedis) => {
      const [one, other] = await startTwo()
      const { room, token, linkId } = await makeLink(one)
      const there = await enter(other, room, token)
      await hasEntered(there)
      if (!withRedis) for (const node of [one, other]) node.toRedis.cut()
      await ask(one, 'DELETE', `links/${linkId}`)
      await expect.poll(() => there.closeCode(), patience).toBe(4401)
      const again = await enter(other, room, token)
      await expect.poll(() => again.closeCode(), patience).toBe(4401)
    },
  )

  test('a key that is removed on one server ends its links on the other one', async () => {
    const [one, other] = await startTwo()
    const { room, token } = await makeLink(one)
    const there = await enter(other, room, token)
    await hasEntered(there)
    const keys = (await ask(one, 'GET', 'keys')).body as { id: string }[]
    await ask(other, 'POST', 'keys')
    await eventually(async () => ((await ask(one, 'GET', 'keys')).body as object[]).length === 2)
    expect((await ask(one, 'DELETE', `keys/${keys[0]!.id}`)).status).toBe(200)
    await expect.poll(() => there.closeCode(), patience).toBe(4401)
  })

  test('changes that two servers make at the same time are all kept', async () => {
    const address = await services.postgres.newDatabase()
    const open = async () => {
      const line = await openPostgresLine({ address, log: () => {} })
      afterTest(() => line.close())
      return createAccessBook(await openPostgresBook(line, newBook(), () => {}))
    }
    const [one, other] = [await open(), await open()]
    expect(one.keys()).toEqual(other.keys())
    const wish = { room: null, role: 'editor', expiresAt: null, seats: null, label: '' } as const
    const books = [one, other, one, other, one, other]
    const links = await Promise.all(books.map((book) => book.addLink(wish)))
    await Promise.all([one.refresh(), other.refresh()])
    for (const book of [one, other]) {
      expect(new Set(book.links().map(({ linkId }) => linkId))).toEqual(
        new Set(links.map(({ linkId }) => linkId)),
      )
    }
  })
})
