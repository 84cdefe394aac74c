// The app packaged for real, around a stub of Electron's runtime, as `npm run package` does it.
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { makeStubElectron } from './stub-electron.ts'

const run = promisify(execFile)
const script = path.resolve(import.meta.dirname, '../../scripts/package-app.ts')

/** Where the packaged app would ask; nobody answers there. */
export const updateUrl = 'https://updates.example.com/pathlane'

export interface PackedApp {
  readonly asar: string
  /** What holds the fuses. */
  readonly program: string
  /** The folder with what lies beside the asar. */
  readonly resources: string
}

/** @param folder an empty one */
export async function packForMac(folder: string): Promise<PackedApp & { readonly info: string }> {
  const out = await packInto(folder, 'mac', ['--mac', '--dir', '--x64'])
  const program = path.join(out, 'mac/Pathlane.app')
  const resources = path.join(program, 'Contents/Resources')
  const info = path.join(program, 'Contents/Info.plist')
  return { asar: path.join(resources, 'app.asar'), program, resources, info }
}

/** @returns beside the app the folder in which files of the `.deb` lie as the system would have them */
export async function packForLinux(folder: string): Promise<PackedApp & { readonly root: string }> {
  const root = path.join(folder, 'root')
  const recorder = path.join(folder, 'recorder')
  await writeFile(recorder, recorderInto(root), { mode: 0o755 })
  const wish = ['--linux', '--target', 'deb', '--x64']
  const out = await packInto(folder, 'linux', wish, { CUSTOM_FPM_PATH: recorder })
  const resources = path.join(out, 'linux-unpacked/resources')
  const program = path.join(out, 'linux-unpacked/pathlane')
  return { asar: path.join(resources, 'app.asar'), program, resources, root }
}

async function packInto(
  folder: string,
  system: 'linux' | 'mac',
  wish: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  const dist = path.join(folder, 'electron')
  const out = path.join(folder, 'out')
  await makeStubElectron(dist, system)
  const env = { ...process.env, PATHLANE_UPDATE_URL: updateUrl, ...variables }
  await run(process.execPath, [script, ...wish, '--electron-dist', dist, '--out', out], { env })
  return out
}

/** In the place of the program that makes a `.deb`: lays the files out, but for the app's own folder. */
function recorderInto(root: string): string {
  return `#!/bin/sh
for argument in "$@"; do
  case "$argument" in
    */=*) ;;
    /*=/*)
      mkdir -p "$(dirname "${root}\${argument#*=}")"
      cp "\${argument%%=*}" "${root}\${argument#*=}"
      ;;
  esac
  [ "$before" = --package ] && : > "$argument"
  before=$argument
done
`
}
