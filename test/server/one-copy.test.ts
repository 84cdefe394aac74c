// Rooms are loaded, forgotten and asked for again all the time. There must never be two copies of one
// in memory: people in different copies would not see each other, and whoever comes back would
// miss what was acknowledged.
import { expect, test } from 'vitest'
import { createMemoryStorage } from '../../server/storage/memory-storage.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { eventually, newRoom, startTestServer } from '../helpers/server.ts'
import { joinAsWriter } from '../helpers/writer.ts'

const people = 2
const visitsEach = 60
const longestAwayMs = 8

test('whoever comes and goes while a room is forgotten finds all that was acknowledged', async () => {
  const storage = createSlowStorage(createMemoryStorage())
  const server = await startTestServer({
    storage,
    limits: { unloadAfterMs: 0, snapshotAfterRows: 5, step1PerSecond: 1e6 },
  })
  const room = newRoom()
  const acknowledged = new Set<string>()
  const visit = async (name: string) => {
    const before = [...acknowledged]
    const guest = await joinAsWriter(server, room)
    expect(before.filter((key) => !guest.board.has(key))).toEqual([])
    guest.write(name)
    await eventually(() => guest.acknowledged().length === 1)
    acknowledged.add(name)
    guest.leave()
    await new Promise((resolve) => setTimeout(resolve, storage.chance() * longestAwayMs))
  }
  await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      for (let at = 0; at < visitsEach; at++) await visit(`${person}.${at}`)
    }),
  )
  // the room was indeed forgotten in between
  expect(storage.loads()).toBeGreaterThan(people)
  await eventually(() => server.activeRooms().length === 0)
  const late = await joinAsWriter(server, room)
  expect([...acknowledged].filter((key) => !late.board.has(key))).toEqual([])
})

/** Takes a little while for everything, never the same. */
function createSlowStorage(storage: Storage) {
  let state = 7
  let loads = 0
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const pauseOfChance = async () => {
    for (let turn = chance() * 8; turn > 1; turn--) await new Promise((go) => setImmediate(go))
  }
  const slowly =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await pauseOfChance()
      const result = await call(...args)
      await pauseOfChance()
      return result
    }
  return {
    ...storage,
    load: slowly((room: Parameters<Storage['load']>[0]) => {
      loads++
      return storage.load(room)
    }),
    append: slowly((...row: Parameters<Storage['append']>) => storage.append(...row)),
    compact: slowly((...snapshot: Parameters<Storage['compact']>) => storage.compact(...snapshot)),
    loads: () => loads,
    chance,
  }
}
