// The top-level handler: a bug that nobody caught is logged and offered to recover from.
import { createWritable, type Readable } from '../../shared/document/readable.ts'

/** The browser says this when a layout takes two rounds; nothing is wrong. */
const harmless = /^ResizeObserver loop/

/** The first bug that reached the window, or null. */
export function reportCrashes(): Readable<unknown> {
  const crash = createWritable<unknown>(null)
  const report = (bug: unknown) => {
    if (crash.get() === null) crash.set(bug)
  }
  window.addEventListener('error', (event) => {
    if (!harmless.test(event.message)) report(event.error ?? event.message)
  })
  window.addEventListener('unhandledrejection', (event) => report(event.reason))
  return crash
}
