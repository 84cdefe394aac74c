import type { App } from 'electron'
import path from 'node:path'
import type { UpdatesState } from '../../shared/desktop/updates.ts'
import { appUpdater } from './app-updater.ts'
import { UpdateDesk } from './update-desk.ts'
import { openUpdatePermission } from './update-permission.ts'

/** Not while the app opens its first map. */
const firstAfterMs = 60_000
const everyMs = 24 * 3_600_000

/** Updates by the clock, where the person has allowed them, and by hand. */
export async function startUpdates(
  app: App,
  onState: (state: UpdatesState) => void,
): Promise<UpdateDesk> {
  const desk = new UpdateDesk({
    updater: await appUpdater(app.isPackaged, process.resourcesPath),
    permission: openUpdatePermission(path.join(app.getPath('userData'), 'updates.json')),
    quit: () => app.quit(),
    onState,
  })
  setTimeout(() => void desk.askByItself(), firstAfterMs).unref()
  setInterval(() => void desk.askByItself(), everyMs).unref()
  return desk
}
