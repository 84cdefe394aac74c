// `npm run pathlane -- …`: the command line of the desktop app, without the app.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readCommand } from '../electron/command-line/read-command.ts'
import { runCommand } from '../electron/command-line/run-command.ts'
import { handedIn } from '../electron/handed-things.ts'
import { buildWhenStale } from './build-when-stale.ts'
import { findDesktopRuntime, runDesktop } from './desktop-runtime.ts'
import { hasScreen } from './has-screen.ts'

// npm runs scripts in the project's folder; the file was named from where the person is
process.chdir(process.env['INIT_CWD'] ?? process.cwd())
const packageFile = path.resolve(import.meta.dirname, '../package.json')
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version: string }
const args = process.argv.slice(2)
const command = readCommand(args)
process.exitCode = command.kind === 'open' ? await openApp() : await runCommand(command, version)

async function openApp(): Promise<number> {
  const runtime = hasScreen() ? await findDesktopRuntime() : null
  if (runtime === null) {
    console.error(
      'The desktop app cannot run here. Start the web edition with npm start and open the file there.',
    )
    return 1
  }
  await buildWhenStale(['renderer', 'desktop'], () => console.error('Building Pathlane…'))
  const handed = handedIn(args, process.cwd()).map((thing) =>
    thing.kind === 'file' ? thing.file : thing.link,
  )
  return (await runDesktop(runtime, handed)).exitCode
}
