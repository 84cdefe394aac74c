// Neighbours of an attack: in the attacked map and in another one on the same server. Their edits all
// arrive, their lines stay, and the usual one takes about as long as in the calm before it. The bound on
// time has a floor, for a machine that is busy with other things.
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { syncStep1, syncStep2, syncUpdate } from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'
import { startServer, type RunningServer } from '../../server/start-server.ts'
import { bytes, deletionUpdate, gcUpdate } from '../helpers/hostile-frames.ts'
import { eventually, join, newRoom, type Participant } from '../helpers/server.ts'
import { openRoom, presenceFrame, type RawSocket } from '../helpers/socket.ts'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({
    port: 0,
    host: '127.0.0.1',
    dataFolder: null,
    webFolder: null,
    log: () => {},
  })
})

afterAll(() => server.close())

interface Pair {
  readonly writer: Participant
  readonly reader: Participant
}

async function pairIn(room: string): Promise<Pair> {
  return { writer: await join(server, room, 'writer'), reader: await join(server, room, 'reader') }
}

/** The median of how long an edit takes from one to the other, ms. */
async function usualDelay({ writer, reader }: Pair, count: number): Promise<number> {
  const delays: number[] = []
  for (let at = 0; at < count; at++) {
    const key = `edit-${writer.board.size}`
    const arrived = new Promise<void>((resolve) => {
      const look = () => {
        if (!reader.board.has(key)) return
        reader.board.unobserve(look)
        resolve()
      }
      reader.board.observe(look)
    })
    const startedAt = performance.now()
    writer.board.set(key, at)
    await arrived
    delays.push(performance.now() - startedAt)
  }
  delays.sort((a, b) => a - b)
  return delays[Math.floor(delays.length / 2)] ?? 0
}

const edits = 60
/** Less than anybody notices, more than a busy machine adds. */
const floorMs = 50

/** One wave of an attack; more follow until the neighbours are done. */
type Attack = (room: string) => Promise<void>

async function withSocket(room: string, misuse: (raw: RawSocket) => void): Promise<void> {
  const raw = await openRoom(server, room)
  misuse(raw)
  raw.send(encodeSync(syncStep2, Y.encodeStateAsUpdate(new Y.Doc())))
  await eventually(() => raw.closeCode() !== null || raw.acks().length > 0)
  raw.socket.terminate()
}

const repeat = (count: number, deed: (at: number) => void) => {
  for (let at = 0; at < count; at++) deed(at)
}

const attacks: [string, Attack][] = [
  [
    'a flood of presence',
    (room) =>
      withSocket(room, (raw) =>
        repeat(200, (at) => raw.send(presenceFrame([{ clientId: 9, clock: at, state: '{}' }]))),
      ),
  ],
  ['frames that can’t be read', (room) => withSocket(room, (raw) => raw.send(bytes(0, 2, 200)))],
  [
    'seven bytes that claim 33 million structs',
    (room) =>
      withSocket(room, (raw) =>
        raw.send(encodeSync(syncUpdate, bytes(1, 255, 255, 255, 15, 1, 0))),
      ),
  ],
  [
    'clock gaps that leave pending structs',
    (room) =>
      withSocket(room, (raw) =>
        repeat(300, (at) => raw.send(encodeSync(syncUpdate, gcUpdate(9, at * 9 + 100, 1)))),
      ),
  ],
  [
    'deletions that lie upon each other',
    (room) =>
      withSocket(room, (raw) => {
        const ranges = Array.from({ length: 5_000 }, (): [number, number] => [0, 2 ** 40])
        raw.send(encodeSync(syncUpdate, deletionUpdate(9, ranges)))
      }),
  ],
  [
    'state vectors of ten thousand people',
    (room) =>
      withSocket(room, (raw) => {
        const vector = new Map(Array.from({ length: 10_000 }, (_, at) => [at + 1, 1]))
        const encoded = Y.encodeStateVector(vector)
        repeat(5, () => raw.send(encodeSync(syncStep1, encoded)))
      }),
  ],
  [
    'somebody who asks for everything and reads nothing',
    (room) =>
      withSocket(room, (raw) => {
        repeat(5, () => raw.send(encodeSync(syncStep1, bytes(0))))
        raw.socket.pause()
        setTimeout(() => raw.socket.resume(), 50)
      }),
  ],
]

test.each(attacks)('during %s the neighbours’ edits arrive, about as soon', async (_, attack) => {
  const attacked = newRoom()
  const [inside, beside] = [await pairIn(attacked), await pairIn(newRoom())]
  const calm = [await usualDelay(inside, edits), await usualDelay(beside, edits)]
  const over = new AbortController()
  const attacking = (async () => {
    while (!over.signal.aborted) await attack(attacked)
  })()
  const during = await Promise.all([usualDelay(inside, edits), usualDelay(beside, edits)])
  over.abort()
  await attacking
  for (const [at, delay] of during.entries()) {
    expect(delay).toBeLessThan(Math.max(2 * (calm[at] ?? 0), floorMs))
  }
  for (const { writer, reader } of [inside, beside]) {
    expect(reader.board.size).toBe(2 * edits)
    expect([writer, reader].map(({ provider }) => provider.wsconnected)).toEqual([true, true])
  }
})
