// What a person has set of how the app looks and corrects spelling, as the system has to know it: from
// before the first window, so that nothing flashes, and again at each change.
import type { BrowserWindow, NativeTheme, Session } from 'electron'
import { flagFrom, textSizeFrom, themeFrom } from '../shared/desktop/settings.ts'
import type { Settings } from './settings.ts'
import { setSpelling } from './spelling.ts'

/** The paper of both themes, which stands in a window until its page has painted. */
const paper = { light: '#fdfcfb', dark: '#11100e' } as const

export interface Appearance {
  /** Of a window that is about to open. */
  backgroundColor(): string
  zoomFactor(): number
  /** The page of this window has just loaded: Chromium may remember another size for it. */
  loaded(window: Pick<BrowserWindow, 'webContents'>): void
}

type Shown = Pick<BrowserWindow, 'setBackgroundColor'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'setZoomFactor'>
}

export interface AppearanceParts {
  readonly settings: Settings
  readonly nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors' | 'themeSource'> & {
    on(event: 'updated', listener: () => void): unknown
  }
  readonly session: Pick<
    Session,
    'setSpellCheckerDictionaryDownloadURL' | 'setSpellCheckerEnabled' | 'setSpellCheckerLanguages'
  >
  readonly windows: () => readonly Shown[]
  readonly platform: NodeJS.Platform
}

export function watchAppearance(parts: AppearanceParts): Appearance {
  const { settings, nativeTheme, session, windows, platform } = parts
  const backgroundColor = () => (nativeTheme.shouldUseDarkColors ? paper.dark : paper.light)
  const zoomFactor = () => textSizeFrom(settings.value('text-size')) ?? 1
  const showTheme = () => {
    nativeTheme.themeSource = themeFrom(settings.value('theme')) ?? 'system'
  }
  const checkSpelling = () =>
    setSpelling(session, platform, flagFrom(settings.value('spelling')) ?? true)
  showTheme()
  checkSpelling()
  nativeTheme.on('updated', () => {
    for (const window of windows()) window.setBackgroundColor(backgroundColor())
  })
  settings.onChange((name) => {
    if (name === 'theme') showTheme()
    else if (name === 'spelling') checkSpelling()
    else if (name === 'text-size') {
      for (const { webContents } of windows()) webContents.setZoomFactor(zoomFactor())
    }
  })
  return {
    backgroundColor,
    zoomFactor,
    loaded: ({ webContents }) => webContents.setZoomFactor(zoomFactor()),
  }
}
