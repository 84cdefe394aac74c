// Looks at the apps that `npm run package` has made: npm run package:verify -- [folder]
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { findingsOf, type PackagedApp } from '../packaging/verify-package.ts'

const folder = path.resolve(process.argv[2] ?? 'out/packages')

const apps = await appsIn(folder)
if (apps.length === 0) fail(`There is no app in ${folder}.`)
for (const app of apps) {
  const findings = await findingsOf(app)
  console.log(`${path.relative(folder, app.program)}: ${findings.length === 0 ? 'right' : 'wrong'}`)
  findings.forEach(fail)
}

/** As electron-builder lays them: one folder for each system and processor. */
async function appsIn(packages: string): Promise<readonly PackagedApp[]> {
  const names = await readdir(packages).catch(() => [])
  return names.flatMap((name) => {
    const unpacked = path.join(packages, name)
    const places = [
      ['Pathlane.app', 'Pathlane.app/Contents/Resources'],
      ['Pathlane.exe', 'resources'],
      ['pathlane', 'resources'],
    ] as const
    return places
      .map(([program, resources]) => ({
        program: path.join(unpacked, program),
        asar: path.join(unpacked, resources, 'app.asar'),
      }))
      .filter((app) => existsSync(app.program) && existsSync(app.asar))
  })
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
