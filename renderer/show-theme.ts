import { createWritable, type Readable } from '../shared/document/readable.ts'
import type { Theme } from '../shared/desktop/settings.ts'

export type ShownTheme = 'light' | 'dark'

/** Light or dark as seen on the screen: the preference, or the device's where it says so. */
export function shownTheme(preference: Readable<Theme>): Readable<ShownTheme> {
  // reason: both listeners live as long as the page, like the theme itself
  const device = window.matchMedia('(prefers-color-scheme: dark)')
  const read = (): ShownTheme => {
    const theme = preference.get()
    if (theme !== 'system') return theme
    return device.matches ? 'dark' : 'light'
  }
  const shown = createWritable(read())
  const update = () => shown.set(read())
  preference.subscribe(update)
  device.addEventListener('change', update)
  return shown
}

/** Sets `<html data-theme>`, which every colour token follows. */
export function showTheme(theme: Readable<ShownTheme>): void {
  const show = () => {
    document.documentElement.dataset['theme'] = theme.get()
  }
  theme.subscribe(show)
  show()
}
