import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, test, vi } from 'vitest'
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { openConnection, type Connection } from '../../../renderer/session/connection.ts'
import {
  ackKind,
  awarenessKind,
  noticeKind,
  protocolVersion,
  syncStep1,
} from '../../../shared/wire/message-kinds.ts'
import { encodeAck, encodeNotice, encodeRoster, encodeSync } from '../../../shared/wire/messages.ts'
import { afterTest, eventually, newRoom } from '../../helpers/server.ts'

interface Wire {
  readonly connection: Connection
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly frames: Uint8Array[]
  readonly attempts: () => number
  readonly say: (frame: Uint8Array) => void
  readonly hangUp: (code: number) => void
  readonly shutDown: () => void
}

/** A server of which the test decides every word. */
async function openWire(): Promise<Wire> {
  const listener = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  afterTest(() => listener.close())
  await once(listener, 'listening')
  const frames: Uint8Array[] = []
  const sockets: ServerSocket[] = []
  listener.on('connection', (socket) => {
    sockets.push(socket)
    socket.on('message', (message: Buffer) => frames.push(new Uint8Array(message)))
  })
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const connection = openConnection({
    serverUrl: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    room: newRoom(),
    doc,
    awareness,
    credentials: { token: null, personSecret: null },
    onEpochChanged() {},
    editCount: () => 0,
  })
  afterTest(() => {
    connection.dispose()
    doc.destroy()
    for (const socket of sockets) socket.terminate()
  })
  await eventually(() => frames.length > 0)
  return {
    connection,
    doc,
    awareness,
    frames,
    attempts: () => sockets.length,
    say: (frame) => sockets.at(-1)?.send(frame),
    hangUp: (code) => sockets.at(-1)?.close(code),
    shutDown() {
      listener.close()
      for (const socket of sockets) socket.terminate()
    },
  }
}

const notice = {
  protocol: protocolVersion,
  role: 'editor',
  maxUpdateBytes: 1,
  personId: null,
  makesLinks: false,
} as const

function presenceFrame(clientId: number, state: string): Uint8Array {
  const states = encoding.createEncoder()
  encoding.writeVarUint(states, 1)
  encoding.writeVarUint(states, clientId)
  encoding.writeVarUint(states, 1)
  encoding.writeVarString(states, state)
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, awarenessKind)
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(states))
  return encoding.toUint8Array(frame)
}

test('a server of another protocol is refused, and not tried again', async () => {
  const { connection, say, attempts } = await openWire()
  say(encodeNotice({ ...notice, protocol: 99 }))
  await eventually(() => connection.state.get().status === 'refused')
  expect(connection.state.get()).toEqual({ status: 'refused', problem: 'version-mismatch' })
  expect(attempts()).toBe(1)
})

test('what the server does without for a while is heard, and that it has it again', async () => {
  const { connection, say } = await openWire()
  say(encodeNotice({ ...notice, lacks: 'storage' }))
  await eventually(() => connection.lack.get() === 'storage')
  say(encodeNotice(notice))
  await eventually(() => connection.lack.get() === null)
  expect(connection.role.get()).toBe('editor')
})

test('nothing is confirmed until the server has acknowledged all of it', async () => {
  const { connection, doc, frames, say } = await openWire()
  const confirmed = { status: 'connected', confirmed: true }
  const unconfirmed = { status: 'connected', confirmed: false }
  doc.getMap('board').set('early', 1)
  say(encodeSync(syncStep1, Y.encodeStateVector(new Y.Doc())))
  await eventually(() => frames.some((frame) => frame[0] === 0 && frame[1] === 1))
  expect(connection.state.get()).toEqual(unconfirmed)
  say(encodeAck(1))
  say(encodeRoster([{ clientId: 8, name: 'Ben', role: 'editor' }]))
  await eventually(() => connection.roster.get().has(8))
  expect(connection.state.get()).toEqual(unconfirmed)
  say(encodeAck(2))
  await eventually(() => JSON.stringify(connection.state.get()) === JSON.stringify(confirmed))
  doc.getMap('board').set('late', 1)
  expect(connection.state.get()).toEqual(unconfirmed)
  say(encodeAck(3))
  await eventually(() => JSON.stringify(connection.state.get()) === JSON.stringify(confirmed))
})

test('a close for good names its problem, any other close is tried again', async () => {
  const { connection, hangUp, attempts } = await openWire()
  hangUp(1013)
  await eventually(() => attempts() === 2 && connection.state.get().status === 'connected')
  hangUp(4401)
  await eventually(() => connection.state.get().status === 'refused')
  expect(connection.state.get()).toEqual({ status: 'refused', problem: 'access-revoked' })
})

test('frames that can’t be read change nothing and end nothing', async () => {
  const { connection, awareness, say } = await openWire()
  const told = vi.spyOn(console, 'warn').mockImplementation(() => {})
  afterTest(() => told.mockRestore())
  say(presenceFrame(7, '{broken'))
  say(new Uint8Array([ackKind]))
  say(new Uint8Array([noticeKind, 3, 1, 2, 3]))
  say(new Uint8Array([101, 4, 110, 117, 108, 108]))
  say(encodeAck(5))
  say(presenceFrame(8, '{"c":"person-1"}'))
  say(encodeRoster([{ clientId: 8, name: 'Ben', role: 'editor' }]))
  await eventually(() => connection.roster.get().get(8) === 'Ben')
  expect([...awareness.getStates().keys()]).toContain(8)
  expect(told).toHaveBeenCalledTimes(3)
  expect(connection.state.get()).toEqual({ status: 'connected', confirmed: false })
})

test('only one’s own presence is sent, not what was heard of others', async () => {
  const { awareness, frames, say } = await openWire()
  say(presenceFrame(8, '{"c":"person-1"}'))
  await eventually(() => awareness.getStates().has(8))
  frames.length = 0
  awareness.setLocalState({ c: 'person-2' })
  await eventually(() => frames.length > 0)
  const own = encodeAwarenessUpdate(awareness, [awareness.clientID])
  expect(frames.map((frame) => frame.slice(2))).toEqual([own])
})

test.each([
  ['ended', 'session-ended'],
  ['open', 'session-removed'],
] as const)(
  'E3 a guest whose session is %s when the line is closed hears: %s',
  async (session, problem) => {
    const { connection, say, hangUp } = await openWire()
    say(encodeNotice({ ...notice, session }))
    await eventually(() => connection.role.get() === notice.role)
    hangUp(4401)
    await expect.poll(() => connection.state.get()).toEqual({ status: 'refused', problem })
  },
)

test('a guest whose session can’t be reached is told what to do', async () => {
  const { connection, say, shutDown } = await openWire()
  say(encodeNotice({ ...notice, session: 'open' }))
  await eventually(() => connection.role.get() === notice.role)
  shutDown()
  await eventually(() => connection.state.get().status === 'offline')
  expect(connection.state.get()).toEqual({ status: 'offline', problem: 'session-unreachable' })
})
