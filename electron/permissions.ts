// What a page may ask of the system. Electron grants whatever no handler refuses.
import type { Session } from 'electron'
import { isAppUrl } from './app-url.ts'

const allowed: ReadonlySet<string> = new Set([
  // Copying and pasting cards by the menu, not only by keyboard.
  'clipboard-read',
  'clipboard-sanitized-write',
  // Showing the board to a room.
  'fullscreen',
  // The working copy is not thrown away when the disk gets full.
  'persistent-storage',
  // The sync server of this computer or of the local network.
  'local-network',
  'local-network-access',
  'loopback-network',
])

export function limitPermissions(session: Session) {
  session.setPermissionRequestHandler(
    (_contents, permission, decide, { requestingUrl, isMainFrame }) =>
      decide(isMainFrame && isAppUrl(requestingUrl) && allowed.has(permission)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { isMainFrame }) =>
      isMainFrame && isAppUrl(origin) && allowed.has(permission),
  )
  session.setDevicePermissionHandler(() => false)
}
