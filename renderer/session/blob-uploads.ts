// Sends a map's images and attachments that wait, one after the other, while the server is reached. What fails for a
// reason that passes is tried again; what the server will never take is not.
import { fileTypeOf } from '../../shared/map/file-kind.ts'
import type { BlobCopy } from './blob-copy.ts'
import type { BlobOptions } from './blobs.ts'
import { bearer } from './bearer.ts'
import { createPauses } from './pauses.ts'

export interface Uploads {
  /** Sends what waits, one after the other, while the server is reached. */
  run(): void
  dispose(): void
}

const firstPauseMs = 1000
const longestPauseMs = 30_000

export function createUploads(
  options: BlobOptions,
  copy: BlobCopy,
  urlOf: (hash: string) => string | null,
): Uploads {
  const { mapId, connected } = options
  const pauses = createPauses()
  let state: 'idle' | 'sending' | 'again' | 'disposed' = 'idle'
  let pauseMs = firstPauseMs
  let isPausing = false
  /** @returns true where something must be tried again */
  const sendAll = async (): Promise<boolean> => {
    let isLeft = false
    for (const hash of await copy.waiting(mapId)) {
      if (!connected.get() || state === 'disposed') return false
      const url = urlOf(hash)
      const bytes = await copy.get(hash)
      if (url === null || bytes === null) continue
      const outcome = await send(url, bytes, options.token())
      if (outcome === 'not-allowed') continue
      if (outcome === 'later') isLeft = true
      else await copy.mark(mapId, hash, outcome)
    }
    return isLeft
  }
  const runLater = async () => {
    if (isPausing) return
    isPausing = true
    const goOn = await pauses.wait(pauseMs)
    isPausing = false
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    if (goOn) run()
  }
  const runAll = async () => {
    const isLeft = await sendAll()
    if (state === 'disposed') return
    const again = state === 'again'
    state = 'idle'
    if (!isLeft) pauseMs = firstPauseMs
    if (again) run()
    else if (isLeft) void runLater()
  }
  const run = () => {
    if (state === 'disposed' || !connected.get()) return
    if (state !== 'idle') {
      state = 'again'
      return
    }
    state = 'sending'
    void runAll()
  }
  return {
    run,
    dispose() {
      state = 'disposed'
      pauses.dispose()
    },
  }
}

async function send(
  url: string,
  bytes: Uint8Array<ArrayBuffer>,
  token: string | null,
): Promise<'sent' | 'refused' | 'later' | 'not-allowed'> {
  try {
    const type = fileTypeOf(bytes) ?? 'application/octet-stream'
    const answer = await fetch(url, {
      method: 'PUT',
      body: bytes,
      headers: { 'content-type': type, ...bearer(token) },
    })
    if (answer.ok) return 'sent'
    // another link, one day, may be allowed more: it waits for that
    if (answer.status === 401 || answer.status === 403) return 'not-allowed'
    const isFinal = answer.status >= 400 && answer.status < 500
    return isFinal && answer.status !== 408 && answer.status !== 429 ? 'refused' : 'later'
  } catch {
    return 'later'
  }
}
