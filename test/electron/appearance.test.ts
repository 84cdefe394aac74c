import { EventEmitter } from 'node:events'
import type { NativeTheme } from 'electron'
import { expect, it } from 'vitest'
import { watchAppearance } from '../../electron/appearance.ts'
import type { KeptName } from '../../electron/settings.ts'

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

function openApp(kept: Partial<Record<KeptName, unknown>> = {}) {
  const values = new Map<string, unknown>(Object.entries(kept))
  const listeners: ((name: KeptName) => void)[] = []
  const system: Pick<NativeTheme, 'shouldUseDarkColors' | 'themeSource'> = {
    themeSource: 'system',
    shouldUseDarkColors: false,
  }
  const nativeTheme = Object.assign(new EventEmitter(), system as Writable<typeof system>)
  const seen = { colours: [] as string[], zooms: [] as number[], isSpellingOn: true }
  const window = {
    setBackgroundColor: (colour: string) => void seen.colours.push(colour),
    webContents: { setZoomFactor: (factor: number) => void seen.zooms.push(factor) },
  }
  const appearance = watchAppearance({
    settings: {
      value: (name) => values.get(name),
      texts: () => ({}),
      set(name, value) {
        values.set(name, value)
        for (const listener of listeners) listener(name)
      },
      setText() {},
      onChange: (listener) => void listeners.push(listener),
      kept: async () => {},
    },
    nativeTheme,
    session: {
      setSpellCheckerDictionaryDownloadURL() {},
      setSpellCheckerLanguages() {},
      setSpellCheckerEnabled: (isOn: boolean) => void (seen.isSpellingOn = isOn),
    },
    windows: () => [window],
    platform: 'darwin',
  })
  const set = (name: KeptName, value: unknown) => {
    values.set(name, value)
    for (const listener of listeners) listener(name)
  }
  return { appearance, nativeTheme, seen, set }
}

it('the theme that was set holds before the first window opens', () => {
  const { appearance, nativeTheme } = openApp({ theme: 'dark', 'text-size': 2, spelling: false })
  expect(nativeTheme.themeSource).toBe('dark')
  nativeTheme.shouldUseDarkColors = true
  expect(appearance.backgroundColor()).toBe('#11100e')
  expect(appearance.zoomFactor()).toBe(2)
})

it('without settings, or with spoiled ones, all is as the system has it', () => {
  for (const kept of [{}, { theme: 'sepia', 'text-size': 40, spelling: 'yes' }]) {
    const { appearance, nativeTheme, seen } = openApp(kept)
    expect(nativeTheme.themeSource).toBe('system')
    expect(appearance.zoomFactor()).toBe(1)
    expect(seen.isSpellingOn).toBe(true)
  }
})

it('what is set while windows are open holds in all of them at once', () => {
  const { nativeTheme, seen, set } = openApp()
  set('text-size', 1.5)
  set('spelling', false)
  set('theme', 'dark')
  nativeTheme.shouldUseDarkColors = true
  nativeTheme.emit('updated')
  expect(seen).toEqual({ zooms: [1.5], isSpellingOn: false, colours: ['#11100e'] })
})
