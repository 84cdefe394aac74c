// Servers of one cluster, with a real PostgreSQL and a real Redis, and what happens when one of them fails.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgresLine } from '../../server/storage/postgres-line.ts'
import { createPostgresStorage } from '../../server/storage/postgres-storage.ts'
import {
  canRunCluster,
  startNode,
  startServices,
  type NodeOptions,
  type TestNode,
  type TestServices,
} from '../helpers/cluster.ts'
import {
  afterTest,
  connect,
  eventually,
  join,
  newRoom,
  patience,
  type Participant,
} from '../helpers/server.ts'
import { brokenPromises, joinToWrite } from '../helpers/told.ts'

describe.skipIf(!canRunCluster)('a cluster', () => {
  let services: TestServices

  beforeAll(async () => {
    services = await startServices()
  })

  afterAll(() => services.close())

  const startNodes = async (count: number, options: NodeOptions = {}) => {
    const database = await services.postgres.newDatabase()
    const nodes: TestNode[] = []
    for (let at = 0; at < count; at++) nodes.push(await startNode(services, database, options))
    const line = await openPostgresLine({ address: database, log: () => {} })
    const storage = createPostgresStorage(line)
    afterTest(() => storage.close())
    return { nodes: nodes as [TestNode, TestNode, ...TestNode[]], storage }
  }

  const agree = (...people: readonly Participant[]) =>
    eventually(
      () => {
        const [first, ...others] = people.map(({ board }) => JSON.stringify(sorted(board.toJSON())))
        return others.every((other) => other === first)
      },
      { withinMs: 20_000 },
    )

  test('people on three servers see each other write and see each other', async () => {
    const { nodes } = await startNodes(3)
    const room = newRoom()
    const people = await Promise.all(nodes.map((node, at) => join(node, room, `person ${at}`)))
    for (const [at, { board }] of people.entries()) board.set(`from-${at}`, at)
    await eventually(() => people.every(({ board }) => board.size === 3))
    await eventually(() =>
      people.every(({ provider }) => provider.awareness.getStates().size === 3),
    )
    people[0]!.leave()
    const seen = () => people[1]!.provider.awareness.getStates().size
    await expect.poll(seen, patience).toBe(2)
  })

  test('a joiner sees what was acknowledged on another server, told or not', async () => {
    const { nodes } = await startNodes(2)
    const [one, other] = nodes
    const room = newRoom()
    const ben = await join(other, room, 'ben')
    const ana = await joinToWrite(one, room)
    one.toRedis.stall()
    ana.write('title')
    await eventually(() => ana.acknowledged().length === 1)
    expect(ben.board.has('title')).toBe(false)
    const cara = await join(other, room, 'cara')
    expect(cara.board.get('title')).toBe('title')
    await eventually(() => ben.board.has('title'))
  })

  test('whose farewell was lost while Redis was away has their place again on another server', async () => {
    // so slow that the others don't notice
    const { nodes } = await startNodes(2, { beatMs: 5_000 })
    const [one, other] = nodes
    const room = newRoom()
    const ben = await join(other, room, 'ben')
    const ana = await join(one, room, 'ana')
    const sees = () => ben.provider.awareness.getStates().has(ana.doc.clientID)
    await expect.poll(sees, patience).toBe(true)
    one.toRedis.cut()
    ana.goOffline()
    const hasLogged = (name: string) => one.events.some(({ event }) => event === name)
    await eventually(() => hasLogged('left') && hasLogged('fan-out-away'))
    one.toRedis.mend()
    await eventually(() => hasLogged('fan-out-back'))
    const back = connect(other, room, 'ana', ana.doc)
    back.board.set('back', 1)
    await eventually(() => ben.board.has('back'))
    await expect.poll(sees, patience).toBe(true)
  })

  test('while Redis is away people are told, write on, and still see each other write', async () => {
    const { nodes, storage } = await startNodes(2)
    const [one, other] = nodes
    const room = newRoom()
    const ana = await joinToWrite(one, room)
    const ben = await join(other, room, 'ben')
    for (const node of nodes) node.toRedis.cut()
    await eventually(() => JSON.stringify(ana.socket.notices().at(-1)).includes('other-servers'))
    expect(await (await fetch(`${one.origin}/readyz`)).text()).toContain('Redis')
    ana.write('late')
    await eventually(() => ana.acknowledged().includes('late'))
    await eventually(() => ben.board.has('late'))
    for (const node of nodes) node.toRedis.mend()
    await eventually(() => !JSON.stringify(ana.socket.notices().at(-1)).includes('lacks'))
    ana.write('again')
    await eventually(() => ben.board.has('again'))
    expect(await (await fetch(`${one.origin}/readyz`)).text()).toBe('ready\n')
    expect(await brokenPromises(storage, room, [ana])).toEqual([])
  })

  test.each(['cut', 'stall'] as const)(
    'a server whose line to PostgreSQL is %s tells so, holds what it gets, and stores it when it can',
    async (fault) => {
      const { nodes, storage } = await startNodes(2)
      const [one, other] = nodes
      const room = newRoom()
      const ana = await joinToWrite(one, room)
      const ben = await join(other, room, 'ben')
      const neighbour = await join(one, room, 'neighbour')
      one.toPostgres[fault]()
      ana.write('held')
      await eventually(() => JSON.stringify(ana.socket.notices().at(-1)).includes('storage'))
      expect((await fetch(`${one.origin}/readyz`)).status).toBe(503)
      expect((await fetch(`${other.origin}/readyz`)).status).toBe(200)
      ben.board.set('from-ben', 1)
      await eventually(() => neighbour.board.has('from-ben'))
      expect(ana.acknowledged()).toEqual([])
      expect([neighbour, ben].map(({ board }) => board.has('held'))).toEqual([false, false])
      one.toPostgres.mend()
      await eventually(() => ana.acknowledged().length === 1)
      await eventually(() => [neighbour, ben].every(({ board }) => board.has('held')))
      expect(JSON.stringify(ana.socket.notices().at(-1))).not.toContain('lacks')
      expect(await brokenPromises(storage, room, [ana])).toEqual([])
      expect(one.events.map(({ event }) => event)).toEqual(
        expect.arrayContaining(['storage-away', 'storage-back']),
      )
    },
  )

  test('who joins while nothing can be stored is asked to come back, and does', async () => {
    const { nodes } = await startNodes(2)
    const [one] = nodes
    const room = newRoom()
    const ana = await joinToWrite(one, room)
    one.toPostgres.cut()
    ana.write('held')
    await eventually(() => JSON.stringify(ana.socket.notices().at(-1)).includes('storage'))
    const ben = connect(one, room, 'ben')
    const codes: (number | undefined)[] = []
    ben.provider.on('connection-close', (event) => codes.push(event?.code))
    await eventually(() => codes.includes(1013))
    one.toPostgres.mend()
    await expect.poll(() => ben.board.has('held'), patience).toBe(true)
  })

  test('more than may be held is refused, and comes again from its author', async () => {
    const { nodes, storage } = await startNodes(2, { limits: { maxHeldBytes: 20_000 } })
    const [one] = nodes
    const room = newRoom()
    const ana = await join(one, room, 'ana')
    let closed = 0
    ana.provider.on('connection-close', () => closed++)
    one.toPostgres.cut()
    for (let at = 0; at < 50; at++) ana.board.set(`card-${at}`, 'x'.repeat(1_000))
    await eventually(() => closed > 0)
    one.toPostgres.mend()
    const ben = await join(nodes[1], room, 'ben')
    await eventually(() => ben.board.size === 50)
    expect((await storage.list())[0]?.bytes).toBeGreaterThan(50_000)
  })

  test('a room that is removed is gone on every server, told or not', async () => {
    const { nodes, storage } = await startNodes(2)
    const [one, other] = nodes
    const room = newRoom()
    const ana = await joinToWrite(one, room)
    const ben = await joinToWrite(other, room)
    ben.write('a')
    await eventually(() => ana.seen().includes('a'))
    await storage.remove(room as never)
    ana.write('b')
    await expect.poll(() => ana.socket.closeCode(), patience).toBe(4404)
    other.toRedis.cut()
    await expect.poll(() => ben.socket.closeCode(), patience).toBe(4404)
  })

  test('servers converge and keep their promises while lines are killed and services restart', async () => {
    const { nodes, storage } = await startNodes(3)
    const room = newRoom()
    const writers = await Promise.all(nodes.map((node) => joinToWrite(node, room)))
    const people = await Promise.all(nodes.map((node, at) => join(node, room, `person ${at}`)))
    let count = 0
    const traffic = setInterval(() => {
      for (const [at, writer] of writers.entries()) writer.write(`w${at}-${count}`)
      for (const [at, { board }] of people.entries()) board.set(`p${at}-${count % 40}`, count)
      count++
    }, 4)
    afterTest(() => clearInterval(traffic))
    const passed = async (more: number) => {
      const until = count + more
      await eventually(() => count >= until)
    }
    await passed(20)
    await services.redis.ask('CLIENT', 'KILL', 'TYPE', 'pubsub')
    await passed(20)
    nodes[0].toRedis.cut()
    await passed(20)
    nodes[0].toRedis.mend()
    nodes[1].toPostgres.cut()
    await passed(20)
    nodes[1].toPostgres.mend()
    await services.redis.stop('SIGKILL')
    await passed(20)
    await services.redis.start()
    await services.postgres.stop('SIGKILL')
    await passed(20)
    await services.postgres.start()
    await passed(20)
    // as an administrator restarts it
    await services.postgres.stop('SIGINT')
    await passed(20)
    await services.postgres.start()
    services.redis.freeze()
    await passed(60)
    services.redis.thaw()
    clearInterval(traffic)
    await eventually(() => writers.every((writer) => writer.acknowledged().length === count), {
      withinMs: 20_000,
    })
    await agree(...people)
    expect(await brokenPromises(storage, room, writers)).toEqual([])
    expect(people[0]!.board.size).toBe(3 * count + 3 * Math.min(40, count))
    const rows = await storage.load(room as never)
    expect(rows?.seq).toBeGreaterThan(0)
  }, 60_000)
})

function sorted(value: Record<string, unknown>): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}
