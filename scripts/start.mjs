// `npm start`. Plain JavaScript, so that an old Node can still say what is wrong.
import { whyNotReady } from './why-not-ready.mjs'

const reason = whyNotReady()

if (reason === null) {
  const { start } = await import('./start.ts')
  process.exitCode = await start(process.argv.slice(2))
} else {
  console.error(reason)
  process.exitCode = 1
}
