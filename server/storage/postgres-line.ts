// The connections to PostgreSQL. Whatever is asked is answered or fails within a time; what fails
// because PostgreSQL can't be had at present is told apart from what is wrong.
import { DatabaseError, Pool, type ClientBase } from 'pg'
import { Problem } from '../../shared/problems.ts'
import type { Log } from '../operations/log.ts'
import { NewerTables, openPostgresTables } from './postgres-schema.ts'
import { StorageAway } from './storage.ts'

export interface Query {
  readonly text: string
  readonly values: readonly unknown[]
  /** Prepared once per connection under this name. */
  readonly name?: string
}

export interface PostgresLine {
  /** The id of this set of maps: servers with the same one belong together. */
  readonly id: string
  /** One statement, which is one transaction. @throws StorageAway */
  readonly ask: <Line extends object>(query: Query) => Promise<readonly Line[]>
  /** Several statements, all or nothing. @throws StorageAway */
  readonly transact: (queries: readonly Query[]) => Promise<void>
  readonly close: () => Promise<void>
}

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database?sslmode=…` */
  readonly address: string
  readonly log: Log
  readonly timeouts?: Partial<PostgresTimeouts>
}

export interface PostgresTimeouts {
  readonly connectMs: number
  readonly answerMs: number
}

const usualTimeouts: PostgresTimeouts = { connectMs: 5_000, answerMs: 10_000 }

/** @throws Problem `database-unavailable` */
export async function openPostgresLine(options: PostgresOptions): Promise<PostgresLine> {
  const pool = createPool(options)
  const note = noteAway(options.log)
  try {
    const client = await pool.connect()
    const id = await openPostgresTables(client).finally(() => client.release())
    return {
      id,
      ask: (query) => note(() => ask(pool, query)),
      transact: (queries) => note(() => transact(pool, queries)),
      close: () => pool.end(),
    }
  } catch (cause) {
    await pool.end()
    const why = cause instanceof NewerTables ? 'a newer Pathlane has written it' : reasonOf(cause)
    const detail = `${withoutSecrets(options.address)}: ${why}`
    throw new Problem('database-unavailable', { cause, detail })
  }
}

/** An address as it may be shown. */
export function withoutSecrets(address: string): string {
  const { protocol, host, pathname } = new URL(address)
  return `${protocol}//${host}${pathname}`
}

function createPool({ address, timeouts }: PostgresOptions): Pool {
  const { connectMs, answerMs } = { ...usualTimeouts, ...timeouts }
  const pool = new Pool({
    connectionString: asLibpqReads(address),
    application_name: 'pathlane',
    max: 8,
    connectionTimeoutMillis: connectMs,
    query_timeout: answerMs,
    idle_in_transaction_session_timeout: answerMs,
    keepAlive: true,
    // oxlint-disable-next-line typescript/no-misused-promises -- reason: the pool waits for the promise, its types don't say so
    onConnect: commitOnDisk,
  })
  // an idle connection that breaks is replaced by the next question
  pool.on('error', () => {})
  return pool
}

/** Without it, `pg` takes "require" for "verify-full", and warns of changing that one day. */
function asLibpqReads(address: string): string {
  const { searchParams } = new URL(address)
  return searchParams.has('sslmode') ? `${address}&uselibpqcompat=true` : address
}

/** With "off" a commit would be answered before it is on disk. */
async function commitOnDisk(client: ClientBase): Promise<void> {
  await client.query(`SELECT set_config('synchronous_commit', 'on', false)
    WHERE current_setting('synchronous_commit') = 'off'`)
}

async function ask<Line extends object>(pool: Pool, query: Query): Promise<readonly Line[]> {
  const { text, values, name } = query
  const named = name === undefined ? {} : { name: `pathlane-${name}` }
  const { rows } = await pool.query<Line>({ text, values: [...values], ...named })
  return rows
}

async function transact(pool: Pool, queries: readonly Query[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    for (const { text, values } of queries) await client.query(text, [...values])
    await client.query('COMMIT')
    client.release()
  } catch (error) {
    // a connection that is closed takes its transaction back
    client.release(true)
    throw error
  }
}

/** What is wrong with the question itself: asking again would not help. */
const wrongQuestions = /^(0A|22|23|42|54)/

function isAway(error: unknown): boolean {
  if (!(error instanceof DatabaseError)) return true
  return !wrongQuestions.test(error.code ?? '')
}

/** Says once that PostgreSQL is away, and once that it is back. */
function noteAway(log: Log): <T>(work: () => Promise<T>) => Promise<T> {
  let isNoted = false
  return async (work) => {
    try {
      const result = await work()
      if (isNoted) {
        log({ level: 'info', event: 'storage-back', message: 'PostgreSQL answers again.' })
      }
      isNoted = false
      return result
    } catch (cause) {
      if (!isAway(cause)) throw cause
      if (!isNoted) {
        log({
          level: 'error',
          event: 'storage-away',
          message: 'PostgreSQL does not answer; what is written waits.',
          error: reasonOf(cause),
        })
      }
      isNoted = true
      throw new StorageAway(reasonOf(cause), { cause })
    }
  }
}

function reasonOf(error: unknown): string {
  const { message, code } = error as { readonly message?: string; readonly code?: string }
  return message !== undefined && message !== '' ? message : (code ?? String(error))
}
