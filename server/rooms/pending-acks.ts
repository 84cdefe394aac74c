// Who waits for the word that their frames are on disk, and up to which frame.
import type { Connection } from './connection.ts'

export interface WaitingAck {
  /** How many frames of the connection it covers. */
  readonly count: number
  /** When the first of them came, in ms. */
  readonly since: number
}

export type WaitingAcks = Pick<PendingAcks, 'count' | 'isWaiting'>

export type AckBatch = ReadonlyMap<Connection, WaitingAck>

export class PendingAcks {
  #waiting = new Map<Connection, WaitingAck>()
  /** Taken along by a commit that has not ended. */
  #underWay: AckBatch = new Map()

  add(connection: Connection, count: number): void {
    const since = this.#waiting.get(connection)?.since ?? performance.now()
    this.#waiting.set(connection, { count, since })
  }

  forget(connection: Connection): void {
    this.#waiting.delete(connection)
  }

  /** All that wait, for a commit; what comes from now on waits for the next. */
  take(): AckBatch {
    const batch = this.#waiting
    this.#waiting = new Map()
    this.#underWay = batch
    return batch
  }

  /** Call when the commit has ended, whatever came of it. */
  settle(): void {
    this.#underWay = new Map()
  }

  /** Call with the batch of a commit that has to be tried again. */
  putBack(batch: AckBatch): void {
    for (const [connection, { count, since }] of batch) {
      this.#waiting.set(connection, {
        count: this.#waiting.get(connection)?.count ?? count,
        since,
      })
    }
  }

  /** Connections that wait. */
  count(): number {
    return this.#waiting.size + this.#underWay.size
  }

  isWaiting(connection: Connection): boolean {
    return this.#waiting.has(connection) || this.#underWay.has(connection)
  }
}
