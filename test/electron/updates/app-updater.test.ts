// The real electron-updater against a server of this computer: what it takes, and what it refuses.
import { AppImageUpdater } from 'electron-updater'
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js'
import { createHash } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { createServer, request, type IncomingMessage, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { appUpdater, quietUpdater } from '../../../electron/updates/app-updater.ts'
import { UpdateDesk } from '../../../electron/updates/update-desk.ts'

const newVersion = Buffer.from('the new version')
const channelNames = ['latest.yml', 'latest-mac.yml', 'latest-linux.yml']

let folder = ''
let server: Server
let asked: IncomingMessage[] = []
/** What the server has, by its path. */
let offered: Record<string, string | Buffer> = {}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pathlane-updates-'))
  vi.stubEnv('APPIMAGE', path.join(folder, 'Pathlane.AppImage'))
  putInPlaceOfElectron()
  asked = []
  server = createServer((question, answer) => {
    asked.push(question)
    const { pathname } = new URL(question.url ?? '/', 'http://server')
    const content = offered[pathname]
    answer.writeHead(content === undefined ? 404 : 200).end(content)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(async () => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true, force: true })
})

it('a version whose hash is right becomes ready, from the address that was packed', async () => {
  offered = offer(sha512(newVersion))
  const desk = await openDesk()
  await desk.ask()
  expect(desk.state().step).toEqual({ status: 'found', version: '0.2.0' })
  await desk.fetch()
  expect(desk.state().step).toEqual({ status: 'ready', version: '0.2.0' })
  expect(await filesOf(path.join(folder, 'cache'))).toContain('Pathlane.AppImage')
})

it('a version whose hash is wrong is refused, and nothing of it stays', async () => {
  offered = offer(sha512(Buffer.from('what was published')))
  const desk = await openDesk()
  await desk.ask()
  await desk.fetch()
  expect(desk.state().step).toEqual({ status: 'failed', problem: 'update-damaged' })
  expect(await filesOf(path.join(folder, 'cache'))).not.toContain('Pathlane.AppImage')
})

it('a channel that promises no hash is refused', async () => {
  offered = offer('')
  const desk = await openDesk()
  await desk.ask()
  await desk.fetch()
  expect(desk.state().step).toEqual({ status: 'failed', problem: 'update-damaged' })
})

it('a channel that says nonsense is refused', async () => {
  offered = Object.fromEntries(channelNames.map((name) => [`/maps/${name}`, '{ nonsense']))
  const desk = await openDesk()
  await desk.ask()
  expect(desk.state().step).toEqual({ status: 'failed', problem: 'update-damaged' })
})

it('an older version is not offered', async () => {
  offered = offer(sha512(newVersion), '0.0.9')
  const desk = await openDesk()
  await desk.ask()
  expect(desk.state().step).toEqual({ status: 'newest' })
})

it('a server that is not there is told apart', async () => {
  offered = {}
  const desk = await openDesk()
  await desk.ask()
  expect(desk.state().step).toEqual({ status: 'failed', problem: 'update-unreachable' })
})

it('nothing that the server is told is this computer’s own', async () => {
  offered = offer(sha512(newVersion))
  for (const name of ['one', 'other']) {
    const desk = await openDesk(path.join(folder, name))
    await desk.ask()
  }
  const told = asked.map(({ headers }) => headers)
  expect(new Set(told.map((each) => each['x-user-staging-id'])).size).toBe(1)
  expect(told.flatMap((each) => Object.keys(each))).not.toContain('cookie')
})

it('a copy that is not packaged, or has no address, asks nobody', async () => {
  expect(await appUpdater(false, folder)).toBeNull()
  expect(await appUpdater(true, folder)).toBeNull()
})

async function openDesk(profile = folder) {
  const { port } = server.address() as AddressInfo
  const channel = path.join(folder, 'app-update.yml')
  const url = `http://127.0.0.1:${port}/maps`
  await writeFile(channel, `provider: generic\nurl: ${url}\nupdaterCacheDirName: cache\n`)
  const updater = new AppImageUpdater(null, appOf(profile, channel))
  // given an app of one's own it leaves this out
  Object.assign(updater, { httpExecutor: new ElectronHttpExecutor() })
  return new UpdateDesk({
    updater: quietUpdater(updater),
    permission: { read: () => false, keep() {} },
    quit() {},
    onState() {},
  })
}

function appOf(profile: string, appUpdateConfigPath: string) {
  return {
    version: '0.1.0',
    name: 'pathlane',
    isPackaged: true,
    appUpdateConfigPath,
    userDataPath: profile,
    baseCachePath: folder,
    whenReady: async () => {},
    relaunch() {},
    quit() {},
    onQuit() {},
  }
}

function offer(hash: string, version = '0.2.0'): Record<string, string | Buffer> {
  const size = newVersion.length
  const file = { url: 'Pathlane.AppImage', size, ...(hash === '' ? {} : { sha512: hash }) }
  const channel = JSON.stringify({ version, files: [file], releaseDate: '2026-11-26' })
  const channels = channelNames.map((name) => [`/maps/${name}`, channel])
  return { ...Object.fromEntries(channels), '/maps/Pathlane.AppImage': newVersion }
}

function sha512(bytes: Buffer): string {
  return createHash('sha512').update(bytes).digest('base64')
}

async function filesOf(place: string): Promise<readonly string[]> {
  const names = await readdir(place, { recursive: true }).catch(() => [])
  return names.map((name) => path.basename(name))
}

/** What electron-updater wants of it: requests, as Node makes them too. */
function putInPlaceOfElectron() {
  const require = createRequire(import.meta.url)
  const file = require.resolve('electron')
  const exports = {
    net: { request },
    session: { fromPartition: () => ({}) },
    autoUpdater: new EventEmitter(),
  }
  const filled = { id: file, filename: file, loaded: true, exports }
  // reason: a module as Node keeps it, of which only this is read
  require.cache[file] = filled as unknown as NonNullable<(typeof require.cache)[string]>
}
