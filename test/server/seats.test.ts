// Seats of a link: who takes one, on one server and on all servers of a cluster.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeCode } from '../../shared/wire/close-codes.ts'
import { canRunCluster, startNode, startServices, type TestServices } from '../helpers/cluster.ts'
import { adminSecret, enter, hasEntered, makeLink, startWithLinks } from '../helpers/link-server.ts'
import { eventually, patience } from '../helpers/server.ts'
import type { RawSocket } from '../helpers/socket.ts'

const isIn = (raw: RawSocket) => raw.closeCode() === null
const seatsShown = (raw: RawSocket) => new Map(raw.seats().at(-1) as [string, number][])

test('a facilitator is told how many are here by each link, and so is nobody else', async () => {
  const server = await startWithLinks()
  const { room, token, linkId } = await makeLink(server, { role: 'facilitator' })
  const guests = await makeLink(server, { room, role: 'editor' })
  const ana = await enter(server, room, token)
  await eventually(() => seatsShown(ana).get(linkId) === 1)
  const ben = await enter(server, room, guests.token)
  await eventually(() => seatsShown(ana).get(guests.linkId) === 1)
  await hasEntered(ben)
  ben.socket.close()
  await eventually(() => !seatsShown(ana).has(guests.linkId))
  expect(ben.seats()).toEqual([])
})

describe.skipIf(!canRunCluster)('in a cluster', () => {
  let services: TestServices

  beforeAll(async () => {
    services = await startServices()
  })

  afterAll(() => services.close())

  const startTwo = async () => {
    const database = await services.postgres.newDatabase()
    const options = { access: 'links', adminSecret } as const
    const start = () => startNode(services, database, options)
    return [await start(), await start()] as const
  }

  test('a facilitator on one server is told who comes to another one, also while it ends', async () => {
    const [one, other] = await startTwo()
    const { room, token } = await makeLink(one, { role: 'facilitator' })
    const guests = await makeLink(one, { room, role: 'viewer' })
    const before = await enter(other, room, guests.token)
    await hasEntered(before)
    const ana = await enter(one, room, token)
    const people = () => seatsShown(ana).get(guests.linkId) ?? 0
    await expect.poll(people, patience).toBe(1)
    await hasEntered(await enter(other, room, guests.token))
    await expect.poll(people, patience).toBe(2)
    await other.close()
    await expect.poll(people, patience).toBe(0)
  })

  test('seats that are taken on one server are taken on the other one', async () => {
    const [one, other] = await startTwo()
    const { room, token } = await makeLink(one, { seats: 2 })
    const first = await enter(one, room, token)
    const second = await enter(other, room, token)
    await hasEntered(first)
    await hasEntered(second)
    for (const node of [one, other]) {
      const surplus = await enter(node, room, token)
      await expect.poll(() => surplus.closeCode(), patience).toBe(closeCode.seatsFull)
    }
    expect([first, second].map(isIn)).toEqual([true, true])
    first.socket.close()
    await eventually(async () => {
      const third = await enter(other, room, token)
      await eventually(() => !isIn(third) || third.notices().length > 0)
      return isIn(third)
    })
    expect(isIn(second)).toBe(true)
  })

  test('of those who come at the same moment as many stay as there are seats', async () => {
    const [one, other] = await startTwo()
    const { room, token } = await makeLink(one, { seats: 3 })
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, at) => enter(at % 2 === 0 ? one : other, room, token)),
    )
    await eventually(() => all.filter(isIn).length <= 3)
    expect(all.filter(isIn)).toHaveLength(3)
    const late = await enter(one, room, token)
    await expect.poll(() => late.closeCode(), patience).toBe(closeCode.seatsFull)
    expect(all.filter(isIn)).toHaveLength(3)
  })
})
