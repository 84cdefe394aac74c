import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join as joinPath } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { verify } from '../../server/backup/commands.ts'
import { newDataFolder, runServerCommand } from '../helpers/server-command.ts'
import { afterTest, eventually, join, newRoom } from '../helpers/server.ts'

/** The server's command on a disk where no file may be larger than so many KiB, if any. */
async function runOnSmallDisk(data: string, kib: number | 'unlimited') {
  const root = joinPath(import.meta.dirname, '../..')
  // what exceeds the limit is an error to the one who writes, as on a disk that is full
  const script = `trap '' XFSZ; ulimit -S -f ${kib}; exec "$0" server/main.ts --port 0 --data "$1"`
  const child = spawn('bash', ['-c', script, process.execPath, data], { cwd: root })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  }
  const closed = once(child, 'close')
  afterTest(async () => {
    child.kill('SIGKILL')
    await closed
  })
  await eventually(() => /at (http\S+)/.test(said))
  return {
    origin: /at (http\S+)/.exec(said)?.[1] ?? '',
    said: () => said,
    /** From now on no file may be written, or each again. */
    async setReadOnly(isReadOnly: boolean) {
      const limit = `--fsize=${isReadOnly ? '0' : 'unlimited'}:unlimited`
      await run('prlimit', ['--pid', String(child.pid), limit])
    },
    async kill() {
      child.kill('SIGKILL')
      await closed
    },
  }
}

const run = promisify(execFile)

test('on a full disk nobody sees what is not stored, the server lives, and nothing stored is lost', async () => {
  const data = await newDataFolder()
  const room = newRoom()
  const server = await runOnSmallDisk(data, 600)
  const ana = await join(server, room, 'ana')
  const ben = await join(server, room, 'ben')
  const hasFailed = () => server.said().includes('storage failed')
  for (let at = 0; !hasFailed(); at++) {
    ana.board.set(`card-${at}`, 'x'.repeat(10_000))
    // so that no commit holds them all
    await eventually(() => hasFailed() || ben.board.size > at - 10)
  }
  const seen = [...ben.board.keys()]
  expect(seen.length).toBeGreaterThan(5)
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
  ben.leave()
  const offline = [...ana.board.keys()]
  ana.goOffline()
  await server.kill()
  expect(verify(data, null).problems).toEqual([])
  const roomy = await runServerCommand(['--port', '0', '--data', data])
  const late = await join(roomy, room, 'late')
  expect(seen.filter((key) => !late.board.has(key))).toEqual([])
  const back = await join(roomy, room, 'back', ana.doc)
  await eventually(() => offline.every((key) => late.board.has(key)))
  back.leave()
})

test('while a disk is read only nobody sees what is not stored, and all goes on when it can be written', async () => {
  const data = await newDataFolder()
  const room = newRoom()
  const server = await runOnSmallDisk(data, 'unlimited')
  const isReady = async () => (await fetch(`${server.origin}/readyz`)).ok
  const ana = await join(server, room, 'ana')
  const ben = await join(server, room, 'ben')
  ana.board.set('before', 1)
  await eventually(() => ben.board.has('before'))
  await server.setReadOnly(true)
  ana.board.set('during', 1)
  await eventually(() => server.said().includes('storage failed'))
  const late = await join(server, room, 'late')
  expect([...late.board.keys()]).toEqual(['before'])
  expect(ben.board.has('during')).toBe(false)
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
  expect(await isReady()).toBe(false)
  await server.setReadOnly(false)
  await eventually(isReady)
  await eventually(() => [ben, late].every(({ board }) => board.has('during')))
  for (const person of [ana, ben, late]) person.leave()
  await server.kill()
  expect(verify(data, null).problems).toEqual([])
})
