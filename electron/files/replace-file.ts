// Replaces a file so that at every moment the old or the new content is there, whole and on the disk:
// written beside, synced, renamed over, and the folder synced. Virus scanners and sync programs hold
// files for a moment on Windows, so a refused rename is tried again for about a second.
import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import path from 'node:path'
import { newId } from '../../shared/document/new-id.ts'
import { nodeDisk, type FileDisk } from './file-disk.ts'

/** Where the version before the one in a file is kept. */
export function previousPathOf(file: string): string {
  const { dir, name, ext } = path.parse(file)
  return path.join(dir, `${name}.previous${ext}`)
}

/** @throws the system's error; the file and its previous version are then as they were */
export async function replaceFile(
  file: string,
  bytes: Uint8Array,
  { keepsPrevious }: { readonly keepsPrevious: boolean },
  disk: FileDisk = nodeDisk,
): Promise<void> {
  // a link to a file stays one
  const target = await disk.realpath(file).catch(() => file)
  const folder = path.dirname(target)
  const draft = draftOf(target)
  try {
    await writeSynced(draft, bytes, disk)
    if (keepsPrevious) await keepPrevious(target, disk)
    await renameOver(draft, target, disk)
  } catch (error) {
    await disk.rm(draft, { force: true }).catch(() => {})
    throw error
  }
  await syncFolder(folder, disk)
  await removeLeftovers(target, disk)
}

async function writeSynced(draft: string, bytes: Uint8Array, disk: FileDisk): Promise<void> {
  const handle = await disk.open(draft, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The file itself stays where it is meanwhile. */
async function keepPrevious(target: string, disk: FileDisk): Promise<void> {
  const draft = draftOf(target)
  try {
    // drives without hard links get a copy
    await disk.link(target, draft).catch(() => disk.copyFile(target, draft))
    await renameOver(draft, previousPathOf(target), disk)
  } catch (error) {
    if (!(error instanceof Error) || Reflect.get(error, 'code') !== 'ENOENT') throw error
  } finally {
    // a rename between two names of one file does nothing, and leaves both
    await disk.rm(draft, { force: true }).catch(() => {})
  }
}

const pausesMs = [10, 20, 40, 80, 160, 320, 480]
const passing: ReadonlySet<unknown> = new Set(['EPERM', 'EACCES', 'EBUSY'])

async function renameOver(draft: string, target: string, disk: FileDisk): Promise<void> {
  for (const pauseMs of pausesMs) {
    try {
      return await disk.rename(draft, target)
    } catch (error) {
      if (!(error instanceof Error) || !passing.has(Reflect.get(error, 'code'))) throw error
      await disk.pause(pauseMs)
    }
  }
  return disk.rename(draft, target)
}

async function syncFolder(folder: string, disk: FileDisk): Promise<void> {
  try {
    const handle = await disk.open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // Windows and some network drives cannot sync a folder; the rename has happened all the same
  }
}

/** Names this computer, so that nobody takes away what another one is writing into a shared folder. */
const here = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const draftName = /^\..+\.([0-9a-f]{8})-(\d+)-[\w-]{21}\.part$/

function draftOf(target: string): string {
  const { dir, base } = path.parse(target)
  return path.join(dir, `.${base}.${here}-${process.pid}-${newId()}.part`)
}

/** What processes of this computer left behind that were killed while they wrote this file. */
async function removeLeftovers(target: string, disk: FileDisk): Promise<void> {
  const { dir, base } = path.parse(target)
  const names = await disk.readdir(dir).catch(() => [])
  for (const name of names) {
    if (!name.startsWith(`.${base}.`)) continue
    const [, computer, pid] = draftName.exec(name) ?? []
    if (computer !== here || isRunning(Number(pid))) continue
    await disk.rm(path.join(dir, name), { force: true }).catch(() => {})
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error) || Reflect.get(error, 'code') !== 'ESRCH'
  }
}
