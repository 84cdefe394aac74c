import { execFileSync } from 'node:child_process'
import path from 'node:path'

/** Playwright's global setup: the specs run what `npm start` would run. */
export default function buildBeforeE2e() {
  const script = path.resolve(import.meta.dirname, '../../scripts/build-when-stale.ts')
  execFileSync(process.execPath, [script], { stdio: 'inherit' })
}
