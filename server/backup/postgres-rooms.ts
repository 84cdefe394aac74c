// The rooms of a cluster as a backup has them: copied out of PostgreSQL as they are at one moment, and back
// into a database that holds none.
import { DatabaseSync } from 'node:sqlite'
import { Client, type ClientBase } from 'pg'
import { Problem } from '../../shared/problems.ts'
import { withoutSecrets } from '../storage/postgres-line.ts'
import { openPostgresTables } from '../storage/postgres-schema.ts'
import { openRoomTables } from '../storage/sqlite-schema.ts'

/** The tables that are the same in both, but for their names: `room_…` and `pathlane_…`. */
const columnsByTable = {
  update: ['room', 'seq', 'bytes'],
  snapshot: ['room', 'seq', 'bytes'],
  past: ['room', 'epoch', 'bytes'],
  version: ['room', 'id', 'at', 'seq', 'reason', 'name', 'bytes'],
} as const

/** Lines that are read at a time. */
const portion = 200

/**
 * Writes all rooms into a new file, with the tables of a server.
 * @returns links and keys, or null where there are none
 * @throws Problem `database-unavailable`
 */
export async function copyFromPostgres(address: string, file: string): Promise<string | null> {
  const db = new DatabaseSync(file)
  try {
    openRoomTables(db)
    return await withClient(address, async (client) => {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
      db.exec('BEGIN')
      for (const [name, columns] of Object.entries(columnsByTable)) {
        const lines = `SELECT ${columns.join(', ')} FROM pathlane_${name}`
        await copyOut(client, db, `room_${name} (${columns.join(', ')})`, lines)
      }
      const rooms = 'FROM pathlane_room WHERE'
      await copyOut(client, db, 'room_removed (room)', `SELECT room ${rooms} removed`)
      const epochs = `SELECT room, epoch ${rooms} NOT removed AND epoch > 0`
      await copyOut(client, db, 'room_epoch (room, epoch)', epochs)
      db.exec('COMMIT')
      const access = await client.query<{ content: string }>('SELECT content FROM pathlane_access')
      await client.query('COMMIT')
      return access.rows[0]?.content ?? null
    })
  } finally {
    db.close()
  }
}

/** @throws Problem `database-unavailable` or `database-used` */
export async function checkEmptyPostgres(address: string): Promise<void> {
  await withClient(address, (client) => refuseUsed(client, address))
}

/**
 * All or nothing.
 * @param file a backup that was verified
 * @throws Problem `database-unavailable` or `database-used`
 */
export async function copyToPostgres(
  address: string,
  file: string,
  access: string | null,
): Promise<void> {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    await withClient(address, async (client) => {
      await client.query('BEGIN; LOCK TABLE pathlane_room IN EXCLUSIVE MODE')
      await refuseUsed(client, address)
      for (const [name, columns] of Object.entries(columnsByTable)) {
        await copyIn(client, db, name, columns)
      }
      await client.query(headsOfRooms)
      await copyStates(client, db)
      if (access !== null) {
        const insert = 'INSERT INTO pathlane_access (revision, content) VALUES (1, $1)'
        await client.query(insert, [access])
      }
      await client.query('COMMIT')
    })
  } finally {
    db.close()
  }
}

const headsOfRooms = `
  INSERT INTO pathlane_room (room, epoch, seq)
  SELECT room, 0, max(seq) FROM (
    SELECT room, seq FROM pathlane_update UNION ALL SELECT room, seq FROM pathlane_snapshot
  ) AS known GROUP BY room`

async function refuseUsed(client: ClientBase, address: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pathlane_room LIMIT 1')
  if (rowCount !== 0) throw new Problem('database-used', { detail: withoutSecrets(address) })
}

async function copyOut(
  client: ClientBase,
  db: DatabaseSync,
  table: string,
  lines: string,
): Promise<void> {
  await client.query(`DECLARE lines NO SCROLL CURSOR FOR ${lines}`)
  for (;;) {
    const { rows } = await client.query<unknown[]>({
      text: `FETCH ${portion} FROM lines`,
      rowMode: 'array',
    })
    const [first] = rows
    if (first === undefined) break
    const insert = db.prepare(`INSERT INTO ${table} VALUES (${first.map(() => '?').join(', ')})`)
    for (const row of rows) insert.run(...(row as string[]))
  }
  await client.query('CLOSE lines')
}

async function copyIn(
  client: ClientBase,
  db: DatabaseSync,
  name: string,
  columns: readonly string[],
): Promise<void> {
  if (!hasTable(db, `room_${name}`)) return
  const places = columns.map((_, at) => `$${at + 1}`)
  const text = `INSERT INTO pathlane_${name} (${columns.join(', ')}) VALUES (${places.join(', ')})`
  const lines = db.prepare(`SELECT ${columns.join(', ')} FROM room_${name}`)
  for (const row of lines.iterate()) {
    await client.query(
      text,
      columns.map((column) => row[column]),
    )
  }
}

/** Epochs, and which rooms were removed. */
async function copyStates(client: ClientBase, db: DatabaseSync): Promise<void> {
  const epochs = hasTable(db, 'room_epoch') ? db.prepare('SELECT * FROM room_epoch').all() : []
  for (const { room, epoch } of epochs) {
    await client.query('UPDATE pathlane_room SET epoch = $2 WHERE room = $1', [room, epoch])
  }
  for (const { room } of db.prepare('SELECT room FROM room_removed').all()) {
    const text = `INSERT INTO pathlane_room (room, epoch, seq, removed) VALUES ($1, 0, 0, true)
      ON CONFLICT (room) DO UPDATE SET removed = true`
    await client.query(text, [room])
  }
}

/** Backups of the first version have fewer tables. */
function hasTable(db: DatabaseSync, name: string): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(name) !== undefined
}

async function withClient<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: address, application_name: 'pathlane' })
  client.on('error', () => {})
  try {
    await client.connect()
    await openPostgresTables(client)
    return await work(client)
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    const { message } = cause as Error
    const detail = `${withoutSecrets(address)}: ${message}`
    throw new Problem('database-unavailable', { cause, detail })
  } finally {
    await client.end().catch(() => {})
  }
}
