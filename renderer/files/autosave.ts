// When an edited map is saved by itself: a moment after the last edit, and while somebody goes on
// editing not later than a while after the first. What takes long is done less often.
import { createPauses } from '../session/pauses.ts'

const restMs = 2000
const longestMs = 20_000
/** Saving may take this share of the time at most. */
const share = 10

export interface Autosave {
  /** Something was edited. */
  plan(): void
  dispose(): void
}

/** @param save ends when it has saved or failed */
export function planAutosave(save: () => Promise<void>): Autosave {
  let pauses = createPauses()
  let firstAt: number | null = null
  let lastTookMs = 0
  const run = async (waitMs: number, planned: ReturnType<typeof createPauses>) => {
    if (!(await planned.wait(waitMs)) || planned !== pauses) return
    firstAt = null
    const started = performance.now()
    await save()
    lastTookMs = performance.now() - started
  }
  return {
    plan() {
      const now = performance.now()
      firstAt ??= now
      const wait = Math.max(restMs, lastTookMs * share)
      const left = Math.max(longestMs, wait) - (now - firstAt)
      pauses.dispose()
      pauses = createPauses()
      void run(Math.max(0, Math.min(wait, left)), pauses)
    },
    dispose: () => pauses.dispose(),
  }
}
