// What every store of versions has to do.
import { describe, expect, test } from 'vitest'
import { newId } from '../../shared/document/new-id.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { NewVersion, VersionStore } from '../../server/history/version-store.ts'

const newRoomName = () => newId() as RoomName

export function version(at: number, more: Partial<NewVersion> = {}): NewVersion {
  const content = Uint8Array.of(at, at)
  return { id: newId(), at, seq: at, reason: 'hourly', name: '', content, ...more }
}

export function describeVersions(name: string, open: () => Promise<VersionStore>): void {
  describe(`${name} versions`, () => {
    test('versions are listed newest first, with what they take', async () => {
      const store = await open()
      const room = newRoomName()
      const asked = version(3, { reason: 'asked', name: 'Before the client' })
      for (const each of [version(2, { id: 'b' }), asked, version(1, { id: 'a' })]) {
        await store.add(room, each)
      }
      const { content: _, ...line } = asked
      const lines = await store.list(room)
      expect(lines.map(({ id }) => id)).toEqual([asked.id, 'b', 'a'])
      expect(lines[0]).toEqual({ ...line, bytes: 2 })
    })

    test('a version comes back as it was added, to its own room only', async () => {
      const store = await open()
      const [room, other] = [newRoomName(), newRoomName()]
      const kept = version(7)
      await store.add(room, kept)
      expect(await store.read(room, kept.id)).toEqual(kept.content)
      expect(await store.read(other, kept.id)).toBe(null)
      expect(await store.read(room, 'nothing')).toBe(null)
      expect(await store.list(other)).toEqual([])
    })

    test('of versions of one id the first one stays', async () => {
      const store = await open()
      const room = newRoomName()
      const [first, second] = [version(1, { id: 'next' }), version(2, { id: 'next' })]
      const added = await Promise.all([store.add(room, first), store.add(room, second)])
      expect(added.toSorted()).toEqual([false, true])
      expect(await store.list(room)).toHaveLength(1)
      expect(await store.add(newRoomName(), second)).toBe(true)
    })

    test('a version takes a name', async () => {
      const store = await open()
      const room = newRoomName()
      const kept = version(1)
      await store.add(room, kept)
      await store.add(room, version(2))
      expect(await store.rename(room, kept.id, 'Agreed')).toBe(true)
      expect(await store.rename(room, 'nothing', 'Agreed')).toBe(false)
      expect(await store.rename(newRoomName(), kept.id, 'Other')).toBe(false)
      expect((await store.list(room)).map(({ name: given }) => given)).toEqual(['', 'Agreed'])
    })

    test('versions that are removed are gone, the others stay', async () => {
      const store = await open()
      const [room, other] = [newRoomName(), newRoomName()]
      const [one, two] = [version(1), version(2)]
      for (const each of [one, two]) await store.add(room, each)
      await store.add(other, one)
      expect(await store.remove(room, [one.id, 'nothing'])).toBe(1)
      expect((await store.list(room)).map(({ id }) => id)).toEqual([two.id])
      expect((await store.list(other)).map(({ id }) => id)).toEqual([one.id])
      expect(new Set(await store.rooms())).toEqual(new Set([room, other]))
    })
  })
}
