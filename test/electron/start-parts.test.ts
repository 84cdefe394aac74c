import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import type { networkInterfaces } from 'node:os'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const scripts = path.resolve(import.meta.dirname, '../../scripts')

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pathlane-parts-'))
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

const longAgo = new Date(Date.now() - 10 * 60_000)
/** Beyond what a process id can be. */
const deadPid = '99999999'

it.each([
  { kind: 'this process', text: String(process.pid), at: new Date() },
  { kind: 'a process that has died', text: deadPid, at: new Date() },
  { kind: 'nobody', text: '', at: longAgo },
  { kind: 'a living process that no longer touches it', text: '1', at: longAgo },
])('a build lock of $kind is taken over', async ({ text, at }) => {
  const { takeBuildLock } = await load<LockModule>('build-lock.ts')
  const file = path.join(folder, 'lock')
  await writeFile(file, text)
  await utimes(file, at, at)
  const release = await takeBuildLock(file)
  expect(await readFile(file, 'utf8')).toBe(String(process.pid))
  await release()
  await expect(readFile(file)).rejects.toThrow('ENOENT')
})

it('a browser that lived and ended well has closed its window', async () => {
  const { openWindow } = await load<WindowModule>('open-window.ts')
  const browser = path.join(folder, 'browser')
  await writeFile(browser, '#!/bin/sh\n', { mode: 0o755 })
  vi.stubEnv('PATHLANE_BROWSER', browser)
  vi.stubEnv('DISPLAY', ':0')
  const end = new AbortController().signal
  const address = 'http://127.0.0.1:1'
  const closed = openWindow({ address, dataFolder: folder, end, handsOverWithinMs: 0 })
  await expect(closed).resolves.toBeUndefined()
})

it('all addresses but those of this computer alone are told to others', async () => {
  const { networkOrigins } = await load<NetworkModule>('network-addresses.ts')
  const own = { netmask: '', mac: '', cidr: null }
  const interfaces: ReturnType<typeof networkInterfaces> = {
    lo: [{ ...own, address: '127.0.0.1', family: 'IPv4', internal: true }],
    eth0: [
      { ...own, address: '192.168.1.7', family: 'IPv4', internal: false },
      { ...own, address: 'fd00::7', family: 'IPv6', internal: false, scopeid: 0 },
      { ...own, address: 'fe80::7', family: 'IPv6', internal: false, scopeid: 2 },
    ],
  }
  expect(networkOrigins('127.0.0.1', 4444, interfaces)).toEqual([])
  expect(networkOrigins('0.0.0.0', 4444, interfaces)).toEqual(['http://192.168.1.7:4444'])
  const both = ['http://192.168.1.7:4444', 'http://[fd00::7]:4444']
  expect(networkOrigins('::', 4444, interfaces)).toEqual(both)
})

const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] }
const failedOutside = { status: 'failed', assertionResults: [{ status: 'passed' }] }
const failedInside = { status: 'failed', assertionResults: [{ status: 'failed' }] }

it.each([
  { kind: 'a good run', file: passedFile, startedMs: 0, succeeded: true, failed: 0 },
  {
    kind: 'a file that fails outside',
    file: failedOutside,
    startedMs: 0,
    succeeded: false,
    failed: 1,
  },
  { kind: 'a failed test', file: failedInside, startedMs: 0, succeeded: false, failed: 1 },
  { kind: 'a failed runner', file: passedFile, startedMs: 0, succeeded: false, failed: 1 },
  { kind: 'two old reports', file: passedFile, startedMs: Infinity, succeeded: true, failed: 2 },
])('the sum of $kind says $failed failed', async ({ file, startedMs, succeeded, failed }) => {
  const { sumRun } = await load<ReportsModule>('test-reports.ts')
  const reports = { vitest: path.join(folder, 'v'), playwright: path.join(folder, 'p') }
  const numFailedTests = file === failedInside ? 1 : 0
  const vitest = { numPassedTests: 1, numFailedTests, testResults: [file] }
  const stats = { expected: 1, unexpected: 0, flaky: 0 }
  await writeFile(reports.vitest, JSON.stringify(vitest))
  await writeFile(reports.playwright, JSON.stringify({ errors: [], stats }))
  expect(await sumRun({ startedMs, succeeded, reports })).toMatchObject({ failed })
})

interface LockModule {
  readonly takeBuildLock: (file: string) => Promise<() => Promise<void>>
}

interface WindowModule {
  readonly openWindow: (options: object) => Promise<void>
}

interface NetworkModule {
  readonly networkOrigins: (host: string, port: number, interfaces: object) => readonly string[]
}

interface ReportsModule {
  readonly sumRun: (run: object) => Promise<{ readonly failed: number }>
}

/** The scripts are a TypeScript project that the tests do not reference. */
async function load<Module>(name: string): Promise<Module> {
  return (await import(path.join(scripts, name))) as Module
}
