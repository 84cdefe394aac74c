import type { App } from 'electron'
import type { DesktopInfo } from '../shared/desktop/bridge.ts'

/** The command-line argument by which a window's preload gets its `DesktopInfo`, as JSON. */
export const infoArgument = '--pathlane-info='

const platformNames: Readonly<Record<string, DesktopInfo['platform']>> = {
  darwin: 'mac',
  win32: 'windows',
  linux: 'linux',
}

export function describeDesktop(
  app: Pick<App, 'getSystemLocale' | 'getVersion'>,
  serverUrl: string | null,
): DesktopInfo {
  return {
    edition: 'desktop',
    platform: platformNames[process.platform] ?? 'other',
    appVersion: app.getVersion(),
    systemLocale: app.getSystemLocale(),
    serverUrl,
  }
}
