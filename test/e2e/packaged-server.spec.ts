// The server as the package that operators run with npx: it needs neither this folder nor the network.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, openPerson, test } from './app.ts'
import { card, join, offer, startMap, status } from './board-page.ts'

const run = promisify(execFile)
const script = path.resolve(import.meta.dirname, '../../scripts/package-server.ts')

interface Packed {
  readonly program: string
  readonly tarball: string
}

/** Made anew, in a folder of its own. */
async function pack(folder: string): Promise<Packed> {
  await mkdir(folder, { recursive: true })
  const out = path.join(folder, 'package')
  await run(process.execPath, [script, '--out', out])
  const { stdout } = await run('npm', ['pack', '--offline', out], { cwd: folder })
  return {
    program: path.join(out, 'pathlane-server.cjs'),
    tarball: path.join(folder, stdout.trim()),
  }
}

function runByNpx({ tarball }: Packed, folder: string) {
  const command = ['--offline', '--yes', '--package', tarball, 'pathlane-server']
  const settings = ['--port', '0', '--data', path.join(folder, 'data')]
  const env = { ...process.env, npm_config_cache: path.join(folder, 'cache') }
  const child = spawn('npx', [...command, ...settings], { cwd: folder, env, detached: true })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  }
  const closed = once(child, 'close')
  return {
    said: () => said,
    /** npx stands between: its whole group is told. */
    async end() {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
      await closed
    },
  }
}

test('two people work on a map of a server that npx runs from its package', async ({
  browser,
}, info) => {
  const folder = info.outputPath('operator')
  const server = runByNpx(await pack(folder), folder)
  try {
    await expect.poll(server.said, { timeout: 30_000 }).toMatch(/at http\S+/)
    const origin = /at (http\S+)/.exec(server.said())?.[1] ?? ''
    const place = { origin, port: Number(new URL(origin).port) }
    const ana = await openPerson(browser, place, 'Ana')
    await startMap(ana, 'From the package')
    await offer(ana, 'Home page').click()
    await expect(status(ana)).toHaveText('Saved on the server')
    const ben = await join(browser, place, ana, 'Ben')
    await expect(card(ben, 'Home page')).toBeVisible()
    for (const context of browser.contexts()) await context.close()
  } finally {
    await server.end()
  }
  expect(server.said()).not.toContain('Error')
})

test('the package tells an old Node apart in a sentence, and how it is called', async () => {
  const folder = test.info().outputPath('operator')
  const { program } = await pack(folder)
  const old = `Object.defineProperty(process.versions, 'node', { value: '20.1.0' })`
  const asOld = run(process.execPath, ['-e', `${old}; require(${JSON.stringify(program)})`])
  await expect(asOld).rejects.toMatchObject({
    code: 1,
    stderr: 'Pathlane needs Node 22.18 or newer, and this is Node 20.1.0.\n',
  })
  const { stdout } = await run(process.execPath, [program, '--help'])
  expect(stdout).toMatch(/^Usage: pathlane-server \[command\]/)
})
