// Plain JavaScript, so that an old Node can still read it.
import { existsSync } from 'node:fs'

/** A sentence for the person, or null when Pathlane's scripts can run here. */
export function whyNotReady() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 18)) {
    return `Pathlane needs Node 22.18 or newer, and this is Node ${process.versions.node}.`
  }
  const isInstalled = existsSync(new URL('../node_modules/vite', import.meta.url))
  return isInstalled ? null : 'Pathlane is not installed yet: run "npm ci" first.'
}
