// What this account's profile on this computer says of windows and of how the app looks.
import path from 'node:path'
import { app, BrowserWindow, nativeTheme, screen, session } from 'electron'
import { watchAppearance, type Appearance } from './appearance.ts'
import { openSettings, type Settings } from './settings.ts'
import { openWindowPlaces, type WindowPlaces } from './window-places.ts'

export interface Profile {
  readonly settings: Settings
  readonly appearance: Appearance
  readonly places: WindowPlaces
  /** Where a file of the profile lies. */
  pathOf(name: string): string
  /** Ends when all of it is on the disk. Never rejects. */
  kept(): Promise<void>
}

/** Must be called before the first window. */
export function openProfile(): Profile {
  const pathOf = (name: string) => path.join(app.getPath('userData'), name)
  const settings = openSettings(pathOf('settings.json'))
  const places = openWindowPlaces(pathOf('window.json'), screen)
  const appearance = watchAppearance({
    settings,
    nativeTheme,
    session: session.defaultSession,
    windows: () => BrowserWindow.getAllWindows(),
    platform: process.platform,
  })
  return {
    settings,
    appearance,
    places,
    pathOf,
    kept: async () => void (await Promise.all([settings.kept(), places.kept()])),
  }
}
