// What windows ask about files, answered with the system's own dialogs. A window names only files that
// somebody gave it: by choosing, by dropping, by opening them from outside.
import path from 'node:path'
import type { App, BrowserWindow, Dialog, FileFilter } from 'electron'
import type {
  FileFace,
  FileId,
  FileRead,
  FileWish,
  FileWrite,
  ShownFile,
} from '../../shared/desktop/files.ts'
import { fileEnding, fileNameFor } from '../../shared/file/file-name.ts'
import type { FileTable } from './file-table.ts'
import type { MapFiles } from './map-files.ts'

export interface FileDesk {
  chooseExisting(window: BrowserWindow): Promise<FileFace | null>
  chooseNew(window: BrowserWindow, suggestedName: string): Promise<FileFace | null>
  adopt(file: string): FileFace | null
  read(id: FileId): Promise<FileRead>
  readPrevious(id: FileId): Promise<FileRead>
  write(id: FileId, bytes: Uint8Array, wish: FileWish): Promise<FileWrite>
  show(window: BrowserWindow, shown: ShownFile): void
}

export interface FileDeskParts {
  readonly app: Pick<App, 'addRecentDocument' | 'getPath'>
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  readonly table: FileTable
  readonly files: MapFiles
  /** The name of the kind of file in dialogs. */
  readonly kind: string
}

export function openFileDesk({ app, dialog, table, files, kind }: FileDeskParts): FileDesk {
  const filters: FileFilter[] = [{ name: kind, extensions: [fileEnding.slice(1)] }]
  const note = (file: string) => {
    app.addRecentDocument(file)
    return table.note(file)
  }
  const unknown: FileRead & FileWrite = { status: 'failed', problem: 'file-gone' }
  return {
    async chooseExisting(window) {
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters,
      })
      const [file] = filePaths
      return file === undefined ? null : note(file)
    },
    async chooseNew(window, suggestedName) {
      const [latest] = table.recent()
      const folder = latest === undefined ? app.getPath('documents') : path.dirname(latest)
      const { filePath, canceled } = await dialog.showSaveDialog(window, {
        defaultPath: path.join(folder, fileNameFor(suggestedName)),
        filters,
      })
      if (canceled || filePath === '') return null
      return note(filePath.toLowerCase().endsWith(fileEnding) ? filePath : filePath + fileEnding)
    },
    // a page that was taken over could ask for any file: maps are all it gets
    adopt: (file) =>
      path.isAbsolute(file) && file.toLowerCase().endsWith(fileEnding) ? note(file) : null,
    async read(id) {
      const file = table.pathOf(id)
      return file === null ? unknown : files.read(file)
    },
    async readPrevious(id) {
      const file = table.pathOf(id)
      return file === null ? unknown : files.readPrevious(file)
    },
    async write(id, bytes, wish) {
      const file = table.pathOf(id)
      return file === null ? unknown : files.write(file, bytes, wish)
    },
    show(window, { id, isEdited }) {
      window.setRepresentedFilename((id === null ? null : table.pathOf(id)) ?? '')
      window.setDocumentEdited(isEdited)
    },
  }
}
