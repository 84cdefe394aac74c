import { Info, Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import type { DesktopInfo } from '../../../shared/desktop/bridge.ts'
import { useText } from '../../messages/use-text.ts'
import { themes, type Preferences, type Theme } from '../../session/preferences.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { AboutDialog } from './about-dialog.tsx'
import { Wordmark } from './wordmark.tsx'

const themeIcons: Readonly<Record<Theme, typeof Sun>> = { system: Monitor, light: Sun, dark: Moon }

export interface HomeHeaderProps {
  readonly preferences: Preferences
  readonly info: DesktopInfo
}

export function HomeHeader({ preferences, info }: HomeHeaderProps) {
  const text = useText()
  const theme = useReadable(preferences.theme)
  const [isAboutOpen, setIsAboutOpen] = useState(false)
  const ThemeIcon = themeIcons[theme]
  return (
    <header className="home-bar">
      <Wordmark name={text('app.name')} />
      <Menu
        align="end"
        trigger={<IconButton label={text('home.theme')} icon={<ThemeIcon />} />}
        entries={themes.map((choice) => {
          const Icon = themeIcons[choice]
          return {
            kind: 'choice' as const,
            label: text(`home.theme.${choice}`),
            icon: <Icon />,
            chosen: choice === theme,
            run: () => preferences.theme.set(choice),
          }
        })}
      />
      <IconButton
        label={text('about.title')}
        icon={<Info />}
        onClick={() => setIsAboutOpen(true)}
      />
      <AboutDialog open={isAboutOpen} onOpenChange={setIsAboutOpen} version={info.appVersion} />
    </header>
  )
}
