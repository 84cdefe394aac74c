// Servers of a cluster as processes of their own, that end, die and stand still.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgresLine } from '../../server/storage/postgres-line.ts'
import { createPostgresStorage } from '../../server/storage/postgres-storage.ts'
import { canRunCluster, startServices, type TestServices } from '../helpers/cluster.ts'
import { startBalancer } from '../helpers/balancer.ts'
import { newDataFolder, runServerCommand } from '../helpers/server-command.ts'
import { runServerToEnd } from '../helpers/server-process.ts'
import { afterTest, eventually, join, newRoom, patience } from '../helpers/server.ts'
import { brokenPromises, joinToWrite } from '../helpers/told.ts'

/** Nothing is stored until the connection ends. */
async function lockRooms(database: string): Promise<pg.Client> {
  const lock = new pg.Client(database)
  afterTest(() => lock.end())
  await lock.connect()
  await lock.query('BEGIN; LOCK TABLE pathlane_room')
  return lock
}

describe.skipIf(!canRunCluster)('processes of a cluster', () => {
  let services: TestServices

  beforeAll(async () => {
    services = await startServices()
  })

  afterAll(() => services.close())

  const startCluster = async (more: readonly string[] = []) => {
    const database = await services.postgres.newDatabase()
    const data = await newDataFolder()
    const place = ['--storage', database, '--fanout', services.redis.address, '--data', data]
    const settings = [...place, ...more]
    const start = () => runServerCommand(['--port', '0', '--log-level', 'error', ...settings])
    const line = await openPostgresLine({ address: database, log: () => {} })
    const storage = createPostgresStorage(line)
    afterTest(() => storage.close())
    return { start, storage, database }
  }

  test('servers that are killed and started in turn lose nothing that they acknowledged', async () => {
    const { start, storage } = await startCluster()
    const balancer = await startBalancer()
    afterTest(() => balancer.close())
    let [one, other] = await Promise.all([start(), start()])
    balancer.sendTo(one.port, other.port)
    const room = newRoom()
    const people = await Promise.all(['ana', 'ben'].map((name) => join(balancer, room, name)))
    const writers = [await joinToWrite(one, room), await joinToWrite(other, room)]
    let count = 0
    const traffic = setInterval(() => {
      for (const [at, { board }] of people.entries()) board.set(`p${at}-${count}`, count)
      for (const [at, writer] of writers.entries()) writer.write(`w${at}-${count}`)
      count++
    }, 5)
    afterTest(() => clearInterval(traffic))
    await eventually(() => writers.every((writer) => writer.acknowledged().length > 20))
    await one.kill()
    one = await start()
    balancer.sendTo(one.port, other.port)
    await other.kill()
    clearInterval(traffic)
    await eventually(() => people.every(({ board }) => board.size >= 2 * count), {
      withinMs: 20_000,
    })
    expect(await brokenPromises(storage, room, writers)).toEqual([])
    const late = await join(one, room, 'late')
    await eventually(() => people.every(({ provider }) => provider.synced))
    const all = people.flatMap((_, at) => Array.from({ length: count }, (__, n) => `p${at}-${n}`))
    await expect.poll(() => all.filter((key) => !late.board.has(key)), patience).toEqual([])
  })

  test('a server that is told to end sends its people to another one with everything', async () => {
    const { start } = await startCluster()
    const balancer = await startBalancer()
    afterTest(() => balancer.close())
    const [one, other] = await Promise.all([start(), start()])
    const room = newRoom()
    balancer.sendTo(one.port)
    const ana = await join(balancer, room, 'ana')
    const codes: (number | undefined)[] = []
    ana.provider.on('connection-close', (event) => codes.push(event?.code))
    ana.board.set('title', 'Webinar')
    balancer.sendTo(other.port)
    expect(await one.end()).toBe(0)
    const ben = await join(other, room, 'ben')
    await eventually(() => ben.board.get('title') === 'Webinar')
    await eventually(() => ana.provider.synced)
    expect(codes[0]).toBe(1013)
    ben.board.set('title', 'Workshop')
    await expect.poll(() => ana.board.get('title'), patience).toBe('Workshop')
  })

  test('a server that cannot close in time ends at once, and loses nothing that it acknowledged', async () => {
    const { start, storage, database } = await startCluster(['--drain-seconds', '0.5'])
    const [one, other] = await Promise.all([start(), start()])
    const room = newRoom()
    const ana = await joinToWrite(one, room)
    ana.write('stored')
    await eventually(() => ana.acknowledged().includes('stored'))
    const lock = await lockRooms(database)
    ana.write('held')
    expect(await one.end()).toBe(1)
    await lock.end()
    expect(one.stderr()).toContain('Not closed in time')
    const ben = await join(other, room, 'ben')
    expect(ben.board.has('stored')).toBe(true)
    expect(await brokenPromises(storage, room, [ana])).toEqual([])
  })

  test('a server that stands still takes its people from view, and comes back with nothing lost', async () => {
    const { start, storage } = await startCluster()
    const [one, other] = await Promise.all([start(), start()])
    const room = newRoom()
    const ana = await joinToWrite(one, room)
    const guest = await join(one, room, 'guest')
    const ben = await join(other, room, 'ben')
    await eventually(() => ben.provider.awareness.getStates().has(guest.doc.clientID))
    ana.write('before')
    await eventually(() => ana.acknowledged().includes('before'))
    one.freeze()
    ana.write('frozen')
    ben.board.set('meanwhile', 1)
    const sees = () => ben.provider.awareness.getStates().has(guest.doc.clientID)
    await eventually(() => !sees(), { withinMs: 20_000 })
    one.thaw()
    await eventually(() => ana.acknowledged().includes('frozen'))
    await eventually(() => ben.board.has('frozen') && guest.board.has('meanwhile'))
    await expect.poll(sees, { ...patience, timeout: 20_000 }).toBe(true)
    expect(await brokenPromises(storage, room, [ana])).toEqual([])
  }, 60_000)

  test('a service that cannot be reached stops the start with a sentence, without its password', async () => {
    const data = await newDataFolder()
    const place = ['--port', '0', '--data', data]
    const wrong = 'postgres://ana:hidden-words@127.0.0.1:1/maps'
    const run = await runServerToEnd([...place, '--storage', wrong])
    expect(run.exitCode).toBe(1)
    expect(run.stderr).toMatch(
      /^The database cannot be used \(postgres:\/\/127\.0\.0\.1:1\/maps: .*\n$/,
    )
    const { database } = await startCluster()
    const deaf = 'redis://:hidden-words@127.0.0.1:1'
    const other = await runServerToEnd([...place, '--storage', database, '--fanout', deaf])
    expect(other.exitCode).toBe(1)
    expect(other.stderr).toContain('The other servers cannot be reached (127.0.0.1:1: ')
    expect(run.stderr + other.stderr).not.toContain('hidden-words')
  })
})
