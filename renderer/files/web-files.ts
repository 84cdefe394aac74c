// Files in a browser tab: in place where the browser lets a page write a file, else by file field and
// download.
import type {
  DroppedFile,
  FileFace,
  FileId,
  FileRead,
  FilesBridge,
  FileWish,
  FileWrite,
} from '../../shared/desktop/files.ts'
import { newId } from '../../shared/document/new-id.ts'
import { fileNameFor } from '../../shared/file/file-name.ts'
import { sha256Of } from '../../shared/file/manifest.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import { download, pickByField, pickExisting, pickNew } from './file-pickers.ts'
import { openKeptFiles, type KeptFile, type KeptFiles } from './kept-files.ts'

/** What was picked or dropped without a place to save back to; null: to be downloaded. */
type Copies = Map<string, { readonly name: string; readonly file: DroppedFile | null }>

export function createWebFiles(): FilesBridge {
  const copies: Copies = new Map()
  let kept: KeptFiles | null = null
  const keptFiles = () => (kept ??= openKeptFiles())
  const copy = (name: string, file: DroppedFile | null): FileFace => {
    const id = newId()
    copies.set(id, { name, file })
    return { id: id as FileId, name, canSaveAgain: false }
  }
  return {
    async chooseExisting() {
      const handle = await pickExisting()
      if (handle !== 'unknown') return handle && keep(keptFiles(), handle)
      const file = await pickByField()
      return file && copy(file.name, file)
    },
    async chooseNew(title) {
      const name = fileNameFor(title)
      const handle = await pickNew(name)
      if (handle !== 'unknown') return handle && keep(keptFiles(), handle)
      return copy(name, null)
    },
    adopt: async (file) => copy(file.name, file),
    async read(id) {
      const file = copies.get(id)?.file
      if (file) return readOf(new Uint8Array(await file.arrayBuffer()))
      return withHandle(await keptFiles().get(id), ({ handle }) => readHandle(handle))
    },
    async readPrevious(id) {
      const bytes = await keptFiles().previous(id)
      return bytes === undefined ? failed('file-no-previous') : readOf(bytes)
    },
    async write(id, bytes, wish) {
      const content = new Uint8Array(bytes)
      const handedOver = copies.get(id)
      if (handedOver !== undefined) {
        download(handedOver.name, content)
        return { status: 'written', version: sha256Of(content) }
      }
      const files = keptFiles()
      return withHandle(await files.get(id), (file) => writeHandle(file, content, wish, files))
    },
    async show() {},
    onOpen: () => () => {},
    onClosing: () => () => {},
  }
}

/** The same file has the same id, whenever it is picked. */
async function keep(files: KeptFiles, handle: FileSystemFileHandle): Promise<FileFace> {
  let id: string | null = null
  for (const known of await files.all()) {
    if (id === null && (await known.handle.isSameEntry(handle))) id = known.id
  }
  id ??= newId()
  await files.put({ id, handle })
  return { id: id as FileId, name: handle.name, canSaveAgain: true }
}

async function withHandle<Answer extends FileRead | FileWrite>(
  file: KeptFile | undefined,
  work: (file: KeptFile) => Promise<Answer>,
): Promise<Answer | { readonly status: 'failed'; readonly problem: ProblemCode }> {
  if (file === undefined) return failed('file-gone')
  try {
    const isAllowed = await askPermission(file.handle)
    return isAllowed ? await work(file) : failed('file-permission')
  } catch (error) {
    return failed(problemOf(error))
  }
}

/** A browser asks anew after a reload, and only right after the person has done something. */
async function askPermission(handle: FileSystemFileHandle): Promise<boolean> {
  const mode = { mode: 'readwrite' } as const
  const state = (await handle.queryPermission?.(mode)) ?? 'granted'
  if (state !== 'prompt' || !navigator.userActivation.isActive) return state === 'granted'
  return (await handle.requestPermission?.(mode)) === 'granted'
}

async function readHandle(handle: FileSystemFileHandle): Promise<FileRead> {
  const file = await handle.getFile()
  return readOf(new Uint8Array(await file.arrayBuffer()))
}

async function writeHandle(
  { id, handle }: KeptFile,
  bytes: Uint8Array<ArrayBuffer>,
  { after, keepsPrevious }: FileWish,
  files: KeptFiles,
): Promise<FileWrite> {
  const now = await readHandle(handle)
  if (now.status === 'failed') return now
  // an empty file is one that the browser has just made for saving
  const isEmpty = now.bytes.length === 0
  if (after !== null && !isEmpty && now.version !== after) return { status: 'changed' }
  if (keepsPrevious && !isEmpty) await files.keepPrevious(id, new Uint8Array(now.bytes))
  // what is written here takes the file's place only when it is closed
  const writable = await handle.createWritable()
  await writable.write(bytes)
  await writable.close()
  return { status: 'written', version: sha256Of(bytes) }
}

function readOf(bytes: Uint8Array): FileRead {
  return { status: 'read', bytes, version: sha256Of(bytes) }
}

function failed(problem: ProblemCode) {
  return { status: 'failed', problem } as const
}

function problemOf(error: unknown): ProblemCode {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotFoundError') return 'file-gone'
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'file-permission'
  if (name === 'QuotaExceededError') return 'file-disk-full'
  return name === 'NoModificationAllowedError' ? 'file-locked' : 'file-unwritable'
}
