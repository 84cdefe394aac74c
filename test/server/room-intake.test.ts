import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { RoomIntake, type Sender } from '../../server/rooms/room-intake.ts'

function openIntake() {
  const doc = new Y.Doc()
  const origins: unknown[] = []
  doc.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin))
  return { doc, origins, intake: new RoomIntake<Sender>(doc) }
}

function createSender() {
  const told: string[] = []
  const sender: Sender = {
    didNotFit: () => told.push('did not fit'),
    refuse: () => told.push('refused'),
  }
  return { ...sender, told }
}

/** Somebody's document and the updates that its edits make. */
function createWriter() {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const write = (key: string): Uint8Array => {
    doc.getMap('board').set(key, key)
    return updates.at(-1)!
  }
  const clocks = () => new Map([[doc.clientID, Y.getState(doc.store, doc.clientID)]])
  return { doc, write, clocks }
}

test('what several people send in one tick is one change of the document', () => {
  const { doc, origins, intake } = openIntake()
  const [ana, ben] = [createWriter(), createWriter()]
  intake.add(ana.write('a'), ana.clocks(), createSender())
  intake.add(ben.write('b'), ben.clocks(), createSender())
  expect(doc.getMap('board').size).toBe(0)
  intake.takeIn()
  expect(doc.getMap('board').toJSON()).toEqual({ a: 'a', b: 'b' })
  expect(origins).toHaveLength(1)
})

test('a change that is all of one person says whose it is', () => {
  const { origins, intake } = openIntake()
  const [ana, sender] = [createWriter(), createSender()]
  intake.add(ana.write('a'), ana.clocks(), sender)
  intake.add(ana.write('b'), ana.clocks(), sender)
  intake.takeIn()
  expect(origins).toEqual([sender])
})

test('what waits counts for the clocks that are free', () => {
  const { intake } = openIntake()
  const ana = createWriter()
  intake.add(ana.write('a'), ana.clocks(), createSender())
  expect(intake.clockOf(ana.doc.clientID)).toBe(1)
  intake.takeIn()
  expect(intake.clockOf(ana.doc.clientID)).toBe(1)
})

test('who asks for the document gets it with all that waits', () => {
  const { intake } = openIntake()
  const ana = createWriter()
  intake.add(ana.write('a'), ana.clocks(), createSender())
  expect(intake.document().getMap('board').size).toBe(1)
})

test('an update that does not fit, or is no update, concerns its sender alone', () => {
  const { doc, intake } = openIntake()
  const [ana, ben] = [createWriter(), createWriter()]
  const [first, second, third] = [createSender(), createSender(), createSender()]
  ana.write('missing')
  intake.add(ana.write('a'), ana.clocks(), first)
  intake.add(new Uint8Array([1, 200]), new Map(), second)
  intake.add(ben.write('b'), ben.clocks(), third)
  intake.takeIn()
  expect([first.told, second.told, third.told]).toEqual([['did not fit'], ['refused'], []])
  expect(doc.getMap('board').toJSON()).toEqual({ b: 'b' })
  expect(doc.store.pendingStructs).toBe(null)
})
