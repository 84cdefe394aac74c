// The desktop's settings as a storage, so that one code reads and writes them in both editions.
import {
  settingNames,
  type SettingName,
  type SettingsBridge,
  type SettingTexts,
} from '../../shared/desktop/settings.ts'
import type { TextStorage } from './stored-value.ts'

const prefix = 'pathlane:'

/** @param initial what the desktop had kept when this page began */
export function settingsStorage(bridge: SettingsBridge, initial: SettingTexts): TextStorage {
  let texts = initial
  const listeners = new Set<(key: string) => void>()
  // reason: lives as long as the page
  bridge.onChange((next) => {
    const before = texts
    texts = next
    for (const name of settingNames) {
      if (before[name] === next[name]) continue
      for (const listener of listeners) listener(prefix + name)
    }
  })
  return {
    getItem: (key) => texts[nameOf(key)] ?? null,
    setItem(key, json) {
      const name = nameOf(key)
      if (texts[name] === json) return
      texts = { ...texts, [name]: json }
      void bridge.write(name, json)
    },
    onChange: (listener) => void listeners.add(listener),
  }
}

function nameOf(key: string): SettingName {
  const name = settingNames.find((each) => prefix + each === key)
  if (name === undefined) throw new Error(`${key} is no setting`)
  return name
}
