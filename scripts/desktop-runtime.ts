// Electron's runtime comes from its own download site on first use. Where that site cannot be
// reached this must say so within seconds, never hang.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const electronFolder = path.join(root, 'node_modules/electron')

const reachableWithinMs = 4_000
const installWithinMs = 10 * 60_000
const startsWithinMs = 5_000

/** The path of the runtime's program, fetched if it can be; null where it cannot. */
export async function findDesktopRuntime(): Promise<string | null> {
  const installed = installedRuntime()
  if (installed !== null) return installed
  if (!existsSync(electronFolder) || !(await isDownloadReachable())) return null
  console.error("Fetching the desktop app's runtime, once…")
  return (await install()) ? installedRuntime() : null
}

export interface DesktopEnd {
  readonly exitCode: number
  /** It ended abnormally so soon that nobody has worked with it. */
  readonly couldNotStart: boolean
}

/** Runs the app until it is closed. */
export async function runDesktop(
  runtime: string,
  files: readonly string[] = [],
): Promise<DesktopEnd> {
  const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0
  const started = performance.now()
  const switches = isLinuxRoot ? ['--no-sandbox'] : []
  const child = spawn(runtime, [...switches, root, ...files], { stdio: 'inherit' })
  let isStopped = false
  const stop = () => {
    isStopped = true
    child.kill()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('exit', resolve)
  })
  process.off('SIGINT', stop).off('SIGTERM', stop)
  const exitCode = code ?? (isStopped ? 0 : 1)
  const isEarly = performance.now() - started < startsWithinMs
  return { exitCode, couldNotStart: exitCode !== 0 && isEarly && !isStopped }
}

function installedRuntime() {
  const nameFile = path.join(electronFolder, 'path.txt')
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const folder = override ?? path.join(electronFolder, 'dist')
  const name = existsSync(nameFile) ? readFileSync(nameFile, 'utf8') : 'electron'
  const program = path.join(folder, name)
  return existsSync(program) ? program : null
}

async function isDownloadReachable() {
  const site = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/'
  try {
    await fetch(site, { method: 'HEAD', signal: AbortSignal.timeout(reachableWithinMs) })
    return true
  } catch {
    return false
  }
}

async function install(): Promise<boolean> {
  const script = path.join(electronFolder, 'install.js')
  const child = spawn(process.execPath, [script], {
    stdio: 'ignore',
    timeout: installWithinMs,
    killSignal: 'SIGKILL',
  })
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}
