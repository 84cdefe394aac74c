import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { newDataFolder } from '../helpers/server-command.ts'
import { afterTest, eventually, join, newRoom } from '../helpers/server.ts'

const run = promisify(execFile)

test('the package runs by npx without the network, serves the web edition and stops', async () => {
  const folder = await newDataFolder()
  const [out, web] = [joinPath(folder, 'package'), joinPath(folder, 'web')]
  await mkdir(web)
  await writeFile(joinPath(web, 'index.html'), '<!doctype html><title>Pathlane</title>')
  const script = joinPath(import.meta.dirname, '../../scripts/package-server.ts')
  await run(process.execPath, [script, '--out', out, '--web', web])
  const { stdout } = await run('npm', ['pack', '--offline', '--json', out], { cwd: folder })
  expect(stdout).toContain('pathlane-server')
  const tarball = joinPath(
    folder,
    `pathlane-server-${/"version": "([^"]+)"/.exec(stdout)?.[1]}.tgz`,
  )
  const child = spawn(
    'npx',
    [
      '--offline',
      '--yes',
      '--package',
      tarball,
      'pathlane-server',
      '--port',
      '0',
      '--data',
      joinPath(folder, 'data'),
    ],
    {
      cwd: folder,
      env: { ...process.env, npm_config_cache: joinPath(folder, 'cache') },
      detached: true,
    },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  }
  const exited = once(child, 'close')
  // npx stands between: its whole group is told
  const tell = (signal: 'SIGTERM' | 'SIGKILL') =>
    child.pid !== undefined && process.kill(-child.pid, signal)
  afterTest(() => void (child.exitCode === null && child.signalCode === null && tell('SIGKILL')))
  await eventually(() => /at (http\S+)/.test(said), { withinMs: 20_000 })
  const origin = /at (http\S+)/.exec(said)?.[1] ?? ''
  expect(await (await fetch(`${origin}/`)).text()).toContain('<title>Pathlane</title>')
  const room = newRoom()
  const ana = await join({ origin }, room, 'ana')
  const ben = await join({ origin }, room, 'ben')
  ana.board.set('title', 'Webinar')
  await eventually(() => ben.board.get('title') === 'Webinar')
  for (const person of [ana, ben]) person.leave()
  tell('SIGTERM')
  await exited
  expect(said).not.toContain('Error')
})
