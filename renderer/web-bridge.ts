// The web edition's side of the contract: what the desktop's preload does over IPC, a browser tab does
// by itself. Installs nothing where the preload already has.
import type { Bridge, DesktopInfo } from '../shared/desktop/bridge.ts'
import { createWebFiles } from './files/web-files.ts'
import { createWebPresenter } from './web-presenter.ts'

declare global {
  interface Window {
    pathlane: Bridge
  }
}

/** Gives the page `window.pathlane`, unless the desktop did. */
export function installWebBridge(appVersion: string): void {
  const page = window as { pathlane?: Bridge }
  page.pathlane ??= createWebBridge(appVersion)
}

function createWebBridge(appVersion: string): Bridge {
  return {
    info: {
      edition: 'web',
      platform: platformOf(navigator.userAgent),
      appVersion,
      systemLocale: navigator.language,
      serverUrl: /^https?:$/.test(location.protocol) ? location.origin : null,
    },
    files: createWebFiles(),
    host: null,
    presenter: createWebPresenter(),
    settings: null,
    updates: null,
    servers: null,
    onLink: () => () => {},
    async openExternal(url) {
      if (isExternalLink(url)) window.open(url, '_blank', 'noopener,noreferrer')
    },
    async setTitle(title) {
      document.title = title
    },
    // a browser tab has no menu of ours
    onMenuCommand: () => () => {},
    async offerCommands() {},
  }
}

function isExternalLink(url: string): boolean {
  return URL.canParse(url) && /^(https?|mailto):$/.test(new URL(url).protocol)
}

function platformOf(userAgent: string): DesktopInfo['platform'] {
  if (/Mac OS X|Macintosh/.test(userAgent)) return 'mac'
  if (userAgent.includes('Windows')) return 'windows'
  return /Linux|X11/.test(userAgent) ? 'linux' : 'other'
}
