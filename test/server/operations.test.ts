import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { LogEvent } from '../../server/operations/log.ts'
import { createMemoryStorage } from '../../server/storage/memory-storage.ts'
import { syncUpdate } from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'
import { newDataFolder, runServerCommand } from '../helpers/server-command.ts'
import { eventually, join, newRoom, patience, startTestServer } from '../helpers/server.ts'
import { openRoom, openSocket } from '../helpers/socket.ts'

interface Origin {
  readonly origin: string
}

async function metricsOf(server: Origin): Promise<Map<string, number>> {
  const text = await (await fetch(`${server.origin}/metrics`)).text()
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => [line.replace(/ \S+$/, ''), Number(line.slice(line.lastIndexOf(' ')))]),
  )
}

test('a server is ready while its storage answers', async () => {
  let isAnswering = true
  const check = async () => {
    if (!isAnswering) throw new Error('no disk')
  }
  const server = await startTestServer({ storage: { ...createMemoryStorage(), check } })
  expect((await fetch(`${server.origin}/readyz`)).status).toBe(200)
  isAnswering = false
  expect((await fetch(`${server.origin}/readyz`)).status).toBe(503)
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
})

test('a server on disk is ready too', async () => {
  const server = await startTestServer({ dataFolder: await newDataFolder() })
  expect(await (await fetch(`${server.origin}/readyz`)).text()).toBe('ready\n')
})

test('the metrics count maps, people, updates, bytes and commits', async () => {
  const server = await startTestServer()
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const ben = await join(server, room, 'ben')
  ana.board.set('stage', 'search')
  await eventually(() => ben.board.get('stage') === 'search')
  await expect
    .poll(async () => (await metricsOf(server)).get('pathlane_ack_seconds_count'), patience)
    .toBeGreaterThan(0)
  const metrics = await metricsOf(server)
  expect(metrics.get('pathlane_rooms')).toBe(1)
  expect(metrics.get('pathlane_people')).toBe(2)
  expect(metrics.get('pathlane_commits_total')).toBe(1)
  expect(metrics.get('pathlane_updates_total')).toBeGreaterThanOrEqual(1)
  expect(metrics.get('pathlane_bytes_in_total')).toBeGreaterThan(50)
  expect(metrics.get('pathlane_bytes_out_total')).toBeGreaterThan(50)
  expect(metrics.get('pathlane_ack_seconds_bucket{le="+Inf"}')).toBe(
    metrics.get('pathlane_ack_seconds_count'),
  )
})

test('the metrics are in the format that Prometheus reads', async () => {
  const server = await startTestServer()
  const answer = await fetch(`${server.origin}/metrics`)
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  const series = String.raw`[a-z_]+(_bucket\{le="[^"]+"\}|\{reason="[A-Za-z]+"\})? [-\d.e+]+`
  const comment = String.raw`# (HELP|TYPE) [a-z_]+ .+`
  expect(await answer.text()).toMatch(new RegExp(`^((${series}|${comment})\n)+$`))
})

test('what is refused is counted by its reason', async () => {
  const server = await startTestServer()
  const hostile = await openRoom(server, newRoom())
  hostile.send(encodeSync(syncUpdate, Uint8Array.of(255, 255, 255)))
  await eventually(() => hostile.closeCode() === 4400)
  await openSocket(server, '/sync/no')
  const name = 'pathlane_rejected_total{reason="malformed"}'
  await expect.poll(async () => (await metricsOf(server)).get(name), patience).toBe(2)
})

test('metrics ask for their token, and without one only this machine sees them', async () => {
  const open = await startTestServer({ host: '0.0.0.0', access: 'open' })
  expect((await fetch(`${open.origin}/metrics`)).status).toBe(404)
  const guarded = await startTestServer({
    host: '0.0.0.0',
    access: 'open',
    metricsToken: 'tell-me',
  })
  const ask = (headers: Record<string, string>) => fetch(`${guarded.origin}/metrics`, { headers })
  expect((await ask({})).status).toBe(401)
  expect((await ask({ Authorization: 'Bearer tell' })).status).toBe(401)
  expect((await ask({ Authorization: 'Bearer tell-me' })).status).toBe(200)
})

test('the log names a map by a part of its hash, never by its name', async () => {
  const events: LogEvent[] = []
  const server = await startTestServer({ log: (event) => events.push(event) })
  const room = newRoom()
  const socket = await openRoom(server, room)
  await eventually(() => events.some(({ event }) => event === 'joined'))
  socket.socket.close()
  await eventually(() => events.some(({ event }) => event === 'left'))
  const [joined, left] = events
  expect(joined).toMatchObject({ event: 'joined', room: expect.stringMatching(/^[0-9a-f]{12}$/) })
  expect(left).toMatchObject({ event: 'left', room: joined?.['room'], connection: 1 })
  expect(JSON.stringify(events)).not.toContain(room)
})

test('as JSON each line of the log is one object and standard output stays empty', async () => {
  const data = await newDataFolder()
  const args = ['--port', '0', '--data', data, '--log', 'json', '--metrics-token', 'hush-hush']
  const server = await runServerCommand(args)
  await openRoom(server, newRoom())
  await eventually(() => server.stderr().includes('"joined"'))
  await server.end()
  const lines = server.stderr().trim().split('\n')
  const events = lines.map((line) => JSON.parse(line) as LogEvent)
  expect(events.map(({ event }) => event).slice(0, 3)).toEqual(['listening', 'joined', 'closing'])
  for (const event of events) expect(event['time']).toMatch(/^\d{4}-\d\d-\d\dT/)
  expect(server.stdout()).toBe('')
  expect(server.stderr()).not.toContain('hush-hush')
})

test('a log level leaves out what is less', async () => {
  const data = await newDataFolder()
  const server = await runServerCommand(['--port', '0', '--data', data, '--log-level', 'warning'])
  await openRoom(server, newRoom())
  await server.end()
  expect(server.stderr()).toBe('')
})

test('people of a busy server converge too', async () => {
  const server = await startTestServer({ limits: { smallRoomPeople: 0, busyFramesPerSecond: 0 } })
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const ben = await join(server, room, 'ben')
  for (let at = 0; at < 20; at++) ana.board.set(`card-${at}`, at)
  await eventually(() => ben.board.size === 20)
  expect(Y.encodeStateVector(ben.doc)).toEqual(Y.encodeStateVector(ana.doc))
})

test('connections whose frames are not on disk yet are counted', async () => {
  let letThrough = () => {}
  const gate = new Promise<void>((resolve) => (letThrough = resolve))
  const memory = createMemoryStorage()
  const append: typeof memory.append = async (...row) => {
    await gate
    return memory.append(...row)
  }
  const server = await startTestServer({ storage: { ...memory, append } })
  const ana = await join(server, newRoom(), 'ana')
  const pending = async () => (await metricsOf(server)).get('pathlane_acks_pending')
  await expect.poll(pending, patience).toBe(0)
  ana.board.set('stage', 'search')
  await expect.poll(pending, patience).toBe(1)
  letThrough()
  await expect.poll(pending, patience).toBe(0)
})

test('each request has an id, and one that a trusted proxy gave is kept', async () => {
  const named = { headers: { 'X-Request-Id': 'from-the-proxy.1' } }
  const idOf = async ({ origin }: Origin) =>
    (await fetch(`${origin}/healthz`, named)).headers.get('X-Request-Id')
  const direct = await startTestServer()
  const first = await idOf(direct)
  expect(first).toMatch(/^[\w-]{16,}$/)
  expect(await idOf(direct)).not.toBe(first)
  const events: LogEvent[] = []
  const behind = await startTestServer({ proxies: 1, log: (event) => events.push(event) })
  expect(await idOf(behind)).toBe('from-the-proxy.1')
  await join(behind, newRoom(), 'ana')
  await eventually(() => events.some(({ event }) => event === 'joined'))
  expect(events.find(({ event }) => event === 'joined')?.['request']).toMatch(/^[\w-]{16,}$/)
})
