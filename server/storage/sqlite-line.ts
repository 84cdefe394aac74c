// Calls to the database thread and their answers.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { SqliteAnswer, SqliteOpening } from './sqlite-messages.ts'
import type { SqliteCalls } from './sqlite-worker.ts'

export interface SqliteOptions {
  readonly file: string
  /** Where the thread's code is; a bundle must say. */
  readonly worker: URL | string | undefined
}

export interface SqliteLine {
  /** Rejects where the call throws, and when the thread has ended. */
  readonly ask: <K extends keyof SqliteCalls>(
    call: K,
    ...args: Parameters<SqliteCalls[K]>
  ) => Promise<ReturnType<SqliteCalls[K]>>
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/** @throws Error when the file cannot be opened, or another process holds it */
export async function openSqliteLine(options: SqliteOptions): Promise<SqliteLine> {
  const worker = new Worker(options.worker ?? sourceWorker(), {
    workerData: { file: options.file },
  })
  const [opening] = (await once(worker, 'message')) as [SqliteOpening]
  if (opening.status === 'failed') {
    await worker.terminate()
    throw new Error(opening.error)
  }
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
  const ask: SqliteLine['ask'] = (call, ...args) => {
    if (ended !== null) return Promise.reject(ended)
    const id = nextId++
    return new Promise((resolve, reject) => {
      waitingById.set(id, { resolve: resolve as Waiting['resolve'], reject })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- reason: a thread
      worker.postMessage({ id, call, args })
    })
  }
  return {
    ask,
    async close() {
      const exited = once(worker, 'exit')
      await ask('close')
      await exited
    },
  }
}

function sourceWorker(): URL {
  const here = import.meta.url
  return new URL('./sqlite-worker.ts', here)
}
