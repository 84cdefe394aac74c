import { useEffect, useState } from 'react'
import { nextTextSize } from '../shared/desktop/settings.ts'
import type { Device } from './device.ts'
import { AboutDialog } from './features/home/about-dialog.tsx'
import { IdentityFields } from './features/people/identity-fields.tsx'
import { SettingsDialog } from './features/settings/settings-dialog.tsx'
import { useCommands } from './ui/use-commands.ts'

type Shown = 'nothing' | 'settings' | 'about'

/** The dialogs that open from anywhere in the app, by menu and by key. */
export function AppDialogs({ device }: { readonly device: Device }) {
  const { bridge, commands, identity, locale, passes, preferences } = device
  const [shown, setShown] = useState<Shown>('nothing')
  const close = () => setShown('nothing')
  const { theme, textSize } = preferences
  const isDesktop = bridge.settings !== null
  useCommands(commands, {
    settings: () => setShown('settings'),
    about: () => setShown('about'),
    'toggle-dark': () => {
      const isDark = document.documentElement.dataset['theme'] === 'dark'
      theme.set(isDark ? 'light' : 'dark')
    },
    'larger-text': isDesktop ? () => textSize.set(nextTextSize(textSize.get(), 1)) : null,
    'smaller-text': isDesktop ? () => textSize.set(nextTextSize(textSize.get(), -1)) : null,
    'usual-text': isDesktop ? () => textSize.set(1) : null,
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!isCommand || event.key !== ',') return
      event.preventDefault()
      // reason: the board has a key of its own with this letter
      event.stopPropagation()
      setShown('settings')
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
  return (
    <>
      <SettingsDialog
        open={shown === 'settings'}
        onClose={close}
        info={bridge.info}
        preferences={preferences}
        locale={locale}
        servers={bridge.servers}
        homes={passes.homes}
        you={<IdentityFields identity={identity} />}
      />
      <AboutDialog open={shown === 'about'} onOpenChange={close} version={bridge.info.appVersion} />
    </>
  )
}
