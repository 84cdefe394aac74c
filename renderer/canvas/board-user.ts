import {
  atom,
  createTLUser,
  defaultUserPreferences,
  type TLUser,
  type TLUserPreferences,
} from 'tldraw'

export type BoardTheme = 'light' | 'dark'

export interface BoardUser {
  readonly user: TLUser
  setTheme(theme: BoardTheme): void
}

/** tldraw's preferences of this window: not in local storage, not shared with other tabs. */
export function createBoardUser(theme: BoardTheme): BoardUser {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const preferences = atom<TLUserPreferences>('board preferences', {
    ...defaultUserPreferences,
    id: 'this-window',
    locale: 'en',
    colorScheme: theme,
    animationSpeed: isStill ? 0 : 1,
    edgeScrollSpeed: isStill ? 0 : 1,
  })
  return {
    user: createTLUser({
      userPreferences: preferences,
      setUserPreferences: (next) => preferences.set(next),
    }),
    setTheme: (next) => preferences.update((current) => ({ ...current, colorScheme: next })),
  }
}
