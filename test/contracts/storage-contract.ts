// What every storage has to do, whatever it is made of.
import { describe, expect, test } from 'vitest'
import { newId } from '../../shared/document/new-id.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { Storage } from '../../server/storage/storage.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const newRoomName = () => newId() as RoomName

async function read(storage: Storage, room: RoomName) {
  const stored = await storage.load(room)
  if (stored === null) return null
  const { snapshot, updates, seq, epoch } = stored
  expect(epoch).toBe(0)
  return {
    snapshot: snapshot === null ? null : [...snapshot],
    updates: updates.map((update) => [...update]),
    seq,
  }
}

export function describeStorage(name: string, open: () => Promise<Storage>): void {
  describe(`${name} storage`, () => {
    test('a room that was never written is empty', async () => {
      const storage = await open()
      expect(await read(storage, newRoomName())).toEqual({ snapshot: null, updates: [], seq: 0 })
    })

    test('updates come back in the order in which they were appended', async () => {
      const storage = await open()
      const room = newRoomName()
      const seqs = await Promise.all(
        [1, 2, 3].map((value) => storage.append(room, bytes(value), 0)),
      )
      expect(seqs).toEqual([1, 2, 3])
      expect(await read(storage, room)).toEqual({
        snapshot: null,
        updates: [[1], [2], [3]],
        seq: 3,
      })
    })

    test('who has some of the rows gets those that came after', async () => {
      const storage = await open()
      const room = newRoomName()
      for (const value of [1, 2, 3]) await storage.append(room, bytes(value), 0)
      expect(await storage.load(room, 1)).toEqual({
        snapshot: null,
        updates: [bytes(2), bytes(3)],
        seq: 3,
        epoch: 0,
      })
      expect(await storage.load(room, 3)).toEqual({ snapshot: null, updates: [], seq: 3, epoch: 0 })
      await storage.compact(room, 2, bytes(12))
      expect(await read(storage, room)).toEqual({ snapshot: [12], updates: [[3]], seq: 3 })
      expect(await storage.load(room, 1)).toMatchObject({ snapshot: bytes(12) })
      expect(await storage.load(room, 2)).toMatchObject({ snapshot: null, updates: [bytes(3)] })
      await storage.compact(room, 3, bytes(123))
      expect(await storage.load(room, 3)).toMatchObject({ snapshot: null, updates: [], seq: 3 })
    })

    test('the newest row of each room has a number', async () => {
      const storage = await open()
      const [one, other, never] = [newRoomName(), newRoomName(), newRoomName()]
      for (const value of [1, 2]) await storage.append(one, bytes(value), 0)
      await storage.compact(one, 2, bytes(12))
      await storage.append(other, bytes(1), 0)
      await storage.remove(other)
      expect(await storage.heads([one, other, never])).toEqual(
        new Map([
          [one, 2],
          [other, null],
          [never, 0],
        ]),
      )
    })

    test('rooms do not see each other', async () => {
      const storage = await open()
      const [one, other] = [newRoomName(), newRoomName()]
      await Promise.all([storage.append(one, bytes(1), 0), storage.append(other, bytes(2), 0)])
      await storage.compact(one, 1, bytes(9))
      expect((await read(storage, one))?.snapshot).toEqual([9])
      expect(await read(storage, other)).toEqual({ snapshot: null, updates: [[2]], seq: 1 })
    })

    test('a snapshot takes the place of the rows that it holds, and of no others', async () => {
      const storage = await open()
      const room = newRoomName()
      for (const value of [1, 2, 3]) await storage.append(room, bytes(value), 0)
      await storage.compact(room, 2, bytes(12))
      expect(await read(storage, room)).toEqual({ snapshot: [12], updates: [[3]], seq: 3 })
    })

    test('an older snapshot never takes the place of a newer one', async () => {
      const storage = await open()
      const room = newRoomName()
      for (const value of [1, 2, 3]) await storage.append(room, bytes(value), 0)
      await storage.compact(room, 3, bytes(123))
      await storage.compact(room, 1, bytes(1))
      await storage.compact(room, 3, bytes(99))
      expect(await read(storage, room)).toEqual({ snapshot: [123], updates: [], seq: 3 })
    })

    test('numbers go on after a snapshot', async () => {
      const storage = await open()
      const room = newRoomName()
      await storage.append(room, bytes(1), 0)
      await storage.compact(room, 1, bytes(1))
      expect(await storage.append(room, bytes(2), 0)).toBe(2)
      expect(await read(storage, room)).toEqual({ snapshot: [1], updates: [[2]], seq: 2 })
    })

    test('the list has every room that was written, with what it takes', async () => {
      const storage = await open()
      const [one, other] = [newRoomName(), newRoomName()]
      await storage.append(one, bytes(1, 2, 3), 0)
      await storage.append(one, bytes(4), 0)
      await storage.append(other, bytes(1), 0)
      await storage.compact(other, 1, bytes(9, 9))
      expect(await read(storage, newRoomName())).not.toBe(null)
      const list = await storage.list()
      expect(new Map(list.map((line) => [line.room, line.bytes]))).toEqual(
        new Map([
          [one, 4],
          [other, 2],
        ]),
      )
    })

    test('a room that was removed is gone for good, and its neighbours stay', async () => {
      const storage = await open()
      const [one, other] = [newRoomName(), newRoomName()]
      await storage.append(one, bytes(1), 0)
      await storage.compact(one, 1, bytes(1))
      await storage.append(one, bytes(2), 0)
      await storage.append(other, bytes(3), 0)
      await storage.remove(one)
      await storage.remove(one)
      await Promise.all([storage.append(one, bytes(4), 0), storage.append(other, bytes(5), 0)])
      await storage.compact(one, 9, bytes(9))
      expect(await storage.append(one, bytes(6), 0)).toBe(0)
      expect(await read(storage, one)).toBe(null)
      expect((await read(storage, other))?.updates).toEqual([[3], [5]])
      expect((await storage.list()).map(({ room }) => room)).toEqual([other])
    })

    test('a storage that is open answers', async () => {
      const storage = await open()
      await expect(storage.check()).resolves.toBeUndefined()
    })

    test('closing ends what is under way first', async () => {
      const storage = await open()
      const room = newRoomName()
      const appended = storage.append(room, bytes(1), 0)
      await storage.close()
      expect(await appended).toBe(1)
    })
  })
}
