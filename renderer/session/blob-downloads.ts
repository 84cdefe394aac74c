// Fetches a map's images from the server. The document is faster than a picture: who is told of one
// asks while it is still on its way, so a picture that is missing is asked for again for a while.
import type { BlobOptions } from './blobs.ts'
import { bearer } from './bearer.ts'
import { createPauses } from './pauses.ts'

export interface Downloads {
  /** The bytes under an address, or null when they are nowhere to be had (yet). Never rejects. */
  fetch(url: string): Promise<Uint8Array<ArrayBuffer> | null>
  dispose(): void
}

/** About half a minute in all. */
const pausesMs = [300, 600, 1200, 2400, 5000, 5000, 5000, 5000, 5000]

export function createDownloads({
  connected,
  token,
}: Pick<BlobOptions, 'connected' | 'token'>): Downloads {
  const pauses = createPauses()
  const underway = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>()
  const ask = async (url: string) => {
    for (const pauseMs of pausesMs) {
      const answer = await getBytes(url, token())
      if (answer !== 'missing') return answer
      if (!connected.get() || !(await pauses.wait(pauseMs))) return null
    }
    const last = await getBytes(url, token())
    return last === 'missing' ? null : last
  }
  return {
    fetch(url) {
      const asked = underway.get(url) ?? ask(url).finally(() => underway.delete(url))
      underway.set(url, asked)
      return asked
    },
    dispose: () => pauses.dispose(),
  }
}

async function getBytes(
  url: string,
  token: string | null,
): Promise<Uint8Array<ArrayBuffer> | 'missing' | null> {
  try {
    const answer = await fetch(url, { headers: bearer(token) })
    if (answer.status === 404) return 'missing'
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null
  } catch {
    return null
  }
}
