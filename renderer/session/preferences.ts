// What this person likes, on this device, for every map.
import type { Writable } from '../../shared/document/readable.ts'
import { storedValue, type TextStorage } from './stored-value.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export interface Preferences {
  readonly theme: Writable<Theme>
  readonly paletteCollapsed: Writable<boolean>
  readonly minimapShown: Writable<boolean>
  /** The catalogue's groups for shops, hidden for business buyers until asked for. */
  readonly retailShown: Writable<boolean>
}

export function openPreferences(storage: TextStorage | null): Preferences {
  const flag = (name: string, initial: boolean) =>
    storedValue(storage, `pathlane:${name}`, initial, (value) =>
      typeof value === 'boolean' ? value : null,
    )
  return {
    theme: storedValue<Theme>(storage, 'pathlane:theme', 'system', (value) =>
      themes.includes(value as Theme) ? (value as Theme) : null,
    ),
    paletteCollapsed: flag('palette-collapsed', false),
    minimapShown: flag('minimap-shown', false),
    retailShown: flag('retail-shown', false),
  }
}
