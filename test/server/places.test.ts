// What one map, and one network address, may take of the server.
import { expect, test } from 'vitest'
import { historyPath, type Version } from '../../shared/wire/history.ts'
import { clientAddress } from '../../server/http/client-address.ts'
import { Load } from '../../server/rooms/load.ts'
import { defaultLimits } from '../../server/rooms/limits.ts'
import { Addresses } from '../../server/sockets/addresses.ts'
import { eventually, join, newRoom, patience, startTestServer } from '../helpers/server.ts'
import { openRoom, openSocket } from '../helpers/socket.ts'

test('a map that is full sends newcomers away until a place is free', async () => {
  const server = await startTestServer({ limits: { roomPeople: 2 } })
  const room = newRoom()
  const ana = await openRoom(server, room)
  await openRoom(server, room)
  const cleo = await openRoom(server, room)
  await expect.poll(() => cleo.closeCode(), patience).toBe(1013)
  const elsewhere = await openRoom(server, newRoom())
  await eventually(() => elsewhere.notices().length === 1)
  ana.socket.close()
  await eventually(async () => {
    const again = await openRoom(server, room)
    await eventually(() => again.closeCode() !== null || again.notices().length > 0)
    return again.closeCode() === null
  })
})

test('an address that holds too many connections is told so before it gets another', async () => {
  const server = await startTestServer({ limits: { addressConnections: 2 } })
  const first = await openRoom(server, newRoom())
  await openRoom(server, newRoom())
  const refused = await openRoom(server, newRoom())
  expect(refused.closeCode()).toBe(1006)
  const answer = await fetch(`${server.origin}/metrics`)
  expect(await answer.text()).toContain('pathlane_rejected_total{reason="address"} 1\n')
  first.socket.close()
  await eventually(async () => (await openRoom(server, newRoom())).closeCode() === null)
})

test('maps beyond the rate of an address are not loaded, and its neighbours notice nothing', async () => {
  const server = await startTestServer({ limits: { addressRoomsPerMinute: 1 }, proxies: 1 })
  const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } })
  const greedy = from('203.0.113.7')
  const opened = await Promise.all(
    Array.from({ length: 40 }, () => openSocket(server, `/sync/${newRoom()}`, greedy)),
  )
  await eventually(() => opened.filter((raw) => raw.closeCode() === 1013).length === 39)
  expect(server.activeRooms().length).toBe(1)
  const neighbour = await openSocket(server, `/sync/${newRoom()}`, from('203.0.113.8'))
  await eventually(() => neighbour.notices().length === 1)
})

test('who joins a map that is loaded already needs no room of their own', async () => {
  const server = await startTestServer({ limits: { addressRoomsPerMinute: 1 } })
  const room = newRoom()
  await join(server, room, 'ana')
  await join(server, room, 'ben')
  expect(server.activeRooms()).toEqual([room])
})

test('versions beyond the rate of an address are neither made nor read for a while', async () => {
  const server = await startTestServer({ limits: { addressRoomsPerMinute: 3 } })
  const room = newRoom()
  const [ana, ben] = [await join(server, room, 'ana'), await join(server, room, 'ben')]
  ana.board.set('title', 'Webinar')
  await eventually(() => ben.board.has('title'))
  const path = server.origin + historyPath(room)
  const keep = () => fetch(path, { method: 'POST', body: JSON.stringify({ name: 'Agreed' }) })
  const { id } = (await (await keep()).json()) as Version
  expect((await fetch(`${path}/${id}`)).status).toBe(200)
  expect((await fetch(`${path}/${id}`)).status).toBe(429)
  expect((await keep()).status).toBe(429)
  expect((await fetch(path)).status).toBe(200)
})

test('images beyond the rate of an address are refused for a while', async () => {
  const server = await startTestServer({ limits: { addressUploadsPerMinute: 1 } })
  const put = () =>
    fetch(`${server.origin}/blobs/${newRoom()}/${'0'.repeat(64)}`, { method: 'PUT', body: 'x' })
  expect((await put()).status).toBe(422)
  const refused = await put()
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('60')
})

test('addresses of one IPv6 network count as one, an IPv4 address is the same in both notations', () => {
  const addresses = new Addresses({ ...defaultLimits, addressConnections: 1 })
  expect(addresses.connect('2001:db8:1:2::1')).not.toBeNull()
  expect(addresses.connect('2001:0db8:1:2:ffff::9')).toBeNull()
  expect(addresses.connect('2001:db8:1:3::1')).not.toBeNull()
  expect(addresses.connect('::ffff:192.0.2.1')).not.toBeNull()
  expect(addresses.connect('192.0.2.1')).toBeNull()
})

test('a connection is given back once, however often that is said', () => {
  const addresses = new Addresses({ ...defaultLimits, addressConnections: 1 })
  const release = addresses.connect('192.0.2.1')
  release?.()
  release?.()
  expect(addresses.connect('192.0.2.1')).not.toBeNull()
  expect(addresses.connect('192.0.2.1')).toBeNull()
})

test('only the entries of trusted proxies say where somebody comes from', () => {
  const request = (forwarded?: string) =>
    ({
      socket: { remoteAddress: '10.0.0.1' },
      headers: { 'x-forwarded-for': forwarded },
    }) as unknown as Parameters<typeof clientAddress>[0]
  expect(clientAddress(request('203.0.113.9'), 0)).toBe('10.0.0.1')
  expect(clientAddress(request('1.1.1.1, 203.0.113.9'), 1)).toBe('203.0.113.9')
  expect(clientAddress(request('1.1.1.1, 203.0.113.9, 10.0.0.2'), 2)).toBe('203.0.113.9')
  expect(clientAddress(request('nonsense'), 1)).toBe('10.0.0.1')
  expect(clientAddress(request(), 2)).toBe('10.0.0.1')
})

test('a small room waits for nothing, a large one for a tick, a busy server longer', () => {
  const limits = { ...defaultLimits, tickMs: 16, busyTickMs: 33, busyFramesPerSecond: 100 }
  const load = new Load(limits)
  expect(load.waitMs(4, 0, 0)).toBe(0)
  expect(load.waitMs(5, 0, 4)).toBe(12)
  load.note(101, 10)
  // small rooms all at the same moments
  expect([load.waitMs(4, 0, 20), load.waitMs(4, 17, 20)]).toEqual([12, 12])
  expect(load.waitMs(5, 17, 20)).toBe(30)
  // the second after a busy one is still one
  expect(load.waitMs(5, 1_500, 1_500)).toBe(33)
  expect(load.waitMs(5, 2_600, 2_600)).toBe(16)
})

test('of what is large one goes out per turn of the loop, the small goes at once', async () => {
  const load = new Load(defaultLimits)
  const sent: string[] = []
  const receiver = (name: string) => ({ send: () => void sent.push(name) })
  const large = [new Uint8Array(100_000)]
  for (const name of ['ana', 'ben']) load.sendInTurn(large, receiver(name))
  load.sendInTurn([new Uint8Array(10)], receiver('cem'))
  expect(sent).toEqual(['cem'])
  await new Promise((resolve) => setImmediate(resolve))
  expect(sent).toEqual(['cem', 'ana'])
  await new Promise((resolve) => setImmediate(resolve))
  expect(sent).toEqual(['cem', 'ana', 'ben'])
})
