// The system's dialogs, answered as a person would.
import type { RunningApp } from '../helpers/electron-double.ts'

/** The next dialog for opening answers with this file. */
export async function willChoose(app: RunningApp, file: string): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
  }, file)
}

/** The next dialog for saving answers with this file, or with nothing. */
export async function willSaveAs(app: RunningApp, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = async () => ({ canceled: file === null, filePath: file ?? '' })
  }, file)
}
