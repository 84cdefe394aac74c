// electron-updater as the app uses it: it fetches nothing unasked, goes back to no older version, and
// tells the server nothing by which this computer could be known again.
import type { AppUpdater } from 'electron-updater'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Updater } from './update-desk.ts'

/** Written by the packaging, where it was told an address. */
const channelFile = 'app-update.yml'

/** @returns null where this copy has no address to ask */
export async function appUpdater(
  isPackaged: boolean,
  resourcesFolder: string,
): Promise<Updater | null> {
  if (!isPackaged || !existsSync(path.join(resourcesFolder, channelFile))) return null
  // only now: most of it is for the other systems, and the first window should not wait for it
  const { autoUpdater } = await import('electron-updater')
  return quietUpdater(autoUpdater)
}

export function quietUpdater(updater: AppUpdater): Updater {
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = true
  updater.allowDowngrade = false
  updater.disableWebInstaller = true
  updater.logger = null
  // it would send a number that is this installation's own; all say the same
  updater.requestHeaders = { 'x-user-staging-id': '00000000-0000-4000-8000-000000000000' }
  // what goes wrong is told by the promises too
  updater.on('error', () => {})
  return updater
}
