// A real server on a free port, and people who join its rooms with a stock y-websocket client.
import { afterEach } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { newId } from '../../shared/document/new-id.ts'
import { startServer, type RunningServer, type ServerOptions } from '../../server/start-server.ts'

const cleanups: (() => Promise<void> | void)[] = []

afterEach(async () => {
  while (cleanups.length > 0) await cleanups.pop()?.()
})

/** Runs something when the test has ended, last come first. */
export function afterTest(cleanup: () => Promise<void> | void): void {
  cleanups.push(cleanup)
}

/** A server in this process, in memory unless told otherwise; it ends with the test. */
export async function startTestServer(
  options: Partial<ServerOptions> = {},
): Promise<RunningServer> {
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    dataFolder: null,
    webFolder: null,
    log: () => {},
    ...options,
  })
  afterTest(() => server.close())
  return server
}

export function newRoom(): string {
  return newId()
}

export interface Participant {
  readonly name: string
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** A place to write plain values into. */
  readonly board: Y.Map<unknown>
  goOffline(): void
  goOnline(): void
  leave(): void
}

/** Joins a room; resolves when in sync. */
export async function join(
  server: { readonly origin: string },
  room: string,
  name: string,
  doc = new Y.Doc(),
): Promise<Participant> {
  const participant = connect(server, room, name, doc)
  await eventually(() => participant.provider.synced)
  return participant
}

/** Joins a room without waiting for anything. */
export function connect(
  server: { readonly origin: string },
  room: string,
  name: string,
  doc = new Y.Doc(),
): Participant {
  const provider = new WebsocketProvider(`${server.origin.replace('http', 'ws')}/sync`, room, doc, {
    disableBc: true,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  })
  // our own kinds mean nothing to a stock client, which complains about each of them
  for (const kind of [100, 101, 102]) provider.messageHandlers[kind] ??= () => {}
  provider.awareness.setLocalStateField('user', { name })
  let hasLeft = false
  const leave = () => {
    if (hasLeft) return
    hasLeft = true
    provider.destroy()
    doc.destroy()
  }
  afterTest(leave)
  return {
    name,
    doc,
    provider,
    board: doc.getMap('board'),
    goOffline: () => provider.disconnect(),
    goOnline: () => provider.connect(),
    leave,
  }
}

/** For `expect.poll`: how long a machine under load may take. */
export const patience = { timeout: 10_000, interval: 5 }

/** Waits until a condition holds. */
export async function eventually(
  condition: () => unknown,
  { withinMs = 10_000 }: { readonly withinMs?: number } = {},
): Promise<void> {
  const end = performance.now() + withinMs
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Not within ${withinMs} ms: ${String(condition)}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
