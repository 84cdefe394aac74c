// `npm test`: everything that can be tested on this machine, and one line with the sum.
import { whyNotReady } from './why-not-ready.mjs'

const reason = whyNotReady()

if (reason === null) {
  const { runTests } = await import('./run-tests.ts')
  process.exitCode = await runTests()
} else {
  console.error(reason)
  process.exitCode = 1
}
