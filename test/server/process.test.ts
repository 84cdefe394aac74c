import { readFile, stat, writeFile } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { expect, test } from 'vitest'
import type { LogEvent } from '../../server/operations/log.ts'
import { startServer } from '../../server/start-server.ts'
import { newDataFolder, runServerCommand } from '../helpers/server-command.ts'
import { runServerToEnd } from '../helpers/server-process.ts'
import { eventually, join, newRoom, startTestServer } from '../helpers/server.ts'
import { openRoom } from '../helpers/socket.ts'

const anyPort = { port: 0, host: '127.0.0.1', webFolder: null }

test('the process prints one line with its address and nothing else', async () => {
  const server = await runServerCommand(['--port', '0', '--data', await newDataFolder()])
  expect(server.stdout()).toMatch(/^Pathlane is at http:\/\/127\.0\.0\.1:\d+\n$/)
  expect(server.stderr()).toBe('')
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  'on %s everybody is told to come back and the process ends well',
  async (signal) => {
    const server = await runServerCommand(['--port', '0', '--data', await newDataFolder()])
    const socket = await openRoom(server, newRoom())
    expect(await server.end(signal)).toBe(0)
    await eventually(() => socket.closeCode() === 1013)
  },
)

test('a map outlives the end of the process', async () => {
  const data = await newDataFolder()
  const room = newRoom()
  const first = await runServerCommand(['--port', '0', '--data', data])
  const ana = await join(first, room, 'ana')
  ana.board.set('title', 'Webinar')
  ana.provider.ws?.close()
  await eventually(() => ana.provider.synced)
  await first.end()
  ana.leave()
  const second = await runServerCommand(['--port', '0', '--data', data])
  const ben = await join(second, room, 'ben')
  expect(ben.board.get('title')).toBe('Webinar')
})

test('what the server writes is for its own account', async () => {
  const folder = joinPath(await newDataFolder(), 'maps')
  const server = await runServerCommand(['--port', '0', '--data', folder])
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  expect((await stat(joinPath(folder, 'rooms.sqlite'))).mode & 0o777).toBe(0o600)
  await server.end()
})

test('a taken port is named', async () => {
  const server = await startTestServer()
  const run = await runServerToEnd(['--port', String(server.port), '--data', await newDataFolder()])
  expect(run.exitCode).toBe(1)
  expect(run.stderr).toContain(`The port is already in use (port ${server.port}).`)
})

test('an address that is not of this machine is refused with a sentence', async () => {
  const start = startServer({
    port: 0,
    host: '192.0.2.1',
    access: 'open',
    dataFolder: null,
    webFolder: null,
  })
  await expect(start).rejects.toMatchObject({ name: 'Problem', code: 'address-unavailable' })
})

test('a data folder that cannot be made is refused with a sentence, and the port is free again', async () => {
  const dataFolder = joinPath(await newDataFolder(), 'file', 'below')
  const file = joinPath(dataFolder, '..')
  await writeFile(file, '')
  const start = startServer({ ...anyPort, dataFolder })
  await expect(start).rejects.toMatchObject({ name: 'Problem', code: 'data-folder-unwritable' })
  expect(await readFile(file, 'utf8')).toBe('')
})

test('two servers do not share one data folder', async () => {
  const dataFolder = await newDataFolder()
  await startTestServer({ dataFolder })
  const second = startServer({ ...anyPort, dataFolder })
  await expect(second).rejects.toThrow('another Pathlane server uses it')
})

test('who comes while the server starts is not left waiting', async () => {
  const freed = await startServer({ ...anyPort, dataFolder: null })
  await freed.close()
  const url = `${freed.origin}/healthz`
  let isStarted = false
  let longestMs = 0
  const asking = eventually(async () => {
    const askedAt = performance.now()
    const answer = await fetch(url, { signal: AbortSignal.timeout(3_000) }).catch(() => null)
    longestMs = Math.max(longestMs, performance.now() - askedAt)
    return isStarted && answer?.ok
  })
  await startTestServer({ port: freed.port, dataFolder: await newDataFolder() })
  isStarted = true
  await asking
  expect(longestMs).toBeLessThan(3_000)
})

test('a server beyond this machine does not start until it was said who may enter', async () => {
  const start = startServer({ ...anyPort, host: '0.0.0.0', dataFolder: null })
  await expect(start).rejects.toMatchObject({ name: 'Problem', code: 'access-unsaid' })
  const args = ['--port', '0', '--host', '0.0.0.0', '--data', await newDataFolder()]
  const run = await runServerToEnd(args)
  expect(run.exitCode).toBe(2)
  expect(run.stderr).toContain(
    '(--host 0.0.0.0). Choose --access links, --access jwt, or --access open',
  )
})

test('open access beyond this machine is said in one line', async () => {
  const events: LogEvent[] = []
  await startTestServer({ host: '0.0.0.0', access: 'open', log: (event) => events.push(event) })
  expect(events).toEqual([expect.objectContaining({ level: 'warning', event: 'open-access' })])
})
