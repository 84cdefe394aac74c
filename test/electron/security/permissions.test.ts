import type { Session } from 'electron'
import { expect, it } from 'vitest'
import { limitPermissions } from '../../../electron/permissions.ts'

type Ask = Parameters<Session['setPermissionRequestHandler']>[0]
type Check = Parameters<Session['setPermissionCheckHandler']>[0]
type Device = Parameters<Session['setDevicePermissionHandler']>[0]

const allowed = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'fullscreen',
  'persistent-storage',
  'local-network',
  'local-network-access',
  'loopback-network',
]
/** Everything else that Electron may be asked for. */
const denied = [
  'camera',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'unknown',
  'usb',
  'window-management',
  'something-new',
]

const page = 'app://pathlane/index.html'

it('our page gets what it needs, when it asks and when it looks', () => {
  const { ask, check } = limited()
  for (const name of allowed) {
    expect([name, ask(name, page, true), check(name, page, true)]).toEqual([name, true, true])
  }
})

it('our page gets nothing else', () => {
  const { ask, check } = limited()
  for (const name of denied) {
    expect([name, ask(name, page, true), check(name, page, true)]).toEqual([name, false, false])
  }
})

it('frames inside it and pages of others get nothing', () => {
  const { ask, check } = limited()
  for (const name of allowed) {
    expect([name, ask(name, page, false), check(name, page, false)]).toEqual([name, false, false])
    for (const other of ['https://example.com/', 'app://elsewhere/', 'file:///home/', '']) {
      const answers = [ask(name, other, true), check(name, other, true)]
      expect([name, other, ...answers]).toEqual([name, other, false, false])
    }
  }
})

it('no device is handed over', () => {
  expect(limited().device()).toBe(false)
})

/** Electron grants what no handler refuses. */
function limited() {
  const set: { ask: Ask; check: Check; device: Device } = { ask: null, check: null, device: null }
  // reason: of a session it sets these three and nothing more
  limitPermissions({
    setPermissionRequestHandler: (handler: Ask) => void (set.ask = handler),
    setPermissionCheckHandler: (handler: Check) => void (set.check = handler),
    setDevicePermissionHandler: (handler: Device) => void (set.device = handler),
  } as unknown as Session)
  // reason: of these arguments the handlers read no more than what is given
  const contents = null as never
  return {
    ask: (name: string, requestingUrl: string, isMainFrame: boolean) => {
      let isGranted = set.ask === null
      const decide = (isAllowed: boolean) => void (isGranted = isAllowed)
      set.ask?.(contents, name as never, decide, { requestingUrl, isMainFrame })
      return isGranted
    },
    check: (name: string, origin: string, isMainFrame: boolean) =>
      set.check?.(contents, name as never, origin, { isMainFrame }) ?? true,
    device: () => set.device?.({} as never) ?? true,
  }
}
