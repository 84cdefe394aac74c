import type { DesktopInfo } from '../shared/desktop/bridge.ts'

/** The command-line argument by which a window's preload gets its `DesktopInfo`, as JSON. */
export const infoArgument = '--pathlane-info='

const platformNames: Readonly<Record<string, DesktopInfo['platform']>> = {
  darwin: 'mac',
  win32: 'windows',
  linux: 'linux',
}

export function describeDesktop(appVersion: string, serverUrl: string | null): DesktopInfo {
  const platform = platformNames[process.platform] ?? 'other'
  return { edition: 'desktop', platform, appVersion, serverUrl }
}
