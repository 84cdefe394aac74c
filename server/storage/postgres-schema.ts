// The tables in PostgreSQL. Several servers may start at once: one makes or migrates the tables, the
// others wait for it.
import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'

/** A change of the tables means a new version and a migration. */
export const postgresVersion = 1

/** Any number that other programs in the same database are unlikely to lock. */
const migrationLock = 0x70_61_74_68

// the numbers of a room's rows have no gaps: whoever adds one holds the room's line until it is committed
const tables = `
  CREATE TABLE pathlane_about (name text PRIMARY KEY, value text NOT NULL);
  CREATE TABLE pathlane_room (
    room text PRIMARY KEY, epoch integer NOT NULL, seq bigint NOT NULL,
    removed boolean NOT NULL DEFAULT false
  );
  CREATE TABLE pathlane_update (
    room text NOT NULL, seq bigint NOT NULL, bytes bytea NOT NULL, PRIMARY KEY (room, seq)
  );
  CREATE TABLE pathlane_snapshot (room text PRIMARY KEY, seq bigint NOT NULL, bytes bytea NOT NULL);
  CREATE TABLE pathlane_past (
    room text NOT NULL, epoch integer NOT NULL, bytes bytea NOT NULL, PRIMARY KEY (room, epoch)
  );
  CREATE TABLE pathlane_version (
    room text NOT NULL, id text NOT NULL, at bigint NOT NULL, seq bigint NOT NULL,
    reason text NOT NULL, name text NOT NULL, bytes bytea NOT NULL, PRIMARY KEY (room, id)
  );
  CREATE TABLE pathlane_access (
    is_one boolean PRIMARY KEY DEFAULT true CHECK (is_one), revision bigint NOT NULL, content text NOT NULL
  );
`

export class NewerTables extends Error {}

/**
 * @returns the id of this set of maps: servers with the same one belong together
 * @throws NewerTables where a newer server has migrated them
 */
export async function openPostgresTables(client: ClientBase): Promise<string> {
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock])
    const isNew = await client.query(`SELECT to_regclass('pathlane_about') IS NULL AS yes`)
    if ((isNew.rows[0] as { yes: boolean }).yes) {
      await client.query(tables)
      await client.query(`INSERT INTO pathlane_about VALUES ('version', $1), ('id', $2)`, [
        String(postgresVersion),
        randomUUID(),
      ])
    }
    const about = await client.query('SELECT name, value FROM pathlane_about')
    await client.query('COMMIT')
    const valueOf = (name: string) =>
      (about.rows as { name: string; value: string }[]).find((row) => row.name === name)?.value ??
      ''
    if (Number(valueOf('version')) > postgresVersion) throw new NewerTables()
    return valueOf('id')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}
