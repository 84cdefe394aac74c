// What this person likes, on this device, for every map.
import type { Writable } from '../../shared/document/readable.ts'
import {
  flagFrom,
  textSizeFrom,
  themeFrom,
  type TextSize,
  type Theme,
} from '../../shared/desktop/settings.ts'
import { isServerUrl } from '../../shared/wire/server-url.ts'
import { formatsFrom, type Formats } from './formats.ts'
import { storedValue, type TextStorage } from './stored-value.ts'

export interface Preferences {
  readonly theme: Writable<Theme>
  /** How large the desktop shows everything; a browser has a zoom of its own. */
  readonly textSize: Writable<TextSize>
  /** How dates and numbers are written. */
  readonly formats: Writable<Formats>
  readonly spelling: Writable<boolean>
  /** Of those who have one from tldraw; empty for all others. */
  readonly licenceKey: Writable<string>
  /** Origin of the server that new maps are on; empty: that of this computer. */
  readonly teamServer: Writable<string>
  readonly paletteCollapsed: Writable<boolean>
  readonly minimapShown: Writable<boolean>
  /** The catalogue's groups for shops, hidden for business buyers until asked for. */
  readonly retailShown: Writable<boolean>
}

const longestKey = 2000

/**
 * @param settings where the settings of this person are kept
 * @param storage where this page keeps how it was left
 */
export function openPreferences(
  settings: TextStorage | null,
  storage: TextStorage | null,
): Preferences {
  const flag = (name: string, initial: boolean) =>
    storedValue(storage, `pathlane:${name}`, initial, flagFrom)
  return {
    theme: storedValue<Theme>(settings, 'pathlane:theme', 'system', themeFrom),
    textSize: storedValue<TextSize>(settings, 'pathlane:text-size', 1, textSizeFrom),
    formats: storedValue<Formats>(settings, 'pathlane:formats', 'system', formatsFrom),
    spelling: storedValue(settings, 'pathlane:spelling', true, flagFrom),
    licenceKey: storedValue(settings, 'pathlane:licence-key', '', (value) =>
      typeof value === 'string' && value.length <= longestKey ? value : null,
    ),
    teamServer: storedValue(settings, 'pathlane:team-server', '', (value) =>
      value === '' || isServerUrl(value) ? value : null,
    ),
    paletteCollapsed: flag('palette-collapsed', false),
    minimapShown: flag('minimap-shown', false),
    retailShown: flag('retail-shown', false),
  }
}
