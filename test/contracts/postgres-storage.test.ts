import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../shared/document/new-id.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import { openPostgresLine } from '../../server/storage/postgres-line.ts'
import { createPostgresStorage } from '../../server/storage/postgres-storage.ts'
import { StaleEpoch } from '../../server/storage/storage.ts'
import { postgresPrograms, query, startPostgres, type TestPostgres } from '../helpers/postgres.ts'
import { afterTest } from '../helpers/server.ts'
import { describeEpochs } from './epochs-contract.ts'
import { describeStorage } from './storage-contract.ts'
import { describeVersions } from './versions-contract.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

describe.skipIf(postgresPrograms === null)('with PostgreSQL', () => {
  let postgres: TestPostgres

  beforeAll(async () => {
    postgres = await startPostgres()
  })

  afterAll(() => postgres.close())

  const openOn = async (address: string) => {
    const storage = createPostgresStorage(await openPostgresLine({ address, log: () => {} }))
    afterTest(() => storage.close().catch(() => {}))
    return storage
  }
  const open = async () => openOn(await postgres.newDatabase())

  describeStorage('PostgreSQL', open)
  describeEpochs('PostgreSQL', open)
  describeVersions('PostgreSQL', async () => (await open()).versions)

  test('servers that start at once on an empty database agree on one set of tables', async () => {
    const address = await postgres.newDatabase()
    const lines = await Promise.all(
      [1, 2, 3].map(() => openPostgresLine({ address, log: () => {} })),
    )
    for (const line of lines) afterTest(() => line.close())
    expect(new Set(lines.map(({ id }) => id)).size).toBe(1)
  })

  test('two servers that write into the same rooms number their rows without a gap', async () => {
    const address = await postgres.newDatabase()
    const [one, other] = [await openOn(address), await openOn(address)]
    const rooms = [1, 2, 3].map(() => newId() as RoomName)
    const appends = [one, other].flatMap((storage) =>
      rooms
        .toReversed()
        .flatMap((room) =>
          Array.from({ length: 20 }, (_, at) => storage.append(room, bytes(at), 0)),
        ),
    )
    await Promise.all(appends)
    for (const room of rooms) {
      const stored = await one.load(room)
      expect([stored?.seq, stored?.updates.length]).toEqual([40, 40])
      expect((await other.load(room, 39))?.updates).toHaveLength(1)
    }
  })

  test('a row of an earlier epoch among newer ones of its room is refused alone', async () => {
    const storage = await open()
    const room = newId() as RoomName
    await storage.append(room, bytes(1), 0)
    await storage.rewrite(room, { epoch: 0, seq: 1, past: bytes(1), snapshot: bytes(1) })
    const outcomes = await Promise.allSettled([
      storage.append(room, bytes(2), 1),
      storage.append(room, bytes(3), 0),
      storage.append(room, bytes(4), 1),
    ])
    expect(outcomes).toMatchObject([
      { value: 3 },
      { reason: expect.any(StaleEpoch) as unknown },
      { value: 4 },
    ])
    expect((await storage.load(room))?.updates).toEqual([bytes(2), bytes(4)])
  })

  test('a snapshot of rows that were never stored changes nothing', async () => {
    const storage = await open()
    const room = newId() as RoomName
    await storage.append(room, bytes(1), 0)
    await storage.compact(room, 7, bytes(7))
    expect(await storage.load(room)).toMatchObject({ snapshot: null, updates: [bytes(1)] })
  })

  test('a room that is removed takes its versions with it, and no new ones', async () => {
    const storage = await open()
    const room = newId() as RoomName
    const version = {
      id: 'a',
      at: 1,
      seq: 1,
      reason: 'hourly',
      name: '',
      content: bytes(1),
    } as const
    await storage.append(room, bytes(1), 0)
    await storage.versions.add(room, version)
    await storage.remove(room)
    await storage.versions.add(room, { ...version, id: 'b' })
    expect(await storage.versions.list(room)).toEqual([])
  })

  test('a commit is on disk before it is answered, whatever the database usually does', async () => {
    const address = await postgres.newDatabase()
    await query(address, 'ALTER ROLE pathlane SET synchronous_commit = off')
    const line = await openPostgresLine({ address, log: () => {} })
    afterTest(() => line.close())
    const shown = await line.ask({ text: 'SHOW synchronous_commit', values: [] })
    await query(address, 'ALTER ROLE pathlane RESET synchronous_commit')
    expect(shown).toEqual([{ synchronous_commit: 'on' }])
  })

  test('tables of a newer Pathlane are refused with a sentence', async () => {
    const address = await postgres.newDatabase()
    await (await openOn(address)).close()
    await query(address, `UPDATE pathlane_about SET value = '99' WHERE name = 'version'`)
    const opened = openPostgresLine({ address, log: () => {} })
    await expect(opened).rejects.toThrow('a newer Pathlane has written it')
  })

  test('a database that cannot be used is named without its password', async () => {
    const address = `postgres://ana:hidden-words@127.0.0.1:${postgres.port}/nothing?sslmode=disable`
    const error = await openPostgresLine({ address, log: () => {} }).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({ code: 'database-unavailable' })
    expect(String(error)).toContain(`postgres://127.0.0.1:${postgres.port}/nothing`)
    expect(String(error)).not.toContain('hidden-words')
  })
})
