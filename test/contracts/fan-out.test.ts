import { createNoFanOut } from '../../server/fan-out/no-fan-out.ts'
import { expect, test } from 'vitest'
import { newRoom } from '../helpers/server.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import { createProcessHub } from '../helpers/process-fan-out.ts'
import { describeFanOut } from './fan-out-contract.ts'

describeFanOut('in process', async () => {
  const hub = createProcessHub()
  return async () => hub.open()
})

test('a server alone hears nothing and is always connected', async () => {
  const fanOut = createNoFanOut()
  let count = 0
  const hear = () => void count++
  const listener = { hear, missed: hear, came: hear, gone: hear }
  const unsubscribe = await fanOut.subscribe(newRoom() as RoomName, listener)
  fanOut.tell(newRoom() as RoomName, { kind: 'who' })
  unsubscribe()
  expect([fanOut.isShared, fanOut.isConnected(), count]).toEqual([false, true, 0])
  await fanOut.close()
})
