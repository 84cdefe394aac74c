// A process that stands still, and a clock that somebody sets.
import { expect, test } from 'vitest'
import { startCrashable } from '../helpers/crashable.ts'
import { eventually, newRoom } from '../helpers/server.ts'
import { newDataFolder } from '../helpers/server-command.ts'
import { joinAsWriter, type Writer } from '../helpers/writer.ts'

const hourMs = 3_600_000
const yearMs = 8_760 * hourMs

async function startWithTwo() {
  const data = await newDataFolder()
  const server = await startCrashable(data)
  const room = newRoom()
  const ana = await joinAsWriter(server, room)
  const ben = await joinAsWriter(server, room)
  return { data, server, room, ana, ben }
}

/** Writes until told to stop. */
function writeOn(writer: Writer): () => void {
  let count = 0
  const timer = setInterval(() => writer.write(`card-${count++}`), 2)
  return () => clearInterval(timer)
}

const isAllAcknowledged = (writer: Writer) =>
  writer.acknowledged().length === writer.written().length

test('a frozen server acknowledges nothing, and everything once it goes on', async () => {
  const { server, ana, ben } = await startWithTwo()
  const stop = writeOn(ana)
  await eventually(() => ana.acknowledged().length > 20)
  server.freeze()
  // what was under way when it froze arrives, then nothing more
  const frozenAt = ana.written().length
  await eventually(() => ana.written().length > frozenAt + 200)
  expect(ana.acknowledged().length).toBeLessThanOrEqual(frozenAt + 50)
  stop()
  server.thaw()
  await eventually(() => isAllAcknowledged(ana))
  await eventually(() => ana.written().every((key) => ben.board.has(key)))
  expect(ana.isOpen()).toBe(true)
  expect(ben.isOpen()).toBe(true)
})

test('a server killed while frozen has all that it acknowledged before', async () => {
  const { data, server, room, ana, ben } = await startWithTwo()
  const stop = writeOn(ana)
  await eventually(() => ana.acknowledged().length > 20)
  server.freeze()
  const frozenAt = ana.written().length
  await eventually(() => ana.written().length > frozenAt + 50)
  stop()
  await server.crash()
  const told = [...ana.acknowledged(), ...ben.seen()]
  const again = await startCrashable(data, server.port)
  const late = await joinAsWriter(again, room)
  expect(told.filter((key) => !late.board.has(key))).toEqual([])
})

test('a clock set back a day and forth a year loses nothing and cuts nobody', async () => {
  const { data, server, room, ana, ben } = await startWithTwo()
  const stop = writeOn(ana)
  for (const byMs of [-24 * hourMs, yearMs, -yearMs / 2, hourMs]) {
    await server.moveClock(byMs)
    const movedAt = ana.written().length
    await eventually(() => ana.acknowledged().length > movedAt + 20)
  }
  stop()
  await eventually(() => isAllAcknowledged(ana))
  await eventually(() => ana.written().every((key) => ben.board.has(key)))
  expect(ana.isOpen()).toBe(true)
  await server.crash()
  // the machine comes up by its right time again: earlier than what was written last
  const again = await startCrashable(data, server.port)
  const late = await joinAsWriter(again, room)
  expect(late.board.size).toBe(ana.written().length)
  late.write('after')
  await eventually(() => isAllAcknowledged(late))
})
