// Tells the other windows of this device that rows of a document were written. Carries no content: who
// hears it reads the rows. Where the browser has no channels, rows are read on reconnecting only.
import { copyNameOf } from './working-copy-rows.ts'

export interface RowNews {
  post(): void
  /** Reads now, or once more after the reading under way. Never rejects. */
  catchUp(): Promise<void>
  dispose(): void
}

/** For whoever writes rows of a document that is not open here. */
export function tellOpenWindows(room: string): void {
  const news = openRowNews(room, async () => {})
  news.post()
  news.dispose()
}

export function openRowNews(room: string, read: () => Promise<void>): RowNews {
  let reading: Promise<void> | null = null
  let isLeft = false
  const readAll = async () => {
    while (isLeft) {
      isLeft = false
      try {
        await read()
      } catch (cause) {
        console.warn('The rows of other windows could not be read', cause)
      }
    }
    reading = null
  }
  const catchUp = () => {
    isLeft = true
    reading ??= Promise.resolve().then(readAll)
    return reading
  }
  const channel =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(copyNameOf(room))
  channel?.addEventListener('message', () => void catchUp())
  return {
    catchUp,
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- reason: a channel has no target origin
    post: () => channel?.postMessage('rows'),
    dispose: () => channel?.close(),
  }
}
