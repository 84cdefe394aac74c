import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'

const script = path.resolve(import.meta.dirname, '../../renderer/offline/service-worker.ts')
const servers: Server[] = []

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.resetModules()
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

it('a page that the server gives goes before the kept one', async () => {
  expect(await ask((_, answer) => answer.end('new'), 'kept')).toBe('new')
})

it('the kept page stands in for an answer that is not ok', async () => {
  expect(await ask((_, answer) => answer.writeHead(502).end('bad gateway'), 'kept')).toBe('kept')
})

it.each([
  { kind: 'a server that never answers', listener: () => {} },
  {
    kind: 'an answer that never ends',
    listener: ((_, answer) => void answer.write('half')) satisfies RequestListener,
  },
])('the kept page stands in for $kind', async ({ listener }) => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    expect(ms).toBe(4_000)
    const soon = new AbortController()
    setImmediate(() => soon.abort())
    return soon.signal
  })
  expect(await ask(listener, 'kept')).toBe('kept')
})

it('without a kept page the answer is shown as it is', async () => {
  expect(await ask((_, answer) => answer.writeHead(502).end('bad gateway'))).toBe('bad gateway')
})

/** The text that a page load gets through the worker. */
async function ask(listener: RequestListener, kept?: string): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await vi.waitUntil(() => server.listening)
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const scope = Object.assign(new EventTarget(), {
    location: new URL('service-worker.js?build=1', origin),
    caches: { match: async () => (kept === undefined ? undefined : new Response(kept)) },
  })
  vi.stubGlobal('self', scope)
  await import(script)
  const answered = Promise.withResolvers<Response>()
  const load = new Event('fetch')
  scope.dispatchEvent(
    Object.assign(load, { request: new Request(origin), respondWith: answered.resolve }),
  )
  return (await answered.promise).text()
}
