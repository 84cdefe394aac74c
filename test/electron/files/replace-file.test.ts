import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeDisk, type FileDisk } from '../../../electron/files/file-disk.ts'
import { openMapFiles } from '../../../electron/files/map-files.ts'
import { previousPathOf, replaceFile } from '../../../electron/files/replace-file.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pathlane-'))
  file = path.join(folder, 'Kitchen.pathlane')
})
afterEach(() => rmSync(folder, { recursive: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const textIn = (name: string) => readFileSync(name, 'utf8')
const replace = (text: string, keepsPrevious = false, disk: FileDisk = quickDisk) =>
  replaceFile(file, bytes(text), { keepsPrevious }, disk)

/** The real disk; only pauses between attempts take no time. */
const quickDisk: FileDisk = { ...nodeDisk, pause: (async () => {}) as never }

function failing(code: string, times = Number.POSITIVE_INFINITY): FileDisk {
  let left = times
  return {
    ...quickDisk,
    async rename(from, to) {
      if (left-- > 0) throw Object.assign(new Error(code), { code })
      await nodeDisk.rename(from, to)
    },
  }
}

describe('replacing a file', () => {
  it('leaves the new content and nothing else', async () => {
    await replace('one')
    await replace('two')
    expect(textIn(file)).toBe('two')
    expect(readdirSync(folder)).toEqual(['Kitchen.pathlane'])
  })

  it('keeps one previous version beside it when asked to', async () => {
    await replace('one', true)
    await replace('two', true)
    await replace('three')
    await replace('four', true)
    expect(textIn(file)).toBe('four')
    expect(textIn(previousPathOf(file))).toBe('three')
    expect(readdirSync(folder)).toEqual(['Kitchen.pathlane', 'Kitchen.previous.pathlane'])
  })

  it('leaves nothing behind where the last process was killed between both renames', async () => {
    await replace('one')
    linkSync(file, previousPathOf(file))
    await replace('two', true)
    expect(readdirSync(folder)).toEqual(['Kitchen.pathlane', 'Kitchen.previous.pathlane'])
    expect([textIn(file), textIn(previousPathOf(file))]).toEqual(['two', 'one'])
  })

  it.each(['EPERM', 'EACCES', 'EBUSY'])(
    'is tried again where the rename is refused with %s',
    async (code) => {
      await replace('one')
      await replace('two', false, failing(code, 3))
      expect(textIn(file)).toBe('two')
    },
  )

  it.each(['EPERM', 'EXDEV', 'ENOSPC'])(
    'changes nothing where the rename is refused for good with %s',
    async (code) => {
      await replace('one', true)
      await replace('two', true)
      await expect(replace('three', true, failing(code))).rejects.toThrow(code)
      expect(textIn(file)).toBe('two')
      expect(textIn(previousPathOf(file))).toBe('one')
      expect(readdirSync(folder)).toEqual(['Kitchen.pathlane', 'Kitchen.previous.pathlane'])
    },
  )

  it('keeps a previous version on a drive without hard links too', async () => {
    const link = async () => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
    }
    await replace('one')
    await replace('two', true, { ...quickDisk, link })
    expect(textIn(previousPathOf(file))).toBe('one')
  })

  it('goes through a link to the file behind it', async () => {
    mkdirSync(path.join(folder, 'real'))
    const real = path.join(folder, 'real', 'Kitchen.pathlane')
    writeFileSync(real, 'one')
    symlinkSync(real, file)
    await replace('two')
    expect(textIn(real)).toBe('two')
    expect(readdirSync(path.join(folder, 'real'))).toEqual(['Kitchen.pathlane'])
  })

  it('takes away what a killed process left, and leaves what another computer writes', async () => {
    await replace('one')
    const ours = readdirSyncDuring('two')
    const [draft = ''] = await ours
    const dead = draft.replace(/-\d+-/, '-999999999-')
    const elsewhere = draft.replace(/\.[0-9a-f]{8}-/, '.00000000-')
    for (const name of [dead, elsewhere]) writeFileSync(path.join(folder, name), 'half')
    await replace('three')
    expect(readdirSync(folder).toSorted()).toEqual([elsewhere, 'Kitchen.pathlane'])
  })
})

/** What lies in the folder besides the file while it is being written. */
async function readdirSyncDuring(text: string): Promise<readonly string[]> {
  let seen: readonly string[] = []
  await replace(text, false, {
    ...quickDisk,
    async rename(from, to) {
      seen = readdirSync(folder).filter((name) => name.endsWith('.part'))
      await nodeDisk.rename(from, to)
    },
  })
  return seen
}

describe('saving', () => {
  const files = openMapFiles(quickDisk)
  const save = (text: string, after: string | null) =>
    files.write(file, bytes(text), { after, keepsPrevious: true })

  it('after what was read replaces the file', async () => {
    writeFileSync(file, 'one')
    const read = await files.read(file)
    const version = read.status === 'read' ? read.version : ''
    expect(await save('two', version)).toMatchObject({ status: 'written' })
    expect(textIn(file)).toBe('two')
    expect(await files.readPrevious(file)).toMatchObject({ status: 'read', bytes: bytes('one') })
  })

  it('never overwrites what somebody else wrote meanwhile', async () => {
    const first = await save('one', null)
    const version = first.status === 'written' ? first.version : ''
    writeFileSync(file, 'theirs')
    expect(await save('two', version)).toEqual({ status: 'changed' })
    expect(textIn(file)).toBe('theirs')
  })

  it('notices a change by others although the clock was set back', async () => {
    const first = await save('one', null)
    const version = first.status === 'written' ? first.version : ''
    const { mtime, size } = statSync(file)
    writeFileSync(file, 'ONE')
    utimesSync(file, mtime, new Date(mtime.getTime() - 86_400_000))
    expect(statSync(file).size).toBe(size)
    expect(await save('two', version)).toEqual({ status: 'changed' })
  })

  it('writes a file anew that was deleted meanwhile', async () => {
    const first = await save('one', null)
    rmSync(file)
    const version = first.status === 'written' ? first.version : ''
    expect(await save('two', version)).toMatchObject({ status: 'written' })
    expect(textIn(file)).toBe('two')
  })

  it('takes two saves of one file one after the other', async () => {
    const [first, second] = await Promise.all([save('one', null), save('two', 'another version')])
    expect([first.status, second.status]).toEqual(['written', 'changed'])
  })

  it('says that the drive has vanished', async () => {
    const gone = path.join(folder, 'usb', 'Kitchen.pathlane')
    const answer = await files.write(gone, bytes('one'), { after: null, keepsPrevious: true })
    expect(answer).toEqual({ status: 'failed', problem: 'file-gone' })
  })

  it('says that there is no previous version yet', async () => {
    await save('one', null)
    expect(await files.readPrevious(file)).toEqual({
      status: 'failed',
      problem: 'file-no-previous',
    })
  })

  it.each([
    ['ENOSPC', 'file-disk-full'],
    ['EROFS', 'file-read-only'],
    ['EACCES', 'file-forbidden'],
    ['EBUSY', 'file-locked'],
    ['EWHATEVER', 'file-unwritable'],
  ])('says what %s means, and the file is as it was', async (code, problem) => {
    await save('one', null)
    const answer = await openMapFiles(failing(code)).write(file, bytes('two'), {
      after: null,
      keepsPrevious: true,
    })
    expect(answer).toEqual({ status: 'failed', problem })
    expect(textIn(file)).toBe('one')
    expect(readdirSync(folder)).toEqual(['Kitchen.pathlane'])
  })
})
