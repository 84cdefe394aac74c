// Versions of a map that people on two servers of a cluster write in.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyPath, type HistoryList } from '../../shared/wire/history.ts'
import { canRunCluster, startNode, startServices, type TestServices } from '../helpers/cluster.ts'
import { afterTest, eventually, join, newRoom } from '../helpers/server.ts'

describe.skipIf(!canRunCluster)('the history of a map on two servers', () => {
  let services: TestServices

  beforeAll(async () => {
    services = await startServices()
  })

  afterAll(() => services.close())

  test('a version that both make at the same moment is made once', async () => {
    const versionAfterMs = 250
    const database = await services.postgres.newDatabase()
    const nodes = [
      await startNode(services, database, { limits: { versionAfterMs } }),
      await startNode(services, database, { limits: { versionAfterMs } }),
    ] as const
    const room = newRoom()
    const people = await Promise.all([join(nodes[0], room, 'ana'), join(nodes[1], room, 'ben')])
    let count = 0
    const traffic = setInterval(() => {
      for (const { name, board } of people) board.set(name, count)
      count++
    }, 5)
    afterTest(() => clearInterval(traffic))
    const list = async () => {
      const answer = await fetch(nodes[1].origin + historyPath(room))
      return ((await answer.json()) as HistoryList).versions.map(({ at }) => at)
    }
    await eventually(async () => (await list()).length >= 5)
    const times = await list()
    const apart = times.slice(1).map((at, nth) => times[nth]! - at)
    expect(apart.filter((ms) => ms < versionAfterMs)).toEqual([])
  })
})
