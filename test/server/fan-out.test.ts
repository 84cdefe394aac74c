import { expect, test } from 'vitest'
import type { FanOut } from '../../server/fan-out/fan-out.ts'
import { createMemoryStorage } from '../../server/storage/memory-storage.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { eventually, join, newRoom, patience, startTestServer } from '../helpers/server.ts'

/** Fan-outs of several servers that hear each other. */
function connectedFanOuts(count: number): FanOut[] {
  const listeners = new Map<FanOut, (update: Uint8Array) => void>()
  return Array.from({ length: count }, () => {
    const fanOut: FanOut = {
      publish(_, update) {
        for (const [other, listener] of listeners) if (other !== fanOut) listener(update)
      },
      subscribe(_, listener) {
        listeners.set(fanOut, listener)
        return () => listeners.delete(fanOut)
      },
      async close() {},
    }
    return fanOut
  })
}

test('people on two servers see what the other writes, and each row is stored once', async () => {
  const memory = createMemoryStorage()
  let rows = 0
  const storage: Storage = {
    ...memory,
    append(...row) {
      rows++
      return memory.append(...row)
    },
  }
  const room = newRoom()
  const [ana, ben] = await Promise.all(
    connectedFanOuts(2).map(async (fanOut, at) => {
      const server = await startTestServer({ storage, fanOut })
      return join(server, room, `person ${at}`)
    }),
  )
  ana?.board.set('title', 'Webinar')
  await eventually(() => ben?.board.get('title') === 'Webinar')
  ben?.board.set('owner', 'sales')
  await expect.poll(() => ana?.board.get('owner'), patience).toBe('sales')
  expect(rows).toBe(2)
})
