// Backup, restore and verify of maps in PostgreSQL, and the way between one server and a cluster.
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../shared/document/new-id.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import { restore } from '../../server/backup/commands.ts'
import {
  backupPostgres,
  restorePostgres,
  verifyPostgres,
} from '../../server/backup/postgres-commands.ts'
import { openCluster } from '../../server/cluster.ts'
import { roomsFile } from '../../server/data-folder.ts'
import { openSqliteStorage } from '../../server/storage/sqlite-storage.ts'
import * as Y from 'yjs'
import { postgresPrograms, query, startPostgres, type TestPostgres } from '../helpers/postgres.ts'
import { newDataFolder } from '../helpers/server-command.ts'
import { runServerToEnd } from '../helpers/server-process.ts'
import { afterTest } from '../helpers/server.ts'

function updateOf(title: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('board').set('title', title)
  return Y.encodeStateAsUpdate(doc)
}

describe.skipIf(postgresPrograms === null)('a backup of PostgreSQL', () => {
  let postgres: TestPostgres

  beforeAll(async () => {
    postgres = await startPostgres()
  })

  afterAll(() => postgres.close())

  const openOn = async (storage: string) => {
    const cluster = await openCluster({ storage, fanOut: null, log: () => {} })
    afterTest(() => cluster.storage.close().catch(() => {}))
    return cluster
  }

  /** A database with a written, a rewritten and a removed room, and a link. */
  const fill = async () => {
    const storage = await postgres.newDatabase()
    const cluster = await openOn(storage)
    const [written, rewritten, removed] = [1, 2, 3].map(() => newId() as RoomName)
    const titles = Array.from({ length: 250 }, (_, at) => updateOf(`title ${at}`))
    await Promise.all(titles.map((update) => cluster.storage.append(written!, update, 0)))
    await cluster.storage.compact(written!, 10, updateOf('snapshot'))
    await cluster.storage.append(rewritten!, updateOf('old'), 0)
    const content = { past: updateOf('old'), snapshot: updateOf('new') }
    await cluster.storage.rewrite(rewritten!, { epoch: 0, seq: 1, ...content })
    await cluster.storage.append(removed!, updateOf('gone'), 0)
    await cluster.storage.remove(removed!)
    const book = await cluster.openBook()
    const wish = { room: written!, role: 'editor', expiresAt: null, seats: null } as const
    await book.addLink({ ...wish, label: 'Client' })
    const place = { storage, dataFolder: await newDataFolder() }
    return { place, cluster, written: written!, rewritten: rewritten!, removed: removed! }
  }

  const newFile = async () => join(await newDataFolder(), 'maps.backup')

  test('what a cluster keeps comes back in another database as it was', async () => {
    const { place, cluster, written, rewritten, removed } = await fill()
    const file = await newFile()
    expect(await backupPostgres(place, file)).toMatchObject({ problems: [] })
    const target = { storage: await postgres.newDatabase(), dataFolder: await newDataFolder() }
    const told = await restorePostgres(target, file)
    expect(told.text).toMatch(/^Restored 2 maps and 0 images into postgres:/)
    const restored = await openOn(target.storage)
    for (const room of [written, rewritten, removed]) {
      expect(await restored.storage.load(room)).toEqual(await cluster.storage.load(room))
    }
    const past = await cluster.storage.past(rewritten, 0)
    expect(past).not.toBe(null)
    expect(await restored.storage.past(rewritten, 0)).toEqual(past)
    const links = (await restored.openBook()).links()
    expect(links).toEqual((await cluster.openBook()).links())
    expect(await restored.storage.append(written, updateOf('next'), 0)).toBe(251)
    const settings = ['--storage', target.storage, '--data', target.dataFolder]
    const verified = await runServerToEnd(['verify', ...settings])
    expect(verified).toEqual({ exitCode: 0, stdout: 'Read 2 maps and 0 images\n', stderr: '' })
  })

  test('a database that holds maps is not overwritten', async () => {
    const { place } = await fill()
    const file = await newFile()
    await backupPostgres(place, file)
    await expect(restorePostgres(place, file)).rejects.toMatchObject({ code: 'database-used' })
  })

  test('a cluster moves to one server, and one server to a cluster', async () => {
    const { place, cluster, written } = await fill()
    const file = await newFile()
    await backupPostgres(place, file)
    const dataFolder = join(await newDataFolder(), 'single')
    await restore(dataFolder, file)
    const single = await openSqliteStorage({ file: roomsFile(dataFolder), worker: undefined })
    afterTest(() => single.close())
    expect(await single.load(written)).toEqual(await cluster.storage.load(written))
  })

  test('what cannot be read is named', async () => {
    const { place, written } = await fill()
    await query(
      place.storage,
      `UPDATE pathlane_snapshot SET bytes = 'nonsense' WHERE room = '${written}'`,
    )
    const { problems } = await verifyPostgres(place, null)
    expect(problems).toEqual([expect.stringMatching(/^Map [0-9a-f]{12} cannot be read/)])
    const file = await newFile()
    expect((await backupPostgres(place, file)).problems).toHaveLength(1)
    expect(new DatabaseSync(file).prepare('PRAGMA user_version').get()).toBeDefined()
  })
})
