import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepServer, type ServerProcess } from '../../../electron/lan-host/keep-server.ts'
import type { FromServer, ToServer } from '../../../electron/lan-host/messages.ts'

const folders = { dataFolder: '/data', webFolder: '/web' }

interface Fake extends ServerProcess {
  readonly heard: ToServer[]
  say(message: FromServer): void
  die(): void
}

function fakeProcess(): Fake {
  const heard: ToServer[] = []
  const events = new EventEmitter()
  return Object.assign(events, {
    heard,
    postMessage: (message: ToServer) => void heard.push(message),
    say: (message: FromServer) => void events.emit('message', message),
    die: () => void events.emit('exit', 1),
    kill: () => events.emit('exit', 0),
  })
}

function keep() {
  const processes: Fake[] = []
  const told: string[] = []
  const server = keepServer({
    fork() {
      const next = fakeProcess()
      processes.push(next)
      return next
    },
    folders,
    onMessage: ({ kind }) => void told.push(kind),
    onBack: () => void told.push('back'),
    onGone: () => void told.push('gone'),
  })
  return { server, processes, told }
}

const started = { kind: 'started', origin: 'http://127.0.0.1:5000', port: 5000 } as const

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('a server that dies is started again on the port that it had', async () => {
  const { server, processes, told } = keep()
  expect(processes[0]?.heard).toEqual([{ kind: 'start', port: 0, ...folders }])
  processes[0]?.say(started)
  expect(await server.origin).toBe(started.origin)
  processes[0]?.die()
  await vi.runAllTimersAsync()
  expect(processes[1]?.heard).toEqual([{ kind: 'start', port: 5000, ...folders }])
  processes[1]?.say(started)
  expect(told).toEqual(['gone', 'back'])
})

it('a port that is still taken is tried again', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { processes, told } = keep()
  processes[0]?.say(started)
  processes[0]?.die()
  await vi.runAllTimersAsync()
  processes[1]?.say({ kind: 'not-started', why: 'The port is already in use.' })
  await vi.runAllTimersAsync()
  processes[2]?.say(started)
  expect(told).toEqual(['gone', 'back'])
  expect(said).toHaveBeenCalledOnce()
  said.mockRestore()
})

it('a server that never ran is not waited for', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { server, processes } = keep()
  processes[0]?.say({ kind: 'not-started', why: 'The data folder cannot be written.' })
  expect(await server.origin).toBe(null)
  await vi.runAllTimersAsync()
  expect(processes).toHaveLength(1)
  await server.close()
  said.mockRestore()
})

it('closing waits until the process has ended, and starts none again', async () => {
  const { server, processes, told } = keep()
  processes[0]?.say(started)
  let isClosed = false
  const closing = server.close().then(() => (isClosed = true))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(isClosed).toBe(false)
  expect(processes[0]?.heard.at(-1)).toEqual({ kind: 'close' })
  processes[0]?.die()
  await closing
  await vi.runAllTimersAsync()
  expect(processes).toHaveLength(1)
  expect(told).toEqual(['gone'])
})

it('a server that does not close is ended', async () => {
  const { server, processes } = keep()
  processes[0]?.say(started)
  const closing = server.close()
  await vi.runAllTimersAsync()
  await expect(closing).resolves.toBeUndefined()
})

it('what is said while no server runs is not sent to the next', async () => {
  const { server, processes } = keep()
  processes[0]?.say(started)
  processes[0]?.die()
  server.send({ kind: 'end-session' })
  await vi.runAllTimersAsync()
  expect(processes[1]?.heard.map(({ kind }) => kind)).toEqual(['start'])
})
