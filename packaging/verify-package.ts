// Looks at an app that was packaged, as the person who gets it would have it: what is in it, and how its
// fuses are set. Used by the tests around a stub and by every release around the real runtime.
import { listPackage, statFile } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { fuses } from './fuses.ts'
import { asarBudget } from './size-budget.ts'

/** Everything that may be in the package; sources, source maps and modules are not among it. */
const intended = [
  /^package\.json$/,
  /^out\/electron\/(main|preload|server-process|sqlite-worker)\.cjs$/,
  /^out\/electron\/(main|preload|serverProcess|sqliteWorker)\.licences\.json$/,
  /^out\/renderer\/(index\.html|service-worker\.js|asset-list\.json|licences\.json)$/,
  /^out\/renderer\/assets\/[\w.-]+\.(css|js|json|svg|woff2)$/,
]

/** What the app does not start or work without. */
const needed = [
  'package.json',
  'out/electron/main.cjs',
  'out/electron/preload.cjs',
  'out/electron/server-process.cjs',
  'out/electron/sqlite-worker.cjs',
  'out/renderer/index.html',
  'out/renderer/licences.json',
]

export interface PackagedApp {
  readonly asar: string
  /** The program or the Mac's app folder. */
  readonly program: string
}

/** @returns a sentence for each thing that is wrong; empty where all is as it should be */
export async function findingsOf({ asar, program }: PackagedApp): Promise<readonly string[]> {
  return [...contentFindings(asar), ...sizeFindings(asar), ...(await fuseFindings(program))]
}

/** Folders left out, sorted. */
export function filesInAsar(asar: string): readonly string[] {
  return listPackage(asar, { isPack: false })
    .map((name) => name.slice(1).replaceAll('\\', '/'))
    .filter((name) => !('files' in statFile(asar, name)))
    .toSorted()
}

function contentFindings(asar: string): readonly string[] {
  const files = filesInAsar(asar)
  const foreign = files.filter((name) => !intended.some((pattern) => pattern.test(name)))
  const missing = needed.filter((name) => !files.includes(name))
  return [
    ...foreign.map((name) => `${name} does not belong into the package.`),
    ...missing.map((name) => `${name} is missing in the package.`),
  ]
}

function sizeFindings(asar: string): readonly string[] {
  const bytes = readFileSync(asar)
  const compressed = gzipSync(bytes).length
  const isWithin = bytes.length <= asarBudget.bytes && compressed <= asarBudget.compressedBytes
  if (isWithin) return []
  return [
    `The package has ${bytes.length} bytes, ${compressed} compressed: that is over its budget.`,
  ]
}

const fuseNames = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
} as const satisfies Record<keyof typeof fuses, FuseV1Options>

/** As they stand in the program: the digits 0 and 1. */
export const fuseState = { off: 48, on: 49 } as const

async function fuseFindings(program: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(program)
  return Object.entries(fuses).flatMap(([name, isOn]) => {
    const wanted = isOn ? fuseState.on : fuseState.off
    // reason: entries of an object keep its names
    const state = wire[fuseNames[name as keyof typeof fuses]]
    return Number(state) === wanted ? [] : [`The fuse ${name} is not ${isOn ? 'on' : 'off'}.`]
  })
}
