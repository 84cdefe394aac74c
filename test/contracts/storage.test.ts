import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newId } from '../../shared/document/new-id.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import { createMemoryStorage } from '../../server/storage/memory-storage.ts'
import { openSqliteStorage } from '../../server/storage/sqlite-storage.ts'
import { newDataFolder } from '../helpers/server-command.ts'
import { afterTest } from '../helpers/server.ts'
import { describeEpochs } from './epochs-contract.ts'
import { describeStorage } from './storage-contract.ts'

const openFile = (file: string) => openSqliteStorage({ file, worker: undefined })

async function openTestDatabase() {
  const storage = await openFile(join(await newDataFolder(), 'rooms.sqlite'))
  afterTest(() => storage.close().catch(() => {}))
  return storage
}

describeStorage('memory', async () => createMemoryStorage())
describeStorage('SQLite', openTestDatabase)
describeEpochs('memory', async () => createMemoryStorage())
describeEpochs('SQLite', openTestDatabase)

test('what SQLite has appended is there when it is opened again', async () => {
  const file = join(await newDataFolder(), 'rooms.sqlite')
  const room = newId() as RoomName
  const first = await openFile(file)
  for (let value = 1; value <= 3; value++) await first.append(room, Uint8Array.of(value), 0)
  await first.compact(room, 2, Uint8Array.of(12))
  await first.close()
  const second = await openFile(file)
  afterTest(() => second.close())
  expect(await second.load(room)).toEqual({
    snapshot: Uint8Array.of(12),
    updates: [Uint8Array.of(3)],
    seq: 3,
    epoch: 0,
  })
  expect(await second.append(room, Uint8Array.of(4), 0)).toBe(4)
})

test('a SQLite file that is none is refused', async () => {
  await expect(openFile(await newDataFolder())).rejects.toThrow('unable to open database file')
})

test('a closed SQLite storage refuses instead of waiting for ever', async () => {
  const storage = await openFile(join(await newDataFolder(), 'rooms.sqlite'))
  await storage.close()
  await expect(storage.append(newId() as RoomName, Uint8Array.of(1), 0)).rejects.toThrow('ended')
})
