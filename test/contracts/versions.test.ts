import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newId } from '../../shared/document/new-id.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import { createMemoryVersions } from '../../server/history/memory-versions.ts'
import { openSqliteStorage } from '../../server/storage/sqlite-storage.ts'
import { newDataFolder } from '../helpers/server-command.ts'
import { afterTest } from '../helpers/server.ts'
import { describeVersions, version } from './versions-contract.ts'

const newRoomName = () => newId() as RoomName

async function openSqliteVersions() {
  const file = join(await newDataFolder(), 'rooms.sqlite')
  const storage = await openSqliteStorage({ file, worker: undefined })
  afterTest(() => storage.close())
  return storage.versions
}

describeVersions('memory', async () => createMemoryVersions())
describeVersions('SQLite', openSqliteVersions)

test('a room that is removed takes its versions with it, and no new ones', async () => {
  const file = join(await newDataFolder(), 'rooms.sqlite')
  const storage = await openSqliteStorage({ file, worker: undefined })
  afterTest(() => storage.close())
  const room = newRoomName()
  await storage.append(room, Uint8Array.of(1), 0)
  await storage.versions.add(room, version(1))
  await storage.remove(room)
  await storage.versions.add(room, version(2))
  expect(await storage.versions.list(room)).toEqual([])
})
