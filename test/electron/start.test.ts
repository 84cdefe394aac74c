import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startCommand } from '../helpers/start-command.ts'
import type { StartedCommand } from '../helpers/start-command.ts'

/** A first start may have to build. */
const timeout = 120_000

const running: StartedCommand[] = []
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pathlane-start-'))
})

afterEach(async () => {
  for (const command of running.splice(0)) {
    command.process.kill('SIGKILL')
    await command.exitCode
  }
  // reason: what a start has opened beside itself outlives it by a moment, and may still write
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
})

it(
  'the web edition prints one line with its address and serves the page',
  { timeout },
  async () => {
    const command = start(['--web', '--no-open', '--port', '0', '--data', folder])
    const address = await command.address()
    const response = await fetch(`${address}/`)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('id="root"')
    expect(command.stdout()).toBe(`Pathlane is at ${address}\n`)
  },
)

it('Ctrl+C ends it without an error', { timeout }, async () => {
  const command = start(['--web', '--no-open', '--port', '0', '--data', folder])
  await command.address()
  command.process.kill('SIGINT')
  expect(await command.exitCode).toBe(0)
})

it('a taken port is named, and nothing else is tried', { timeout }, async () => {
  const { port, close } = await takePort()
  const command = start(['--web', '--no-open', '--port', String(port), '--data', folder])
  expect(await command.exitCode).toBe(1)
  expect(command.stderr()).toContain(String(port))
  expect(command.stderr()).toContain('--port')
  expect(command.stdout()).toBe('')
  await close()
})

it('--help explains every flag', async () => {
  const command = start(['--help'])
  expect(await command.exitCode).toBe(0)
  for (const flag of ['--web', '--no-open', '--port', '--host', '--data', '--help']) {
    expect(command.stdout()).toContain(`\n  ${flag}`)
  }
})

it.each([
  { args: ['--nonsense'] },
  { args: ['--port'] },
  { args: ['--port', 'abc'] },
  { args: ['--port', '70000'] },
  { args: ['map.pathlane'] },
])('the arguments $args get a sentence and exit code 2', async ({ args }) => {
  const command = start(args)
  expect(await command.exitCode).toBe(2)
  expect(command.stderr()).toContain(args[0])
  expect(command.stderr()).toContain('See --help')
  expect(command.stderr()).not.toContain('    at ')
})

it('a second start with the same maps leads to the one that runs', { timeout }, async () => {
  const first = start(['--web', '--no-open', '--data', folder])
  const address = await first.address()
  const second = start(['--web', '--no-open', '--data', folder])
  expect(await second.exitCode).toBe(0)
  expect(second.stdout()).toBe(`Pathlane is at ${address}\n`)
  expect(second.stderr()).toContain('running already')
})

it.each([{ flags: ['--port', '0'] }, { flags: ['--host', '0.0.0.0'] }])(
  'a start with $flags is refused while the same maps run elsewhere',
  { timeout },
  async ({ flags }) => {
    const first = start(['--web', '--no-open', '--data', folder])
    const address = await first.address()
    const second = start(['--web', '--no-open', '--data', folder, ...flags])
    expect(await second.exitCode).toBe(1)
    expect(second.stderr()).toContain(`running already with these maps, at ${address}.`)
    expect(second.stdout()).toBe('')
  },
)

it('a start with the port that runs leads there', { timeout }, async () => {
  const first = start(['--web', '--no-open', '--data', folder])
  const address = await first.address()
  const { port } = new URL(address)
  const second = start(['--web', '--no-open', '--data', folder, '--port', port])
  expect(await second.exitCode).toBe(0)
  expect(second.stdout()).toBe(`Pathlane is at ${address}\n`)
})

it('on all addresses the printed one is 127.0.0.1', { timeout }, async () => {
  const flags = ['--host', '0.0.0.0', '--port', '0']
  const command = start(['--web', '--no-open', '--data', folder, ...flags])
  expect(await command.address()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
})

it.each([{ end: 'exit 3' }, { end: 'kill -9 $$' }])(
  'a desktop app that ends at once by $end gives way to the web edition',
  { timeout },
  async ({ end }) => {
    const command = startWithDesktop(end, { DISPLAY: ':0', ...(await openBrowser()) })
    const address = await command.address()
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    expect(command.stderr()).toContain('The desktop app could not start here')
  },
)

it.runIf(process.platform === 'linux')(
  'without a screen the desktop app is not tried',
  { timeout },
  async () => {
    const none = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined }
    const command = startWithDesktop('exit 0', none)
    const address = await command.address()
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    expect(command.stderr()).toContain('There is no screen for the desktop app here')
  },
)

it(
  'a window that is handed to a running browser leaves the start serving',
  { timeout },
  async () => {
    const { browser, log } = await browserThatNotesItsArguments()
    const command = start(['--web', '--port', '0', '--data', folder], {
      PATHLANE_BROWSER: browser,
      DISPLAY: ':0',
    })
    await expect.poll(() => command.stderr(), { timeout }).toContain('end Pathlane with Ctrl+C')
    expect((await fetch(`${await command.address()}/healthz`)).status).toBe(200)
    command.process.kill('SIGINT')
    expect(await command.exitCode).toBe(0)
    const flags = (await readFile(log, 'utf8')).trim().split('\n')
    expect(flags).toContain(`--app=${await command.address()}`)
    expect(flags).toContain(`--user-data-dir=${path.join(folder, 'browser-profile')}`)
  },
)

it('Ctrl+C closes the app window too', { timeout }, async () => {
  const { browser, log } = await browserThatStaysOpen()
  const command = start(['--web', '--port', '0', '--data', folder], {
    PATHLANE_BROWSER: browser,
    DISPLAY: ':0',
  })
  await expect.poll(() => readFile(log, 'utf8').catch(() => ''), { timeout }).toBe('open\n')
  command.process.kill('SIGINT')
  expect(await command.exitCode).toBe(0)
  await expect.poll(() => readFile(log, 'utf8')).toBe('open\nclosed\n')
})

it(
  'without the desktop runtime one sentence says so and the web edition opens',
  {
    timeout,
  },
  async () => {
    const command = start([], {
      ELECTRON_OVERRIDE_DIST_PATH: path.join(folder, 'nowhere'),
      ELECTRON_MIRROR: 'http://127.0.0.1:1/',
      XDG_DATA_HOME: folder,
      LOCALAPPDATA: folder,
      HOME: folder,
      DISPLAY: undefined,
      WAYLAND_DISPLAY: undefined,
    })
    const address = await command.address()
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    expect(command.stderr()).toContain("Electron's runtime could not be fetched here")
  },
)

function start(...args: Parameters<typeof startCommand>) {
  const command = startCommand(...args)
  running.push(command)
  return command
}

function startWithDesktop(script: string, environment: Record<string, string | undefined>) {
  const runtime = path.join(folder, 'electron')
  writeFileSync(runtime, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return start([], {
    ELECTRON_OVERRIDE_DIST_PATH: folder,
    XDG_DATA_HOME: folder,
    LOCALAPPDATA: folder,
    HOME: folder,
    ...environment,
  })
}

async function openBrowser() {
  return { PATHLANE_BROWSER: (await browserThatStaysOpen()).browser }
}

async function takePort() {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, close: () => new Promise((resolve) => server.close(resolve)) }
}

async function browserThatStaysOpen() {
  const log = path.join(folder, 'life')
  const browser = path.join(folder, 'open-browser')
  const script = `#!${process.execPath}
const { appendFileSync } = require('node:fs')
process.on('SIGTERM', () => { appendFileSync('${log}', 'closed\\n'); process.exit() })
appendFileSync('${log}', 'open\\n')
setInterval(() => {}, 1000)
`
  await writeFile(browser, script, { mode: 0o755 })
  return { browser, log }
}

async function browserThatNotesItsArguments() {
  const browser = path.join(folder, 'browser')
  const log = path.join(folder, 'flags')
  await writeFile(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > '${log}'\n`, { mode: 0o755 })
  return { browser, log }
}
