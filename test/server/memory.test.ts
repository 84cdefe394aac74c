// What rooms cost in memory: little when they are open and idle, nothing when nobody is in them, and no
// more after a week than after a day. The server is a process of its own, on a disk.
import { expect, test } from 'vitest'
import { encodeCards } from '../bench/server/cards.ts'
import { joinRaw, type RawGuest } from '../bench/server/raw-guest.ts'
import { startOnDisk, type RunningSystem } from '../bench/server/systems.ts'
import { afterTest, eventually, newRoom } from '../helpers/server.ts'
import { joinAsWriter } from '../helpers/writer.ts'

const mb = 2 ** 20
const hourMs = 3_600_000
/** A thousand maps take their time on a machine that is busy. */
const patient = { timeout: 180_000 }

async function startMeasured() {
  const server = await startOnDisk()
  afterTest(() => server.end())
  const [address = ''] = server.addresses
  return { server, address, origin: address.replace('ws', 'http') }
}

async function usageOf(server: RunningSystem) {
  server.collectGarbage()
  return server.usage()
}

const heapOf = async (server: RunningSystem) => (await usageOf(server)).heapBytes / mb

test(
  'a thousand maps of 200 cards, open and idle, stay under 1 GB and cost nothing once left',
  patient,
  async () => {
    const { server, address } = await startMeasured()
    const content = encodeCards(200)
    await visitOnce(address, content)
    const emptyMb = await heapOf(server)
    const guests: RawGuest[] = []
    const rooms = Array.from({ length: 1_000 }, () => newRoom())
    const joinNext = async () => {
      for (let room = rooms.pop(); room !== undefined; room = rooms.pop()) {
        guests.push(await joinRaw(`${address}/sync/${room}`, content))
      }
    }
    await Promise.all(Array.from({ length: 8 }, joinNext))
    expect((await usageOf(server)).rssBytes).toBeLessThan(2 ** 30)
    expect(await heapOf(server)).toBeGreaterThan(emptyMb + 100)
    for (const { socket } of guests) socket.terminate()
    await eventually(async () => (await heapOf(server)) < emptyMb + 10, { withinMs: 60_000 })
  },
)

async function visitOnce(address: string, content: Uint8Array): Promise<void> {
  const { socket } = await joinRaw(`${address}/sync/${newRoom()}`, content)
  socket.terminate()
}

test('a week of comings and goings leaves the memory as it was after a day', patient, async () => {
  const { server, origin } = await startMeasured()
  const standing = newRoom()
  await joinAsWriter({ origin }, standing)
  const content = encodeCards(50)
  const hour = async (name: string) => {
    server.pass(hourMs)
    for (const room of [standing, standing, newRoom()]) {
      const guest = await joinAsWriter({ origin }, room)
      for (let at = 0; at < 5; at++) guest.write(`${name}.${at % 2}`)
      await eventually(() => guest.acknowledged().length === 5)
      guest.leave()
    }
    await visitOnce(origin.replace('http', 'ws'), content)
  }
  const day = async () => {
    for (let at = 0; at < 10; at++) await hour(String(at))
    server.pass(14 * hourMs)
  }
  await day()
  await day()
  const before = await heapOf(server)
  for (let at = 0; at < 5; at++) await day()
  await expect.poll(() => heapOf(server), { timeout: 30_000 }).toBeLessThan(before + 2)
})
