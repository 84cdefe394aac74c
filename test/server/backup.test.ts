import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { backup, restore, verify } from '../../server/backup/commands.ts'
import { newDataFolder, runServerCommand } from '../helpers/server-command.ts'
import { runServerToEnd } from '../helpers/server-process.ts'
import { eventually, join, newRoom, startTestServer, type Participant } from '../helpers/server.ts'

interface Origin {
  readonly origin: string
}

const png = Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1')

async function putImage(server: Origin, room: string): Promise<string> {
  const hash = createHash('sha256').update(png).digest('hex')
  const address = `${server.origin}/blobs/${room}/${hash}`
  expect((await fetch(address, { method: 'PUT', body: new Uint8Array(png) })).status).toBe(201)
  return hash
}

/** One card after the other, never far ahead of what the other person sees: that is stored. */
function writeOnAndOn(author: Participant, reader: Participant) {
  const end = new AbortController()
  const run = async () => {
    for (let at = 0; !end.signal.aborted; at++) {
      author.board.set(`card-${at}`, { text: 'x'.repeat(200) })
      await new Promise((resolve) => setImmediate(resolve))
      if (at % 20 === 19) await eventually(() => reader.board.has(`card-${at}`))
    }
  }
  const running = run()
  return {
    async stop() {
      end.abort()
      await running
    },
  }
}

async function folderWithMap(): Promise<{ data: string; room: string }> {
  const data = await newDataFolder()
  const room = newRoom()
  const server = await startTestServer({ dataFolder: data })
  const ana = await join(server, room, 'ana')
  const ben = await join(server, room, 'ben')
  ana.board.set('title', 'Webinar')
  await eventually(() => ben.board.get('title') === 'Webinar')
  await putImage(server, room)
  await server.close()
  return { data, room }
}

const inFolder = async (name: string) => joinPath(await newDataFolder(), name)

test('a backup of a running server holds all that was stored when it began, and can be worked on', async () => {
  const data = await newDataFolder()
  const room = newRoom()
  const server = await runServerCommand(['--port', '0', '--data', data])
  const ana = await join(server, room, 'ana')
  const ben = await join(server, room, 'ben')
  const hash = await putImage(server, room)
  const writing = writeOnAndOn(ana, ben)
  await eventually(() => ben.board.size > 100)
  const storedBefore = ben.board.size
  const file = await inFolder('maps.backup')
  const run = await runServerToEnd(['backup', file, '--data', data])
  const storedAfter = ben.board.size
  await eventually(() => ben.board.size > storedAfter + 50)
  await writing.stop()
  await server.kill()
  expect(run).toEqual({
    exitCode: 0,
    stdout: `Wrote 1 map and 1 image to ${file}\n`,
    stderr: '',
  })

  const restored = await inFolder('data')
  const again = await runServerToEnd(['restore', file, '--data', restored])
  expect(again.stdout).toBe(`Restored 1 map and 1 image into ${restored}\n`)
  const second = await runServerCommand(['--port', '0', '--data', restored])
  const cleo = await join(second, room, 'cleo')
  const cards = [...cleo.board.keys()].filter((key) => key.startsWith('card-')).length
  expect(cards).toBeGreaterThanOrEqual(storedBefore)
  for (let at = 0; at < cards; at++) expect(cleo.board.has(`card-${at}`)).toBe(true)
  expect((await fetch(`${second.origin}/blobs/${room}/${hash}`)).status).toBe(200)
  const dan = await join(second, room, 'dan')
  cleo.board.set('title', 'goes on')
  await eventually(() => dan.board.get('title') === 'goes on')
})

test('verify reads the data of a running server, and a backup', async () => {
  const { data, room } = await folderWithMap()
  const server = await startTestServer({ dataFolder: data })
  await join(server, room, 'ana')
  const good = { text: 'Read 1 map and 1 image', problems: [] }
  expect(verify(data, null)).toEqual(good)
  const file = await inFolder('maps.backup')
  await backup(data, file)
  expect(verify(data, file)).toEqual(good)
})

test('a long log and its snapshot come back as they were', async () => {
  const data = await newDataFolder()
  const room = newRoom()
  const limits = { snapshotAfterRows: 5 }
  const server = await startTestServer({ dataFolder: data, limits })
  const ana = await join(server, room, 'ana')
  const ben = await join(server, room, 'ben')
  for (let at = 0; at < 13; at++) {
    ana.board.set(`card-${at}`, at)
    await eventually(() => ben.board.has(`card-${at}`))
  }
  const file = await inFolder('maps.backup')
  await backup(data, file)
  const restored = await inFolder('data')
  await restore(restored, file)
  const second = await startTestServer({ dataFolder: restored, limits })
  const cleo = await join(second, room, 'cleo')
  expect(cleo.board.size).toBe(13)
  const dan = await join(second, room, 'dan')
  cleo.board.set('more', true)
  await eventually(() => dan.board.has('more'))
})

test.each([
  [Buffer.from([255, 255, 255]), 'cannot be read'],
  // a struct of a client whose first ten are nowhere
  [Buffer.from([1, 1, 5, 10, 4, 1, 1, 97, 1, 98, 0]), 'misses a part of its history'],
])('verify and the exit code tell of a map that is damaged', async (bytes, sentence) => {
  const { data, room } = await folderWithMap()
  const db = new DatabaseSync(joinPath(data, 'rooms.sqlite'))
  db.prepare('INSERT INTO room_update (room, seq, bytes) VALUES (?, 1000, ?)').run(room, bytes)
  db.close()
  const run = await runServerToEnd(['verify', '--data', data])
  expect(run.exitCode).toBe(1)
  expect(run.stderr).toMatch(/^Map [0-9a-f]{12} /)
  expect(run.stderr).toContain(sentence)
  expect(run.stderr).not.toContain(room)
  const file = await inFolder('maps.backup')
  expect((await backup(data, file)).problems).toHaveLength(1)
  const target = await inFolder('data')
  await expect(restore(target, file)).rejects.toMatchObject({ code: 'backup-damaged' })
  expect(existsSync(target)).toBe(false)
})

test('verify tells of an image that is not what its name says', async () => {
  const { data } = await folderWithMap()
  const blobs = joinPath(data, 'blobs')
  const [folder = ''] = await readdir(blobs)
  const [hash = ''] = await readdir(joinPath(blobs, folder))
  await writeFile(joinPath(blobs, folder, hash), 'other')
  expect(verify(data, null).problems).toEqual([
    `Image ${folder}/${hash} is not what its name says.`,
  ])
})

test('verify tells of a database that is none', async () => {
  const data = await newDataFolder()
  await writeFile(joinPath(data, 'rooms.sqlite'), 'no database at all, but a long text '.repeat(99))
  expect(verify(data, null).problems).toEqual([
    expect.stringContaining('The database cannot be read'),
  ])
})

test('nothing is overwritten', async () => {
  const { data } = await folderWithMap()
  const file = await inFolder('maps.backup')
  await backup(data, file)
  const bytes = await readFile(file)
  await expect(backup(data, file)).rejects.toMatchObject({ code: 'backup-exists' })
  await expect(restore(data, file)).rejects.toMatchObject({ code: 'data-folder-used' })
  expect(await readFile(file)).toEqual(bytes)
  expect(verify(data, null).problems).toEqual([])
})

test('a data folder without maps is named, not backed up as an empty one', async () => {
  const data = await newDataFolder()
  const file = await inFolder('maps.backup')
  await expect(backup(data, file)).rejects.toMatchObject({ code: 'data-folder-empty' })
  expect(() => verify(data, null)).toThrow(data)
})

test('a backup that cannot be written leaves nothing behind', async () => {
  const { data } = await folderWithMap()
  const folder = await newDataFolder()
  const nowhere = joinPath(folder, 'missing', 'maps.backup')
  await expect(backup(data, nowhere)).rejects.toMatchObject({ code: 'backup-unwritable' })
  expect(await readdir(folder)).toEqual([])
})

test('what is no backup is refused, the data of a server too', async () => {
  const { data } = await folderWithMap()
  const text = await inFolder('letter.txt')
  await writeFile(text, 'Dear all')
  for (const file of [text, joinPath(data, 'rooms.sqlite'), joinPath(data, 'nothing')]) {
    const target = await inFolder('data')
    await expect(restore(target, file)).rejects.toMatchObject({ code: 'backup-damaged' })
    expect(existsSync(target)).toBe(false)
  }
})

test('a forged backup writes nothing beside the data folder', async () => {
  const { data } = await folderWithMap()
  const file = await inFolder('maps.backup')
  await backup(data, file)
  const db = new DatabaseSync(file)
  db.prepare('UPDATE blob SET folder = ?').run('../../out')
  db.close()
  const target = await inFolder('data')
  await expect(restore(target, file)).rejects.toMatchObject({ code: 'backup-damaged' })
  expect(existsSync(joinPath(target, 'rooms.sqlite'))).toBe(false)
  expect(existsSync(joinPath(target, '../out'))).toBe(false)
})
