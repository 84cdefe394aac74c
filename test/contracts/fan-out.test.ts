import { describe, expect, test } from 'vitest'
import { newId } from '../../shared/document/new-id.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { FanOut } from '../../server/fan-out/fan-out.ts'
import { createNoFanOut } from '../../server/fan-out/no-fan-out.ts'

/** What every fan-out has to do, whatever carries it. */
function describeFanOut(name: string, open: () => Promise<FanOut>): void {
  describe(`${name} fan-out`, () => {
    test('what a server publishes does not come back to it', async () => {
      const fanOut = await open()
      const room = newId() as RoomName
      const heard: Uint8Array[] = []
      const unsubscribe = fanOut.subscribe(room, (update) => heard.push(update))
      fanOut.publish(room, Uint8Array.of(1))
      unsubscribe()
      await fanOut.close()
      expect(heard).toEqual([])
    })
  })
}

describeFanOut('no', async () => createNoFanOut())
