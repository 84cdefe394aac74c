import { Problem } from '../../shared/problems.ts'
import type { PressAnswer, PressQuestion, PressRequests } from './press-messages.ts'

type Asynchronous<F> = F extends (...args: infer Args) => infer Answer
  ? (...args: Args) => Promise<Answer>
  : never

/** Packs and opens files without holding up the page. */
export type FilePress = {
  readonly [Name in keyof PressRequests]: Asynchronous<PressRequests[Name]>
} & {
  /** A file is about to come: the worker starts already. */
  readonly warmUp: () => void
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** The worker starts with the first file and stays. */
export function openFilePress(
  startWorker = () => new Worker(new URL('file-worker.ts', import.meta.url), { type: 'module' }),
): FilePress {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let lastId = 0
  const rejectAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    worker?.terminate()
    worker = null
  }
  const start = () => {
    const started = startWorker()
    started.addEventListener('message', ({ data }: MessageEvent<PressAnswer>) => {
      const asked = waiting.get(data.id)
      waiting.delete(data.id)
      if (data.problem !== undefined) asked?.reject(new Problem(data.problem))
      else if (data.error !== undefined) asked?.reject(new Error(data.error))
      else asked?.resolve(data.value)
    })
    started.addEventListener('error', (event) => {
      rejectAll(new Error(`The file worker has ended: ${event.message}`))
    })
    return started
  }
  const ask = (name: keyof PressRequests, argument: unknown) =>
    new Promise((resolve, reject) => {
      const question: PressQuestion = { id: ++lastId, name, argument }
      waiting.set(question.id, { resolve, reject })
      worker ??= start()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- reason: a worker has no target origin
      worker.postMessage(question)
    })
  // reason: the worker answers by the same table
  return {
    warmUp: () => void (worker ??= start()),
    lay: (update) => ask('lay', update) as Promise<readonly string[]>,
    pack: (content) => ask('pack', content) as Promise<Uint8Array>,
    open: (bytes) => ask('open', bytes) as ReturnType<FilePress['open']>,
  }
}
