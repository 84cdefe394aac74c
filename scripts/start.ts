// What `npm start` does, from the arguments to the exit code. The address goes to standard output
// and everything else to standard error, so that another program can read the one line.
import { readStartOptions } from './start-options.ts'
import type { StartOptions } from './start-options.ts'
import { helpText } from './help-text.ts'
import { Problem } from '../shared/problems.ts'
import { buildWhenStale } from './build-when-stale.ts'
import type { BuildPart } from './build-when-stale.ts'
import { findDesktopRuntime, runDesktop } from './desktop-runtime.ts'
import { hasScreen } from './has-screen.ts'
import { runWebEdition } from './web-edition.ts'

/** Resolves to the exit code when the person has closed the app. */
export async function start(args: readonly string[]): Promise<number> {
  try {
    const options = readStartOptions(args)
    if (!options.help) return await run(options)
    console.log(helpText)
    return 0
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    console.error(error.message)
    return error.code === 'wrong-argument' ? 2 : 1
  }
}

async function run(options: StartOptions) {
  if (options.edition === 'web') return runWeb(options)
  const runtime = await findDesktopRuntime()
  if (runtime === null)
    return runWebInstead("Electron's runtime could not be fetched here", options)
  if (!hasScreen()) return runWebInstead('There is no screen for the desktop app here', options)
  await build('renderer', 'desktop')
  const { exitCode, couldNotStart } = await runDesktop(runtime)
  if (couldNotStart) return runWebInstead('The desktop app could not start here', options)
  return exitCode
}

function runWebInstead(reason: string, options: StartOptions) {
  console.error(
    `${reason}, so Pathlane opens as the web edition, with everything but the desktop's own menus.`,
  )
  return runWeb(options)
}

async function runWeb(options: StartOptions) {
  await build('renderer')
  return runWebEdition(options)
}

async function build(...parts: readonly BuildPart[]) {
  await buildWhenStale(parts, () => console.error('Building Pathlane…'))
}
