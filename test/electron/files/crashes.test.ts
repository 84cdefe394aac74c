import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { previousPathOf, replaceFile } from '../../../electron/files/replace-file.ts'
import { sha256Of } from '../../../shared/file/manifest.ts'
import { openFile } from '../../../shared/file/pack-file.ts'
import { fileOf } from '../../helpers/map-files.ts'
import { newMap } from '../../helpers/random-map.ts'

const rounds = 200
const atOnce = 4

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pathlane-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const helper = (name: string) => path.resolve(import.meta.dirname, '../../helpers', name)

/** Two files of a size that takes the disk a moment. */
function writeVersions(): readonly string[] {
  const padding = new Uint8Array(2 ** 20).map((_, at) => (at * 7919) % 251)
  const assets = new Map([[sha256Of(padding), padding]])
  return ['Before', 'After'].map((title) => {
    const source = path.join(folder, `${title}.source`)
    writeFileSync(source, fileOf(newMap(title), {}, { assets }))
    return source
  })
}

it(
  `a process killed while it saves always leaves a file that opens, ${rounds} times`,
  { timeout: 240_000 },
  async () => {
    const sources = writeVersions()
    const versions = sources.map((source) => readFileSync(source))
    const titles = new Set<unknown>()
    /** A file that is, byte for byte, one of the two that open. */
    const titleOf = (bytes: Buffer) => {
      const version = versions.findIndex((each) => each.equals(bytes))
      return version < 0 ? `torn, ${bytes.length} bytes` : ['Before', 'After'][version]
    }
    for (const version of versions)
      expect(titleOf(version)).toBe(openFile(version).map.meta.get('title'))
    let interrupted = 0
    const killInMidSave = async (lane: number) => {
      const file = path.join(folder, `lane-${lane}`, 'Kitchen.pathlane')
      for (let round = lane; round < rounds; round += atOnce) {
        const child = spawn(process.execPath, [helper('save-forever.ts'), file, ...sources], {
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        await once(child.stdout, 'data')
        // any moment of a save, and now and then the first one
        await pause((round * 37) % 61)
        child.kill('SIGKILL')
        await once(child, 'exit')
        interrupted += readdirSync(path.dirname(file)).filter((name) =>
          name.endsWith('.part'),
        ).length
        for (const kept of [file, previousPathOf(file)].filter((name) => existsSync(name))) {
          titles.add(titleOf(readFileSync(kept)))
        }
      }
      const [source = ''] = sources
      await replaceFile(file, readFileSync(source), { keepsPrevious: true })
      expect(readdirSync(path.dirname(file))).toEqual([
        'Kitchen.pathlane',
        'Kitchen.previous.pathlane',
      ])
    }
    const lanes = Array.from({ length: atOnce }, (_, lane) => lane)
    for (const lane of lanes) mkdirSync(path.join(folder, `lane-${lane}`))
    await Promise.all(lanes.map(killInMidSave))
    expect(titles).toEqual(new Set(['Before', 'After']))
    expect(interrupted).toBeGreaterThan(0)
  },
)

it('a disk that gets full is said, and the file and its previous version are as they were', async () => {
  const [small = '', large = ''] = writeVersions()
  const file = path.join(folder, 'Kitchen.pathlane')
  writeFileSync(small, fileOf(newMap('Small')))
  await replaceFile(file, readFileSync(small), { keepsPrevious: false })
  await replaceFile(file, readFileSync(small), { keepsPrevious: true })
  // the system lets no file of this process grow beyond 512 KB
  const answer = execFileSync(
    '/bin/sh',
    ['-c', 'ulimit -f 1024; exec "$0" "$@"', process.execPath, helper('save-once.ts'), file, large],
    { encoding: 'utf8' },
  )
  expect(JSON.parse(answer)).toEqual({ status: 'failed', problem: 'file-disk-full' })
  for (const kept of [file, previousPathOf(file)]) {
    expect(openFile(readFileSync(kept)).map.meta.get('title')).toBe('Small')
  }
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})
