import { expect, test } from 'vitest'
import { openIdentity } from '../../../renderer/session/identity.ts'
import { openPreferences } from '../../../renderer/session/preferences.ts'
import { settingsStorage } from '../../../renderer/session/settings-storage.ts'
import type { SettingTexts } from '../../../shared/desktop/settings.ts'

/** The desktop, and what it was told. */
function desktop() {
  const written: string[] = []
  let tell = (_texts: SettingTexts) => {}
  return {
    written,
    tell: (texts: SettingTexts) => tell(texts),
    bridge: {
      read: async () => ({}),
      write: async (name: string, json: string) => void written.push(`${name} ${json}`),
      onChange(listener: (texts: SettingTexts) => void) {
        tell = listener
        return () => {}
      },
    },
  }
}

test('settings are read from the desktop and written back to it', () => {
  const { bridge, written } = desktop()
  const storage = settingsStorage(bridge, { theme: '"dark"', identity: '{"name":5}' })
  const preferences = openPreferences(storage, null)
  expect(preferences.theme.get()).toBe('dark')
  preferences.theme.set('light')
  preferences.textSize.set(1.5)
  expect(written).toEqual(['theme "light"', 'text-size 1.5'])
})

test('what another window sets holds in this one, and is not written again', () => {
  const { bridge, written, tell } = desktop()
  const storage = settingsStorage(bridge, {})
  const { theme } = openPreferences(storage, null)
  const identity = openIdentity(storage)
  written.length = 0
  tell({ theme: '"dark"', identity: '{"name":"Ana","colour":"person-3"}' })
  expect(theme.get()).toBe('dark')
  expect(identity.get()).toEqual({ name: 'Ana', colour: 'person-3' })
  expect(written).toEqual([])
})
