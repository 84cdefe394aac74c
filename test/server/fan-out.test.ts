import { expect, test } from 'vitest'
import { createMemoryStorage } from '../../server/storage/memory-storage.ts'
import type { FanOut, RoomNews } from '../../server/fan-out/fan-out.ts'
import type { Storage } from '../../server/storage/storage.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import { createProcessHub } from '../helpers/process-fan-out.ts'
import { eventually, join, newRoom, patience, startTestServer } from '../helpers/server.ts'

test('people on two servers see what the other writes, and each row is stored once', async () => {
  const memory = createMemoryStorage()
  const hub = createProcessHub()
  let rows = 0
  const storage: Storage = {
    ...memory,
    append(...row) {
      rows++
      return memory.append(...row)
    },
  }
  const room = newRoom()
  const joinAt = async (at: number) => {
    const server = await startTestServer({ storage, fanOut: hub.open() })
    return join(server, room, `person ${at}`)
  }
  const [ana, ben] = [await joinAt(1), await joinAt(2)]
  ana.board.set('title', 'Webinar')
  await eventually(() => ben.board.get('title') === 'Webinar')
  ben.board.set('owner', 'sales')
  await expect.poll(() => ana.board.get('owner'), patience).toBe('sales')
  expect(rows).toBe(2)
})

test('a row that arrives damaged is read from the storage', async () => {
  const storage = createMemoryStorage()
  const hub = createProcessHub()
  const room = newRoom()
  const first = await startTestServer({ storage, fanOut: damagingRows(hub.open()) })
  const second = await startTestServer({ storage, fanOut: hub.open() })
  const [ana, ben] = [await join(first, room, 'ana'), await join(second, room, 'ben')]
  ana.board.set('title', 'Webinar')
  await expect.poll(() => ben.board.get('title'), patience).toBe('Webinar')
})

function damagingRows(fanOut: FanOut): FanOut {
  return Object.assign(Object.create(fanOut) as FanOut, {
    tell: (room: RoomName, news: RoomNews) =>
      fanOut.tell(room, news.kind === 'row' ? { ...news, update: Uint8Array.of(1, 255) } : news),
  })
}
