// The thread that owns the database: no other code writes into the file. Runs one request after another;
// a transaction is either on disk when it is answered, or it never was.
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { createVersionCalls } from '../history/sqlite-versions.ts'
import type { SqliteAnswer, SqliteOpening, SqliteRequest } from './sqlite-messages.ts'
import { createRoomCalls } from './sqlite-rooms.ts'
import { checkReading, lockRooms, markVersion, openRoomTables } from './sqlite-schema.ts'

/** Everything that can be asked of the thread. */
export type SqliteCalls = ReturnType<typeof openDatabase>

function openDatabase(file: string) {
  const lock = lockRooms(file)
  const db = new DatabaseSync(file)
  openRoomTables(db)
  let couldWrite = true
  const transact = <T>(work: () => T): T => {
    try {
      db.exec('BEGIN IMMEDIATE')
      const result = work()
      db.exec('COMMIT')
      couldWrite = true
      return result
    } catch (error) {
      couldWrite = false
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
  return {
    ...createRoomCalls(db, transact),
    ...createVersionCalls(db, transact),
    /** Throws where the file can't be read, or can't be written since a write has failed. */
    check(): null {
      if (couldWrite) checkReading(db)
      else transact(() => markVersion(db))
      return null
    },
    close(): null {
      db.close()
      lock.close()
      return null
    },
  }
}

function answer(calls: SqliteCalls, { id, call, args }: SqliteRequest): SqliteAnswer {
  try {
    // reason: the type of a request pairs each call with its arguments, which is lost in a union
    const run = calls[call] as (...args: readonly unknown[]) => unknown
    return { id, result: run(...args) }
  } catch (error) {
    return { id, error: String(error) }
  }
}

function serve(file: string): void {
  if (parentPort === null) throw new Error('The database thread has no parent.')
  const port = parentPort
  let opening: SqliteOpening
  try {
    const calls = openDatabase(file)
    port.on('message', (request: SqliteRequest) => {
      port.postMessage(answer(calls, request))
      if (request.call === 'close') port.close()
    })
    opening = { status: 'open' }
  } catch (error) {
    opening = { status: 'failed', error: String(error) }
  }
  port.postMessage(opening)
}

serve((workerData as { readonly file: string }).file)
