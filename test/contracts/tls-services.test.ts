// PostgreSQL and Redis behind TLS: what an address asks for is what happens.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRedisFanOut } from '../../server/fan-out/redis-fan-out.ts'
import { openPostgresLine } from '../../server/storage/postgres-line.ts'
import { postgresPrograms, startPostgres, type TestPostgres } from '../helpers/postgres.ts'
import { redisProgram, startRedis, type TestRedis } from '../helpers/redis.ts'
import { afterTest } from '../helpers/server.ts'

describe.skipIf(postgresPrograms === null)('PostgreSQL with TLS', () => {
  let postgres: TestPostgres

  beforeAll(async () => {
    postgres = await startPostgres({ hasTls: true })
    await postgres.newDatabase()
  })

  afterAll(() => postgres.close())

  const isEncrypted = async (host: string, words: string) => {
    const address = `postgres://pathlane@${host}:${postgres.port}/postgres${words}`
    const line = await openPostgresLine({ address, log: () => {} })
    afterTest(() => line.close())
    const text = 'SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()'
    const [state] = await line.ask<{ ssl: boolean }>({ text, values: [] })
    return state?.ssl
  }
  const ca = () => `sslrootcert=${postgres.certificate?.cert ?? ''}`

  test.each(['verify-full', 'verify-ca', 'require'])(
    'sslmode=%s with a CA of its own is encrypted',
    async (mode) => {
      expect(await isEncrypted('localhost', `?sslmode=${mode}&${ca()}`)).toBe(true)
    },
  )

  test('only verify-full asks whether the certificate is of that host', async () => {
    expect(await isEncrypted('127.0.0.1', `?sslmode=verify-ca&${ca()}`)).toBe(true)
    const other = isEncrypted('127.0.0.1', `?sslmode=verify-full&${ca()}`)
    await expect(other).rejects.toThrow(/does not match certificate/)
  })

  test('only require takes a certificate that nobody vouches for', async () => {
    expect(await isEncrypted('localhost', '?sslmode=require')).toBe(true)
    const unknown = isEncrypted('localhost', '?sslmode=verify-full')
    await expect(unknown).rejects.toThrow(/self-signed certificate/)
  })

  test('without a word of it nothing is encrypted', async () => {
    expect(await isEncrypted('localhost', '')).toBe(false)
    expect(await isEncrypted('localhost', '?sslmode=disable')).toBe(false)
  })
})

describe.skipIf(redisProgram === null)('Redis with TLS', () => {
  let redis: TestRedis

  beforeAll(async () => {
    redis = await startRedis({ keeps: false, hasTls: true })
  })

  afterAll(() => redis.close())

  const open = async (address: string) => {
    const fanOut = await openRedisFanOut({ address, setId: 'maps', log: () => {}, beatMs: 50 })
    afterTest(() => fanOut.close())
    return fanOut.isConnected()
  }

  test('a CA of its own vouches for it', async () => {
    expect(await open(`${redis.address}?ca=${redis.certificate?.cert ?? ''}`)).toBe(true)
  })

  test('a certificate that nobody vouches for is refused', async () => {
    // each line may break with several errors: none of them may end the process
    for (let round = 0; round < 8; round++) {
      await expect(open(redis.address)).rejects.toThrow(/self-signed certificate/)
    }
  })

  test('a CA that cannot be read is named', async () => {
    const opened = open(`${redis.address}?ca=/nowhere.pem`)
    await expect(opened).rejects.toMatchObject({ code: 'fan-out-unavailable' })
    await expect(opened).rejects.toThrow('/nowhere.pem cannot be read')
  })
})
