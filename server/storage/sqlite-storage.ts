// The server's side of the database thread. Appends that arrive while a transaction is under way
// wait and go into the next one together, so a tick costs one commit for all rooms.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type {
  Row,
  SqliteAnswer,
  SqliteOpening,
  SqliteRequest,
  SqliteResult,
} from './sqlite-messages.ts'
import type { Storage, StoredRoom, StoredSize } from './storage.ts'

export interface SqliteOptions {
  readonly file: string
  /** Where the thread's code is; a bundle must say. */
  readonly worker: URL | string | undefined
}

type Request<R = SqliteRequest> = R extends SqliteRequest ? Omit<R, 'id'> : never

interface Waiting {
  readonly resolve: (result: SqliteResult) => void
  readonly reject: (error: Error) => void
}

interface WaitingRow extends Row {
  readonly resolve: (seq: number) => void
  readonly reject: (error: unknown) => void
}

/** @throws Error when the file cannot be opened, or another process holds it */
export async function openSqliteStorage(options: SqliteOptions): Promise<Storage> {
  const worker = new Worker(options.worker ?? sourceWorker(), {
    workerData: { file: options.file },
  })
  const [opening] = (await once(worker, 'message')) as [SqliteOpening]
  if (opening.status === 'failed') {
    await worker.terminate()
    throw new Error(opening.error)
  }
  const { ask } = createLine(worker)
  const appends = groupAppends(async (rows) => {
    const seqs = await ask({ kind: 'append', rows })
    return seqs as readonly number[]
  })
  return {
    load: async (room) => (await ask({ kind: 'load', room })) as StoredRoom | null,
    append: appends.append,
    async compact(room, seq, snapshot) {
      await ask({ kind: 'compact', room, seq, snapshot })
    },
    list: async () => (await ask({ kind: 'list' })) as readonly StoredSize[],
    async remove(room) {
      await ask({ kind: 'remove', room })
    },
    async check() {
      await ask({ kind: 'check' })
    },
    async close() {
      await appends.ended()
      const exited = once(worker, 'exit')
      await ask({ kind: 'close' })
      await exited
    },
  }
}

function sourceWorker(): URL {
  const here = import.meta.url
  return new URL('./sqlite-worker.ts', here)
}

/** Requests and their answers over one worker. A worker that ends fails what was asked of it. */
function createLine(worker: Worker) {
  const waitingById = new Map<number, Waiting>()
  let nextId = 1
  let ended: Error | null = null
  worker.on('message', (answer: SqliteAnswer) => {
    const waiting = waitingById.get(answer.id)
    waitingById.delete(answer.id)
    if ('error' in answer) waiting?.reject(new Error(answer.error))
    else waiting?.resolve(answer.result)
  })
  const end = (error: Error) => {
    ended ??= error
    for (const waiting of waitingById.values()) waiting.reject(ended)
    waitingById.clear()
  }
  worker.on('error', (error: Error) => end(error))
  worker.on('exit', () => end(new Error('The database thread has ended.')))
  const ask = (request: Request): Promise<SqliteResult> => {
    if (ended !== null) return Promise.reject(ended)
    const id = nextId++
    return new Promise((resolve, reject) => {
      waitingById.set(id, { resolve, reject })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- reason: a thread
      worker.postMessage({ ...request, id })
    })
  }
  return { ask }
}

function groupAppends(write: (rows: readonly Row[]) => Promise<readonly number[]>) {
  let waiting: WaitingRow[] = []
  let running: Promise<void> | null = null
  const run = async () => {
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      try {
        const seqs = await write(group.map(({ room, update }) => ({ room, update })))
        group.forEach((row, at) => row.resolve(seqs[at] ?? 0))
      } catch (error) {
        for (const row of group) row.reject(error)
      }
    }
    running = null
  }
  const append: Storage['append'] = (room, update) =>
    new Promise((resolve, reject) => {
      waiting.push({ room, update, resolve, reject })
      // reason: rooms whose tick ends in the same turn of the loop share the first transaction too
      running ??= new Promise((start) => setImmediate(start)).then(run)
    })
  return { append, ended: async () => running ?? undefined }
}
