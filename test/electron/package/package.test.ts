import { createPackage, extractAll, extractFile } from '@electron/asar'
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import plist from 'plist'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { asarBudget } from '../../../packaging/size-budget.ts'
import { filesInAsar, findingsOf, fuseState } from '../../../packaging/verify-package.ts'
import { createProcessesDouble } from '../../helpers/electron-double-processes.ts'
import { packForLinux, packForMac, updateUrl } from '../../helpers/packed-app.ts'
import { makeStubElectron } from '../../helpers/stub-electron.ts'
import type { LicenceGroup } from '../../../shared/desktop/licences.ts'
import type { FromServer } from '../../../electron/lan-host/messages.ts'

const repository = path.resolve(import.meta.dirname, '../../..')
const folder = mkdtempSync(path.join(tmpdir(), 'pathlane-package-'))

let mac: Awaited<ReturnType<typeof packForMac>>
let linux: Awaited<ReturnType<typeof packForLinux>>

/** The bundles may have to be built first. */
const timeout = 180_000

beforeAll(async () => {
  const folders = [path.join(folder, 'mac'), path.join(folder, 'linux')] as const
  for (const each of folders) await mkdir(each)
  ;[mac, linux] = await Promise.all([packForMac(folders[0]), packForLinux(folders[1])])
}, timeout)

afterAll(() => rm(folder, { recursive: true, force: true }))

it('the package holds the bundles and the page’s files, and nothing else', async () => {
  const built = await readdir(path.join(repository, 'out/renderer'), { recursive: true })
  const pageFiles = filesInAsar(linux.asar).filter((name) => name.startsWith('out/renderer/'))
  const others = filesInAsar(linux.asar).filter((name) => !name.startsWith('out/renderer/'))
  expect(others).toEqual([
    'out/electron/main.cjs',
    'out/electron/main.licences.json',
    'out/electron/preload.cjs',
    'out/electron/preload.licences.json',
    'out/electron/server-process.cjs',
    'out/electron/serverProcess.licences.json',
    'out/electron/sqlite-worker.cjs',
    'out/electron/sqliteWorker.licences.json',
    'package.json',
  ])
  const asBuilt = built.filter((name) => path.extname(name) !== '' && !name.endsWith('.map'))
  expect(pageFiles).toEqual(asBuilt.map((name) => `out/renderer/${name}`).toSorted())
  const kinds = new Set(pageFiles.map((name) => path.extname(name)))
  expect([...kinds].toSorted()).toEqual(['.css', '.html', '.js', '.json', '.svg', '.woff2'])
})

it('both systems get the same files', () => {
  expect(filesInAsar(mac.asar)).toEqual(filesInAsar(linux.asar))
})

it('what the package says of itself names no development tool', () => {
  const about = JSON.parse(extractFile(linux.asar, 'package.json').toString()) as object
  expect(about).toMatchObject({ main: 'out/electron/main.cjs', name: 'pathlane' })
  for (const field of ['devDependencies', 'dependencies', 'scripts', 'build']) {
    expect(about).not.toHaveProperty(field)
  }
})

it('the bundles need nothing beside Electron and Node', () => {
  // asked for in a `try`, and absent on purpose
  const absent = new Set(['bufferutil', 'utf-8-validate', 'pg-native', 'pg-cloudflare'])
  for (const name of filesInAsar(linux.asar).filter((file) => file.endsWith('.cjs'))) {
    const code = extractFile(linux.asar, name).toString()
    const asked = [...code.matchAll(/\brequire\("([^"./][^"]*)"\)/g)].map(([, id = '']) => id)
    const foreign = asked.filter((id) => id !== 'electron' && !isBuiltin(id) && !absent.has(id))
    expect([name, ...foreign]).toEqual([name])
  }
})

it('the preload is one CommonJS file that asks for Electron only, as the sandbox allows', () => {
  const code = extractFile(linux.asar, 'out/electron/preload.cjs').toString()
  expect([...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, id]) => id)).toEqual(['electron'])
  expect(code).not.toMatch(/^\s*(import|export)\b/m)
})

it('the server in the package starts by itself and serves the web edition', async () => {
  const unpacked = path.join(folder, 'unpacked')
  extractAll(linux.asar, unpacked)
  const processes = createProcessesDouble()
  const code = path.join(unpacked, 'out/electron/server-process.cjs')
  const server = processes.members.utilityProcess.fork(code)
  try {
    const heard = new Promise<FromServer>((resolve) => server.once('message', resolve))
    const webFolder = path.join(unpacked, 'out/renderer')
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- reason: a process
    server.postMessage({ kind: 'start', port: 0, dataFolder: path.join(folder, 'data'), webFolder })
    const started = await heard
    expect(started.kind).toBe('started')
    const { origin } = started as Extract<FromServer, { kind: 'started' }>
    expect(await (await fetch(`${origin}/`)).text()).toContain('<div id="root">')
  } finally {
    server.kill()
  }
})

it('nothing is found wrong with fuses, files and size, as a release looks at them', async () => {
  expect(await findingsOf(mac)).toEqual([])
  expect(await findingsOf(linux)).toEqual([])
})

it('every fuse is set as docs/releasing.md says, in both systems', async () => {
  for (const { program } of [mac, linux]) {
    expect(await getCurrentFuseWire(program)).toMatchObject({
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: fuseState.off,
      [FuseV1Options.EnableCookieEncryption]: fuseState.on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: fuseState.off,
      [FuseV1Options.EnableNodeCliInspectArguments]: fuseState.off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: fuseState.on,
      [FuseV1Options.OnlyLoadAppFromAsar]: fuseState.on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: fuseState.off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: fuseState.off,
    })
  }
})

it('what is wrong with a package is found, each thing by a sentence', async () => {
  const program = path.join(folder, 'as-shipped')
  await makeStubElectron(program, 'linux')
  const contents = path.join(folder, 'contents')
  await mkdir(path.join(contents, 'shared'), { recursive: true })
  await writeFile(path.join(contents, 'package.json'), '{}')
  await writeFile(path.join(contents, 'shared/problems.ts'), randomBytes(asarBudget.bytes))
  const asar = path.join(folder, 'wrong.asar')
  await createPackage(contents, asar)
  const findings = await findingsOf({ asar, program: path.join(program, 'electron') })
  expect(findings).toEqual(
    expect.arrayContaining([
      'shared/problems.ts does not belong into the package.',
      'out/electron/server-process.cjs is missing in the package.',
      expect.stringMatching(
        /^The package has \d+ bytes, \d+ compressed: that is over its budget\.$/,
      ),
      'The fuse runAsNode is not off.',
      'The fuse onlyLoadAppFromAsar is not on.',
    ]),
  )
})

it('a Mac knows files, links, icons and the hash of what the package holds', () => {
  const info = plist.parse(readFileSync(mac.info, 'utf8'))
  expect(info).toMatchObject({
    CFBundleIdentifier: 'app.pathlane.desktop',
    CFBundleDocumentTypes: [
      { CFBundleTypeExtensions: ['pathlane'], CFBundleTypeName: 'Pathlane map' },
    ],
    CFBundleURLTypes: [{ CFBundleURLSchemes: ['pathlane'] }],
    CFBundleIconFile: 'icon.icns',
    NSAppTransportSecurity: { NSAllowsArbitraryLoads: false },
    ElectronAsarIntegrity: {
      'Resources/app.asar': { algorithm: 'SHA256', hash: headerHash(mac.asar) },
    },
  })
})

it('Linux knows files and links', () => {
  const entry = readFileSync(
    path.join(linux.root, 'usr/share/applications/pathlane.desktop'),
    'utf8',
  )
  expect(entry).toContain('Exec=/opt/Pathlane/pathlane %U\n')
  expect(entry).toContain('MimeType=application/vnd.pathlane;x-scheme-handler/pathlane;\n')
  expect(entry).toContain('StartupWMClass=pathlane\n')
  const kinds = readFileSync(path.join(linux.root, 'usr/share/mime/packages/pathlane.xml'), 'utf8')
  expect(kinds).toContain('<mime-type type="application/vnd.pathlane">')
  expect(kinds).toContain('<glob pattern="*.pathlane"/>')
  const icon = path.join(linux.root, 'usr/share/icons/hicolor/512x512/apps/pathlane.png')
  expect(pictureSize(readFileSync(icon))).toEqual([512, 512])
})

it('the licences lie beside the app, and the address for updates is the one that was given', () => {
  for (const { resources } of [mac, linux]) {
    const notice = readFileSync(path.join(resources, 'NOTICE.md'), 'utf8')
    expect(notice).toBe(readFileSync(path.join(repository, 'NOTICE.md'), 'utf8'))
  }
  const channel: unknown = parseYaml(
    readFileSync(path.join(linux.resources, 'app-update.yml'), 'utf8'),
  )
  expect(channel).toMatchObject({ provider: 'generic', url: updateUrl, channel: 'latest' })
})

it('everything that is bundled is listed with its licence', () => {
  const listed = (file: string) => {
    // reason: written by the build
    const groups = JSON.parse(extractFile(linux.asar, file).toString()) as LicenceGroup[]
    expect(groups.filter(({ text }) => text.length < 100)).toEqual([])
    return groups.flatMap(({ packages }) => packages.map(({ name }) => name))
  }
  const ofPage = listed('out/renderer/licences.json')
  const wanted = [
    'tldraw',
    'react',
    'yjs',
    '@radix-ui/react-dialog',
    'fflate',
    '@fontsource-variable/inter',
  ]
  expect(ofPage).toEqual(expect.arrayContaining([...wanted, 'IBM Plex', 'Shantell Sans']))
  expect(listed('out/electron/main.licences.json')).toContain('electron-updater')
  expect(listed('out/electron/serverProcess.licences.json')).toContain('ws')
})

/** Of the asar's list of files, which in turn has the hash of each file. */
function headerHash(asar: string): string {
  const bytes = readFileSync(asar)
  const length = bytes.readUInt32LE(12)
  return createHash('sha256')
    .update(bytes.subarray(16, 16 + length))
    .digest('hex')
}

/** Width and height of a PNG. */
function pictureSize(png: Buffer): readonly number[] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}
