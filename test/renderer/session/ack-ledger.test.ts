import { expect, test } from 'vitest'
import { createAckLedger } from '../../../renderer/session/ack-ledger.ts'
import { encodeSync } from '../../../shared/wire/messages.ts'
import { syncStep1, syncStep2, syncUpdate } from '../../../shared/wire/message-kinds.ts'

const step1 = encodeSync(syncStep1, new Uint8Array())
const reply = encodeSync(syncStep2, new Uint8Array())
const update = encodeSync(syncUpdate, new Uint8Array())

test('edits from before the connection are stored only with the reply to step 1', () => {
  const ledger = createAckLedger()
  ledger.begin()
  ledger.sent(step1, 3)
  ledger.sent(update, 4)
  expect(ledger.acknowledged(1)).toBe(0)
  ledger.sent(reply, 4)
  expect(ledger.isConfirmed()).toBe(false)
  expect(ledger.acknowledged(2)).toBe(4)
  expect(ledger.isConfirmed()).toBe(true)
})

test('an update that follows is confirmed by its own acknowledgement', () => {
  const ledger = createAckLedger()
  ledger.begin()
  ledger.sent(reply, 0)
  ledger.acknowledged(1)
  ledger.sent(update, 1)
  ledger.sent(update, 2)
  expect(ledger.isConfirmed()).toBe(false)
  expect(ledger.acknowledged(2)).toBe(1)
  expect(ledger.isConfirmed()).toBe(false)
  expect(ledger.acknowledged(3)).toBe(2)
  expect(ledger.isConfirmed()).toBe(true)
})

test('a new connection counts from nought and forgets nothing that was stored', () => {
  const ledger = createAckLedger()
  ledger.begin()
  ledger.sent(reply, 2)
  expect(ledger.acknowledged(1)).toBe(2)
  ledger.sent(update, 3)
  ledger.begin()
  expect(ledger.isConfirmed()).toBe(false)
  expect(ledger.acknowledged(1)).toBe(2)
  ledger.sent(reply, 3)
  expect(ledger.acknowledged(1)).toBe(3)
})

test('a server that acknowledges more than was sent confirms nothing in advance', () => {
  const ledger = createAckLedger()
  ledger.begin()
  ledger.sent(reply, 0)
  ledger.acknowledged(100)
  ledger.sent(update, 1)
  expect(ledger.isConfirmed()).toBe(false)
})
