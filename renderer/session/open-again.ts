// Keeps a session open, also over a move to another epoch: the old one is closed, and whoever shows it
// shows nothing for a moment, so that nothing of it lives on in the new one.
import type { Readable } from '../../shared/document/readable.ts'

export interface Opened<S> {
  readonly shown: S
  /** Becomes true when it has to be opened anew. */
  readonly moved: Readable<boolean>
  close(): Promise<void>
}

/**
 * @param open is told whether the document has just moved over
 * @returns what closes whatever is open then
 */
export function openAgainWhenMoved<S>(
  open: (isMoved: boolean) => Opened<S>,
  show: (shown: S | null) => void,
): () => void {
  let end: () => Promise<void> = async () => {}
  let isEnded = false
  const start = (isMoved: boolean) => {
    const opened = open(isMoved)
    const stop = opened.moved.subscribe(() => void restart())
    end = () => {
      stop()
      show(null)
      return opened.close()
    }
    show(opened.shown)
  }
  const restart = async () => {
    const ending = end
    end = async () => {}
    await ending()
    if (!isEnded) start(true)
  }
  start(false)
  return () => {
    isEnded = true
    void end()
  }
}
