// Builds the renderer and the desktop bundles, but only what is missing or older than its sources.
import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { takeBuildLock } from './build-lock.ts'

export type BuildPart = 'renderer' | 'desktop'

const root = path.resolve(import.meta.dirname, '..')
const everyPart = [
  'shared',
  'packaging/licences',
  'NOTICE.md',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
]

const parts = {
  renderer: {
    sources: ['renderer', ...everyPart],
    results: ['out/renderer/index.html', 'out/renderer/licences.json'],
    environments: ['client'],
  },
  desktop: {
    sources: ['electron', 'server', ...everyPart],
    results: [
      'out/electron/main.cjs',
      'out/electron/preload.cjs',
      'out/electron/server-process.cjs',
      'out/electron/sqlite-worker.cjs',
    ],
    environments: ['main', 'preload', 'serverProcess', 'sqliteWorker'],
  },
} as const satisfies Record<BuildPart, object>

/** Calls `onBuild` once before anything is built. Two processes never build at the same time. */
export async function buildWhenStale(wanted: readonly BuildPart[], onBuild: () => void) {
  if ((await staleParts(wanted)).length === 0) return
  await mkdir(path.join(root, 'out'), { recursive: true })
  const release = await takeBuildLock(path.join(root, 'out/building.lock'))
  try {
    const stale = await staleParts(wanted)
    if (stale.length > 0) onBuild()
    for (const part of stale) await build(part)
  } finally {
    await release()
  }
}

/** The results are dated to the start, so that a source edited meanwhile counts as newer. */
async function build(part: BuildPart) {
  const started = new Date()
  // Loaded only now: most starts build nothing, and the bundler takes most of a second to load.
  const { createBuilder } = await import('vite')
  const builder = await createBuilder({
    logLevel: 'error',
    configFile: path.join(root, 'vite.config.ts'),
  })
  for (const result of parts[part].results) await rm(path.join(root, result), { force: true })
  for (const name of parts[part].environments) {
    const environment = builder.environments[name]
    if (environment === undefined) throw new Error(`vite.config.ts has no environment ${name}`)
    await builder.build(environment)
  }
  for (const result of parts[part].results) await utimes(path.join(root, result), started, started)
}

async function staleParts(wanted: readonly BuildPart[]) {
  const stale: BuildPart[] = []
  for (const part of wanted) {
    const built = Math.min(...(await Promise.all(parts[part].results.map(changedAt))))
    const newest = Math.max(...(await Promise.all(parts[part].sources.map(newestChange))))
    if (built < newest) stale.push(part)
  }
  return stale
}

/** The folder's own time counts too: it changes when a file is added, renamed or removed. */
async function newestChange(name: string): Promise<number> {
  const folder = path.join(root, name)
  const own = await changedAt(name)
  const info = await stat(folder).catch(() => null)
  if (info === null || !info.isDirectory()) return own
  const inside = await readdir(folder, { withFileTypes: true, recursive: true })
  const times = await Promise.all(
    inside.map((entry) => changedAt(path.relative(root, path.join(entry.parentPath, entry.name)))),
  )
  return Math.max(own, ...times)
}

/** Milliseconds; 0 for what does not exist. */
async function changedAt(name: string) {
  const info = await stat(path.join(root, name)).catch(() => null)
  return info?.mtimeMs ?? 0
}

if (import.meta.main) {
  await buildWhenStale(['renderer', 'desktop'], () => console.log('Building Pathlane…'))
}
