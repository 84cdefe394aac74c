// Two browsers on two servers of one cluster, behind a plain load balancer, and what a person sees when a
// server or the database fails.
import path from 'node:path'
import { expect, openPerson, test } from './app.ts'
import { card, cards, join, offer, startMap, status } from './board-page.ts'
import { startBalancer, type Balancer } from '../helpers/balancer.ts'
import { postgresPrograms, startPostgres, type TestPostgres } from '../helpers/postgres.ts'
import { redisProgram, startRedis, type TestRedis } from '../helpers/redis.ts'
import { startServerProcess, type ServerProcess } from '../helpers/server-process.ts'

const webFolder = path.resolve(import.meta.dirname, '../../out/renderer')

test.skip(postgresPrograms === null || redisProgram === null, 'PostgreSQL and Redis are missing')
test.describe.configure({ mode: 'serial' })

let postgres: TestPostgres
let redis: TestRedis
let balancer: Balancer

test.beforeAll(async () => {
  ;[postgres, redis] = await Promise.all([startPostgres(), startRedis({ keeps: false })])
  balancer = await startBalancer()
})

test.afterAll(async () => {
  await balancer.close()
  await Promise.all([postgres.close(), redis.close()])
})

function startNode(database: string, data: string): Promise<ServerProcess> {
  const settings = { storage: database, fanout: redis.address, data, web: webFolder, port: '0' }
  return startServerProcess(
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
  )
}

async function peopleOn(node: ServerProcess): Promise<number> {
  const metrics = await (await fetch(`${node.origin}/metrics`)).text()
  return Number(/^pathlane_people (\d+)$/m.exec(metrics)?.[1])
}

test('two people on two servers edit one map while the server of one is killed', async ({
  browser,
}, info) => {
  const database = await postgres.newDatabase()
  const data = info.outputPath('data')
  const [one, other] = await Promise.all([startNode(database, data), startNode(database, data)])
  balancer.sendTo(one.port)
  const ana = await openPerson(browser, balancer, 'Ana')
  await startMap(ana, 'Two servers')
  await offer(ana, 'Home page').click()
  await expect(status(ana)).toHaveText('Saved on the server')
  balancer.sendTo(other.port)
  const ben = await join(browser, balancer, ana, 'Ben')
  await expect(card(ben, 'Home page')).toBeVisible()
  expect([await peopleOn(one), await peopleOn(other)]).toEqual([1, 1])
  await expect(ana.getByRole('button', { name: 'Follow Ben' })).toBeVisible()
  await expect(ben.getByRole('button', { name: 'Follow Ana' })).toBeVisible()

  balancer.sendTo(one.port, other.port)
  await card(ana, 'Home page').dblclick()
  await ana.keyboard.press('End')
  const typing = ana.keyboard.type(', typed while the server dies', { delay: 20 })
  await one.kill()
  await offer(ben, 'Webinar').click()
  await typing
  await ana.keyboard.press('Escape')

  await expect(card(ana, 'Webinar')).toBeVisible()
  await expect(card(ben, 'Home page, typed while the server dies')).toBeVisible()
  for (const page of [ana, ben]) {
    await expect(status(page)).toHaveText('Saved on the server')
    await expect(cards(page)).toHaveCount(2)
  }
  await expect(ben.getByRole('button', { name: 'Follow Ana' })).toHaveCount(1)
  expect(await peopleOn(other)).toBe(2)
  for (const context of browser.contexts()) await context.close()
  await other.end()
})

test('a database that is away is said in plain words, and nothing waits for ever', async ({
  browser,
}, info) => {
  const database = await postgres.newDatabase()
  const node = await startNode(database, info.outputPath('data'))
  balancer.sendTo(node.port)
  const ana = await openPerson(browser, balancer, 'Ana')
  await startMap(ana, 'No database')
  await offer(ana, 'Home page').click()
  await expect(status(ana)).toHaveText('Saved on the server')
  await postgres.stop('SIGKILL')
  await offer(ana, 'Webinar').click()
  await expect(status(ana)).toHaveText(/^Server can’t save now, \d+ changes? waiting$/)
  await info.attach('waiting', { body: await ana.screenshot(), contentType: 'image/png' })
  await postgres.start()
  await expect(status(ana)).toHaveText('Saved on the server')

  await redis.stop('SIGKILL')
  await expect(status(ana)).toHaveText('Saved, others may be late')
  await redis.start()
  await expect(status(ana)).toHaveText('Saved on the server')
  for (const context of browser.contexts()) await context.close()
  await node.end()
})
