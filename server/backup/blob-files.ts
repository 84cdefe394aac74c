// The images of a data folder as files.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isBlobHash, isRoomKey } from '../blobs/blob-store.ts'
import type { StoredBlob } from './backup-file.ts'

/** One at a time. What is still being sent has no name yet and is left out. */
export function* blobsOfFolder(blobsFolder: string): Iterable<StoredBlob> {
  for (const folder of namesIn(blobsFolder).filter(isRoomKey)) {
    for (const hash of namesIn(join(blobsFolder, folder)).filter(isBlobHash)) {
      yield { folder, hash, bytes: readFileSync(join(blobsFolder, folder, hash)) }
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
