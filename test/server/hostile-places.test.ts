// Who wants in where nobody should be, or too often.
import { connect as connectTcp } from 'node:net'
import { expect, test } from 'vitest'
import { afterTest, eventually, join, newRoom, startTestServer } from '../helpers/server.ts'
import { openSocket } from '../helpers/socket.ts'

test.each([
  '',
  'Kundenreise-für-Ümläute-旅程',
  'null\0byte-in-the-name',
  'short',
  'has spaces in its name',
  'a'.repeat(65),
  '..%2f..%2fetc%2fpasswd',
  'x/y',
])('the room name "%s" is refused for good', async (name) => {
  const server = await startTestServer()
  const raw = await openSocket(server, `/sync/${encodeURI(name)}`)
  await eventually(() => raw.closeCode() === 4400)
  expect(server.activeRooms()).toEqual([])
})

/** What a program sends that escapes nothing. */
async function answerTo(port: number, lines: readonly (string | Buffer)[]): Promise<string> {
  const socket = connectTcp(port, '127.0.0.1')
  afterTest(() => void socket.destroy())
  socket.on('error', () => {})
  let answer = ''
  socket.on('data', (data) => (answer += data.toString('latin1')))
  for (const line of lines) socket.write(line)
  await eventually(() => answer.includes('\r\n\r\n') || socket.destroyed)
  return answer
}

const upgrade = (path: Buffer | string) => [
  'GET /sync/',
  path,
  ' HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n',
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
]

test.each<[string, Buffer | string]>([
  ['a NUL', Buffer.from('abcdefghijklmnop\0qrstu')],
  ['unescaped unicode', 'Ümläute-旅程-abcdefghijk'],
  ['dots that lead out', '../../abcdefghijklmnopqrstu'],
])('a room name with %s, sent raw, opens no room', async (_, path) => {
  const server = await startTestServer()
  const neighbour = await join(server, newRoom(), 'neighbour')
  await answerTo(server.port, upgrade(path))
  expect(server.activeRooms()).toHaveLength(1)
  expect(neighbour.provider.wsconnected).toBe(true)
})

test('10,000 rooms asked for by one address load no more than its share', async () => {
  const server = await startTestServer({
    limits: { addressRoomsPerMinute: 5, addressConnections: 50, unloadAfterMs: 60_000 },
  })
  const neighbour = await join(server, newRoom(), 'neighbour')
  const codes: number[] = []
  const ask = () =>
    new Promise<number>((resolve) => {
      const socket = connectTcp(server.port, '127.0.0.1')
      afterTest(() => void socket.destroy())
      socket.on('error', () => {})
      socket.once('data', (answer) => resolve(Number(/ (\d{3}) /.exec(answer.toString())?.[1])))
      for (const line of upgrade(newRoom())) socket.write(line)
    })
  const flood = async (count: number) => {
    for (let at = 0; at < count; at++) codes.push(await ask())
  }
  // those that were let in stay: from the fiftieth on the address holds enough
  await Promise.all(Array.from({ length: 100 }, () => flood(100)))
  expect(codes).toHaveLength(10_000)
  expect(codes.filter((code) => code === 429).length).toBeGreaterThan(9_000)
  expect(server.activeRooms().length).toBeLessThan(30)
  expect(neighbour.provider.wsconnected).toBe(true)
})

test('a connection that is opened halfway holds nobody up, and its place is given back', async () => {
  const server = await startTestServer({ limits: { heartbeatMs: 50, addressConnections: 3 } })
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const half = connectTcp(server.port, '127.0.0.1')
  afterTest(() => void half.destroy())
  half.on('error', () => {})
  for (const line of upgrade(room)) half.write(line)
  await new Promise((resolve) => half.once('data', resolve))
  // from here on it says nothing and answers no ping
  half.pause()
  const ben = await join(server, room, 'ben')
  ana.board.set('title', 'Webinar')
  await eventually(() => ben.board.get('title') === 'Webinar')
  half.resume()
  await eventually(() => half.destroyed || half.readableEnded)
  const cem = await join(server, room, 'cem')
  expect(cem.board.get('title')).toBe('Webinar')
})

test('a page of another origin cannot connect', async () => {
  const server = await startTestServer({ allowedOrigins: ['http://localhost:5173'] })
  const room = newRoom()
  const open = async (origin: string) => {
    const raw = await openSocket(server, `/sync/${room}`, { origin })
    return raw.socket.readyState === raw.socket.OPEN
  }
  expect(await open('https://elsewhere.example')).toBe(false)
  expect(await open(`http://127.0.0.1:${server.port + 1}`)).toBe(false)
  expect(await open('null')).toBe(false)
  expect(await open(server.origin)).toBe(true)
  expect(await open('app://pathlane')).toBe(true)
  expect(await open('http://localhost:5173')).toBe(true)
})
