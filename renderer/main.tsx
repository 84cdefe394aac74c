import './ui/base.css'
import { createRoot } from 'react-dom/client'
import type { Bridge } from '../shared/desktop/bridge.ts'
import { App } from './app.tsx'
import { openDevice } from './device.ts'
import { reportCrashes } from './crash/report-crashes.ts'
import { loadMessages, localeFor } from './messages/catalogue.ts'
import { takePassFromAddress } from './session/join-link.ts'
import { version } from '../package.json'
import { keepAppOffline } from './offline/keep-app-offline.ts'
import { installWebBridge } from './web-bridge.ts'
import { showSpelling } from './show-spelling.ts'
import { showTheme } from './show-theme.ts'
import { settingsStorage } from './session/settings-storage.ts'
import { localStorageOrNull, type TextStorage } from './session/stored-value.ts'

async function settingsOf({ settings }: Bridge): Promise<TextStorage | null> {
  return settings === null ? localStorageOrNull() : settingsStorage(settings, await settings.read())
}

async function start(): Promise<void> {
  installWebBridge(version)
  void keepAppOffline(window.pathlane.info.edition)
  const bridge = window.pathlane
  const servers = (await bridge.servers?.known()) ?? []
  const device = openDevice({ bridge, settings: await settingsOf(bridge), servers })
  takePassFromAddress(device.passes)
  // before the app's own listener, so that it never sees the token
  window.addEventListener('hashchange', () => takePassFromAddress(device.passes))
  showTheme(device.theme)
  showSpelling(device.preferences.spelling)
  const locale = localeFor(navigator.languages)
  const messages = await loadMessages(locale)
  document.documentElement.lang = locale
  const crashes = reportCrashes()
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no place for the app.')
  createRoot(root).render(<App device={device} messages={messages} crashes={crashes} />)
}

await start()
