// The two dialogs of the File System Access API, which not every browser has and TypeScript's library
// does not know.
import { fileEnding, fileMimeType } from '../../shared/file/file-name.ts'

interface PickerOptions {
  readonly types: readonly {
    readonly description: string
    readonly accept: Readonly<Record<string, readonly string[]>>
  }[]
  readonly suggestedName?: string
}

declare global {
  interface Window {
    showOpenFilePicker?(options: PickerOptions): Promise<FileSystemFileHandle[]>
    showSaveFilePicker?(options: PickerOptions): Promise<FileSystemFileHandle>
  }
  interface FileSystemFileHandle {
    queryPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>
    requestPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>
  }
}

const types = [{ description: 'Pathlane', accept: { [fileMimeType]: [fileEnding] } }]

/** Null where the person thought better of it; `unknown` where this browser has no such dialog. */
export async function pickExisting(): Promise<FileSystemFileHandle | null | 'unknown'> {
  if (window.showOpenFilePicker === undefined) return 'unknown'
  const [handle = null] = (await unlessAborted(window.showOpenFilePicker({ types }))) ?? []
  return handle
}

export async function pickNew(
  suggestedName: string,
): Promise<FileSystemFileHandle | null | 'unknown'> {
  if (window.showSaveFilePicker === undefined) return 'unknown'
  return unlessAborted(window.showSaveFilePicker({ types, suggestedName }))
}

/** The dialog that every browser has. */
export function pickByField(): Promise<File | null> {
  const field = document.createElement('input')
  field.type = 'file'
  field.accept = fileEnding
  return new Promise((resolve) => {
    field.addEventListener('change', () => resolve(field.files?.[0] ?? null))
    field.addEventListener('cancel', () => resolve(null))
    field.click()
  })
}

export function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: fileMimeType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // reason: the browser reads the address after this turn
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

async function unlessAborted<T>(picked: Promise<T>): Promise<T | null> {
  try {
    return await picked
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  }
}
