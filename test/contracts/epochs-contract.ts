// What every storage has to do with rooms that are written anew.
import { describe, expect, test } from 'vitest'
import { newId } from '../../shared/document/new-id.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import { StaleEpoch, type Storage } from '../../server/storage/storage.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const newRoomName = () => newId() as RoomName

/** A room of three rows that was then rewritten. */
async function rewritten(storage: Storage): Promise<RoomName> {
  const room = newRoomName()
  for (const value of [1, 2, 3]) await storage.append(room, bytes(value), 0)
  const rewriting = { epoch: 0, seq: 3, past: bytes(123), snapshot: bytes(9) }
  expect(await storage.rewrite(room, rewriting)).toBe(true)
  return room
}

export function describeEpochs(name: string, open: () => Promise<Storage>): void {
  describe(`${name} storage and epochs`, () => {
    test('a rewritten room is its new snapshot alone, and goes on from there', async () => {
      const storage = await open()
      const room = await rewritten(storage)
      const stored = { snapshot: bytes(9), updates: [] as Uint8Array[], seq: 4, epoch: 1 }
      expect(await storage.load(room)).toEqual(stored)
      expect(await storage.append(room, bytes(5), 1)).toBe(5)
      expect(await storage.load(room)).toEqual({ ...stored, updates: [bytes(5)], seq: 5 })
    })

    test('how the earlier epoch ended is kept', async () => {
      const storage = await open()
      const room = await rewritten(storage)
      expect(await storage.past(room, 0)).toEqual(bytes(123))
      expect(await storage.past(room, 1)).toBe(null)
      expect(await storage.past(newRoomName(), 0)).toBe(null)
    })

    test('a row or snapshot of an earlier epoch never gets into a later one', async () => {
      const storage = await open()
      const room = await rewritten(storage)
      const neighbour = newRoomName()
      const outcomes = await Promise.allSettled([
        storage.append(room, bytes(4), 0),
        storage.append(neighbour, bytes(7), 0),
      ])
      expect(outcomes).toMatchObject([
        { status: 'rejected', reason: expect.any(StaleEpoch) as unknown },
        { status: 'fulfilled', value: 1 },
      ])
      await storage.compact(room, 3, bytes(123))
      expect(await storage.load(room)).toMatchObject({ snapshot: bytes(9), updates: [], seq: 4 })
    })

    test('a room that has moved on is not rewritten', async () => {
      const storage = await open()
      const room = await rewritten(storage)
      const rewriting = { past: bytes(1), snapshot: bytes(2) }
      expect(await storage.rewrite(room, { ...rewriting, epoch: 0, seq: 4 })).toBe(false)
      await storage.append(room, bytes(5), 1)
      expect(await storage.rewrite(room, { ...rewriting, epoch: 1, seq: 4 })).toBe(false)
      expect(await storage.load(room)).toMatchObject({ snapshot: bytes(9), seq: 5, epoch: 1 })
      expect(await storage.past(room, 0)).toEqual(bytes(123))
    })

    test('late edits go in together with the word that they are in', async () => {
      const storage = await open()
      const room = await rewritten(storage)
      const late = { pastEpoch: 0, past: bytes(124), before: bytes(123), update: bytes(6) }
      expect(await storage.appendLate(room, { ...late, epoch: 1 })).toBe(5)
      expect(await storage.past(room, 0)).toEqual(bytes(124))
      expect((await storage.load(room))?.updates).toEqual([bytes(6)])
      const stale = { ...late, epoch: 0, past: bytes(0), before: bytes(124) }
      expect(await storage.appendLate(room, stale)).toBe(null)
      expect(await storage.past(room, 0)).toEqual(bytes(124))
    })

    test('of late edits that were worked out at the same moment the first ones go in', async () => {
      const storage = await open()
      const room = await rewritten(storage)
      for (let before = 123; before < 128; before++) {
        const edits = { epoch: 1, pastEpoch: 0, before: bytes(before), past: bytes(before + 1) }
        const all = await Promise.all(
          [1, 2, 3, 4, 5].map((value) =>
            storage.appendLate(room, { ...edits, update: bytes(value) }),
          ),
        )
        expect(all.filter((seq) => seq !== null)).toEqual([before - 118])
      }
      expect((await storage.load(room))?.updates).toHaveLength(5)
    })

    test('late edits of a room that was removed come to nothing', async () => {
      const storage = await open()
      const room = await rewritten(storage)
      await storage.remove(room)
      const late = { pastEpoch: 0, past: bytes(124), before: bytes(123), update: bytes(6) }
      expect(await storage.appendLate(room, { ...late, epoch: 1 })).toBe(0)
    })

    test('a room that was removed takes its past with it', async () => {
      const storage = await open()
      const room = await rewritten(storage)
      await storage.remove(room)
      expect(await storage.load(room)).toBe(null)
      expect(await storage.past(room, 0)).toBe(null)
      const again = { epoch: 0, seq: 0, past: bytes(1), snapshot: bytes(2) }
      expect(await storage.rewrite(room, again)).toBe(false)
    })
  })
}
