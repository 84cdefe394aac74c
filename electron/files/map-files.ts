// Reads and replaces `.pathlane` files on the disk. Saves of one file wait for each other; what others
// wrote is never overwritten unseen.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { FileRead, FileVersion, FileWish, FileWrite } from '../../shared/desktop/files.ts'
import { fileLimits } from '../../shared/file/file-limits.ts'
import { nodeDisk, type FileDisk } from './file-disk.ts'
import { fileProblemOf } from './file-problems.ts'
import { previousPathOf, replaceFile } from './replace-file.ts'

export interface MapFiles {
  read(file: string): Promise<FileRead>
  readPrevious(file: string): Promise<FileRead>
  write(file: string, bytes: Uint8Array, wish: FileWish): Promise<FileWrite>
  /** Ends when nothing is being written any more. */
  idle(): Promise<void>
}

export function openMapFiles(disk: FileDisk = nodeDisk): MapFiles {
  const writing = new Map<string, Promise<unknown>>()
  return {
    read: readMapFile,
    async readPrevious(file) {
      const read = await readMapFile(previousPathOf(file))
      const isMissing = read.status === 'failed' && read.problem === 'file-gone'
      return isMissing ? { status: 'failed', problem: 'file-no-previous' } : read
    },
    write(file, bytes, wish) {
      const before = writing.get(file) ?? Promise.resolve()
      const written = before.then(() => writeMapFile(file, bytes, wish, disk))
      writing.set(file, written)
      return written
    },
    idle: async () => void (await Promise.all(writing.values())),
  }
}

/** Never rejects. */
export async function readMapFile(file: string): Promise<FileRead> {
  try {
    const { size } = await stat(file)
    if (size > fileLimits.bytes) return { status: 'failed', problem: 'file-too-large' }
    const bytes = new Uint8Array(await readFile(file))
    return { status: 'read', bytes, version: versionOf(bytes) }
  } catch (error) {
    return { status: 'failed', problem: fileProblemOf(error, 'file-unreadable') }
  }
}

async function writeMapFile(
  file: string,
  bytes: Uint8Array,
  { after, keepsPrevious }: FileWish,
  disk: FileDisk,
): Promise<FileWrite> {
  const now = await readMapFile(file)
  const isThere = now.status === 'read' || now.problem !== 'file-gone'
  if (after !== null && isThere && (now.status !== 'read' || now.version !== after)) {
    return now.status === 'read' ? { status: 'changed' } : now
  }
  try {
    await replaceFile(file, bytes, { keepsPrevious }, disk)
    return { status: 'written', version: versionOf(bytes) }
  } catch (error) {
    return { status: 'failed', problem: fileProblemOf(error, 'file-unwritable') }
  }
}

function versionOf(bytes: Uint8Array): FileVersion {
  return createHash('sha256').update(bytes).digest('hex')
}
