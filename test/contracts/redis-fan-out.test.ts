import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../shared/document/new-id.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { FanOut, RoomNews } from '../../server/fan-out/fan-out.ts'
import { openRedisFanOut } from '../../server/fan-out/redis-fan-out.ts'
import { startLine } from '../helpers/line.ts'
import { redisProgram, startRedis, type TestRedis } from '../helpers/redis.ts'
import { afterTest, eventually } from '../helpers/server.ts'
import { describeFanOut } from './fan-out-contract.ts'

const row = (seq: number): RoomNews => ({
  kind: 'row',
  epoch: 0,
  seq,
  update: Uint8Array.of(seq),
})

async function listen(fanOut: FanOut, room: RoomName) {
  const seqs: number[] = []
  let missed = 0
  await fanOut.subscribe(room, {
    hear: (news) => void (news.kind === 'row' && seqs.push(news.seq)),
    missed: () => void missed++,
    came() {},
    gone() {},
  })
  return { seqs, missed: () => missed }
}

describe.skipIf(redisProgram === null)('with Redis', () => {
  let redis: TestRedis

  beforeAll(async () => {
    redis = await startRedis({ keeps: false })
  })

  afterAll(() => redis.close())

  const open = async (setId: string, address = redis.address) => {
    const fanOut = await openRedisFanOut({ address, setId, log: () => {}, beatMs: 50 })
    afterTest(() => fanOut.close())
    return fanOut
  }

  describeFanOut('Redis', async () => {
    const setId = newId()
    return () => open(setId)
  })

  test('servers of different sets of maps on one Redis do not hear each other', async () => {
    const room = newId() as RoomName
    const [one, same, foreign] = [await open('one'), await open('one'), await open('foreign')]
    const [atSame, atForeign] = [await listen(same, room), await listen(foreign, room)]
    one.tell(room, row(1))
    await eventually(() => atSame.seqs.length === 1)
    expect(atForeign.seqs).toEqual([])
  })

  test('what was told while a line was cut is heard when it is back, each row once', async () => {
    const line = await startLine(() => redis.port)
    afterTest(() => line.close())
    const setId = newId()
    const room = newId() as RoomName
    const one = await open(setId)
    const other = await open(setId, `redis://127.0.0.1:${line.port}`)
    const atOther = await listen(other, room)
    one.tell(room, row(1))
    await eventually(() => atOther.seqs.length === 1)
    line.cut()
    await eventually(() => !other.isConnected())
    for (const seq of [2, 3, 4]) one.tell(room, row(seq))
    line.mend()
    await eventually(() => other.isConnected())
    one.tell(room, row(5))
    await eventually(() => atOther.seqs.length === 5)
    expect(atOther.seqs).toEqual([1, 2, 3, 4, 5])
  })

  test('what could not be told is told when the line is back, if only how far it went', async () => {
    const line = await startLine(() => redis.port)
    afterTest(() => line.close())
    const setId = newId()
    const [room, removed] = [newId() as RoomName, newId() as RoomName]
    const one = await open(setId, `redis://127.0.0.1:${line.port}`)
    const other = await open(setId)
    const heard: RoomNews[] = []
    const listener = { hear: (news: RoomNews) => void heard.push(news), missed() {} }
    for (const each of [room, removed]) {
      await other.subscribe(each, { ...listener, came() {}, gone() {} })
    }
    line.cut()
    for (const seq of [1, 2, 3]) one.tell(room, row(seq))
    one.tell(removed, row(1))
    one.tell(removed, { kind: 'removed' })
    line.mend()
    await eventually(() => heard.length === 2)
    expect(heard).toEqual([{ kind: 'row', epoch: 0, seq: 3, update: null }, { kind: 'removed' }])
  })

  test('a listener whose connection is killed again and again hears everything', async () => {
    const setId = newId()
    const room = newId() as RoomName
    const [one, other] = [await open(setId), await open(setId)]
    const atOther = await listen(other, room)
    for (let seq = 1; seq <= 60; seq++) {
      if (seq % 20 === 0) await redis.ask('CLIENT', 'KILL', 'TYPE', 'pubsub')
      one.tell(room, row(seq))
    }
    await eventually(() => atOther.seqs.length === 60)
    expect(atOther.seqs).toEqual(Array.from({ length: 60 }, (_, at) => at + 1))
  })

  test('what Redis has lost is reported as missed', async () => {
    const own = await startRedis({ keeps: false })
    afterTest(() => own.close())
    const setId = newId()
    const room = newId() as RoomName
    const [one, other] = [await open(setId, own.address), await open(setId, own.address)]
    const atOther = await listen(other, room)
    for (const seq of [1, 2]) one.tell(room, row(seq))
    await eventually(() => atOther.seqs.length === 2)
    await own.stop('SIGKILL')
    await eventually(() => !one.isConnected() && !other.isConnected())
    await own.start()
    await eventually(() => one.isConnected() && other.isConnected())
    one.tell(room, row(4))
    await eventually(() => atOther.seqs.at(-1) === 4)
    expect(atOther.missed()).toBeGreaterThan(0)
  })

  test('what a Redis kept over its restart is heard, each row once', async () => {
    const own = await startRedis({ keeps: true })
    afterTest(() => own.close())
    const setId = newId()
    const room = newId() as RoomName
    const line = await startLine(() => own.port)
    afterTest(() => line.close())
    const one = await open(setId, own.address)
    const other = await open(setId, `redis://127.0.0.1:${line.port}`)
    const atOther = await listen(other, room)
    one.tell(room, row(1))
    await eventually(() => atOther.seqs.length === 1)
    line.cut()
    await eventually(() => !other.isConnected())
    // told before the restart, heard after it
    for (const seq of [2, 3]) one.tell(room, row(seq))
    const key = `pathlane:${setId}:room:${room}`
    await eventually(async () => Number(await own.ask('XLEN', key)) === 3)
    await own.stop()
    await eventually(() => !one.isConnected())
    await own.start()
    line.mend()
    await eventually(() => one.isConnected() && other.isConnected())
    one.tell(room, row(4))
    await eventually(() => atOther.seqs.at(-1) === 4)
    expect(atOther.seqs).toEqual([1, 2, 3, 4])
  })

  test('a Redis that stands still is noticed, and so is that it goes on', async () => {
    const own = await startRedis({ keeps: false })
    afterTest(() => own.close())
    const fanOut = await open(newId(), own.address)
    expect(fanOut.isConnected()).toBe(true)
    own.freeze()
    await eventually(() => !fanOut.isConnected())
    own.thaw()
    await eventually(() => fanOut.isConnected())
  })

  test('streams are short and end by themselves', async () => {
    const setId = newId()
    const room = newId() as RoomName
    const [one, other] = [await open(setId), await open(setId)]
    const atOther = await listen(other, room)
    for (let seq = 1; seq <= 1_000; seq++) one.tell(room, row(seq % 256))
    await eventually(() => atOther.seqs.length === 1_000)
    const key = `pathlane:${setId}:room:${room}`
    expect(Number(await redis.ask('XLEN', key))).toBeLessThan(400)
    expect(Number(await redis.ask('PTTL', key))).toBeGreaterThan(0)
  })

  test('what nobody of ours has said is passed over, and what comes after it is heard', async () => {
    const setId = newId()
    const room = newId() as RoomName
    const [one, other] = [await open(setId), await open(setId)]
    const atOther = await listen(other, room)
    const key = `pathlane:${setId}:room:${room}`
    for (const word of ['', 'P', 'Pnonsense', 'S', 'S0-0 1-1 nonsense', `P${'\xff'.repeat(20)}`]) {
      await redis.ask('PUBLISH', key, word)
    }
    one.tell(room, row(1))
    await eventually(() => atOther.seqs.length === 1)
    expect(other.isConnected()).toBe(true)
  })

  test('an update that is large is told without its bytes', async () => {
    const setId = newId()
    const room = newId() as RoomName
    const [one, other] = [await open(setId), await open(setId)]
    const heard: RoomNews[] = []
    const listener = { hear: (news: RoomNews) => void heard.push(news), missed() {} }
    await other.subscribe(room, { ...listener, came() {}, gone() {} })
    one.tell(room, { kind: 'row', epoch: 0, seq: 1, update: new Uint8Array(100_000) })
    await eventually(() => heard.length === 1)
    expect(heard).toEqual([{ kind: 'row', epoch: 0, seq: 1, update: null }])
  })

  test('a Redis that cannot be reached is named without its password', async () => {
    await redis.ask('PING')
    const opened = openRedisFanOut({
      address: 'redis://ana:hidden-words@127.0.0.1:1',
      setId: 'x',
      log: () => {},
    })
    const error = await opened.catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'fan-out-unavailable' })
    expect(String(error)).toContain('127.0.0.1:1')
    expect(String(error)).not.toContain('hidden-words')
  })
})
