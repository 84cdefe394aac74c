// What every fan-out between servers has to do, whatever carries it.
import { describe, expect, test } from 'vitest'
import { newId } from '../../shared/document/new-id.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { FanOut, NodeId, RoomNews } from '../../server/fan-out/fan-out.ts'
import { afterTest, eventually, patience } from '../helpers/server.ts'

/** Opens one more server's end of the same fan-out. */
export type OpenFanOut = () => Promise<FanOut>

const row = (seq: number): RoomNews => ({ kind: 'row', epoch: 0, seq, update: Uint8Array.of(seq) })

async function listen(fanOut: FanOut, room: RoomName) {
  const heard: RoomNews[] = []
  const from = new Set<NodeId>()
  const came: NodeId[] = []
  const gone: NodeId[] = []
  const unsubscribe = await fanOut.subscribe(room, {
    hear(news, node) {
      heard.push(news)
      from.add(node)
    },
    missed() {},
    came: (node) => came.push(node),
    gone: (node) => gone.push(node),
  })
  return { heard, from, came, gone, unsubscribe }
}

/** @param start begins a fan-out of its own for a test */
export function describeFanOut(name: string, start: () => Promise<OpenFanOut>): void {
  const openTwo = async () => {
    const open = await start()
    const ends = [await open(), await open()] as const
    for (const end of ends) afterTest(() => end.close())
    return ends
  }

  describe(`${name} fan-out`, () => {
    test('what one server tells, the others hear in order, and it does not come back', async () => {
      const [one, other] = await openTwo()
      const room = newId() as RoomName
      const atOne = await listen(one, room)
      const atOther = await listen(other, room)
      for (let seq = 1; seq <= 50; seq++) one.tell(room, row(seq))
      await eventually(() => atOther.heard.length === 50)
      expect(atOther.heard).toEqual(Array.from({ length: 50 }, (_, at) => row(at + 1)))
      expect(atOne.heard).toEqual([])
      expect(atOther.from.size).toBe(1)
    })

    test('rooms do not hear each other, and who has unsubscribed hears nothing', async () => {
      const [one, other] = await openTwo()
      const [room, neighbour] = [newId() as RoomName, newId() as RoomName]
      const left = await listen(other, room)
      const stays = await listen(other, room)
      const next = await listen(other, neighbour)
      left.unsubscribe()
      one.tell(room, row(1))
      await eventually(() => stays.heard.length === 1)
      expect([left.heard, next.heard]).toEqual([[], []])
    })

    test('every kind of news arrives as it was told', async () => {
      const [one, other] = await openTwo()
      const room = newId() as RoomName
      const { heard } = await listen(other, room)
      const news: RoomNews[] = [
        { kind: 'row', epoch: 3, seq: 7, update: Uint8Array.of(0, 10, 13, 255) },
        { kind: 'row', epoch: 3, seq: 8, update: null },
        { kind: 'snapshot', seq: 2 ** 40 },
        { kind: 'presence', bytes: Uint8Array.of(1, 2, 3) },
        { kind: 'people', bytes: Uint8Array.of(4, 5) },
        { kind: 'seats', bytes: Uint8Array.of(6) },
        { kind: 'who' },
        { kind: 'removed' },
      ]
      for (const one_ of news) one.tell(room, one_)
      await eventually(() => heard.length === news.length)
      for (const told of news) expect(heard).toContainEqual(told)
    })

    test('a claim reaches the server that it is for, and no other', async () => {
      const open = await start()
      const [one, two, three] = [await open(), await open(), await open()]
      for (const end of [one, two, three]) afterTest(() => end.close())
      const room = newId() as RoomName
      const atOne = await listen(one, room)
      const atTwo = await listen(two, room)
      const atThree = await listen(three, room)
      two.tell(room, { kind: 'who' })
      await eventually(() => atOne.from.size === 1 && atThree.from.size === 1)
      const [node] = [...atOne.from] as [NodeId]
      one.tell(room, { kind: 'claim', clientId: 7, node })
      await eventually(() => atTwo.heard.length === 1)
      expect(atTwo.heard).toEqual([{ kind: 'claim', clientId: 7, node }])
      one.tell(room, { kind: 'who' })
      await eventually(() => atThree.heard.length === 2)
      expect(atThree.heard.map(({ kind }) => kind)).toEqual(['who', 'who'])
    })

    test('a server that closes is gone for the others', async () => {
      const [one, other] = await openTwo()
      const room = newId() as RoomName
      const atOther = await listen(other, room)
      one.tell(room, { kind: 'who' })
      await eventually(() => atOther.from.size === 1)
      await one.close()
      await eventually(() => atOther.gone.length > 0)
      expect(new Set(atOther.gone)).toEqual(atOther.from)
    })

    test('a change of access is told to all other servers', async () => {
      const [one, other] = await openTwo()
      let count = 0
      other.hearAccess(() => count++)
      one.tellAccess()
      await expect.poll(() => count, patience).toBeGreaterThan(0)
    })
  })
}
