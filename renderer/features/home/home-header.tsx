import { Info, Monitor, Moon, Settings, Sun } from 'lucide-react'
import { themes, type Theme } from '../../../shared/desktop/settings.ts'
import { useText } from '../../messages/use-text.ts'
import type { Preferences } from '../../session/preferences.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { Wordmark } from './wordmark.tsx'

const themeIcons: Readonly<Record<Theme, typeof Sun>> = { system: Monitor, light: Sun, dark: Moon }

export interface HomeHeaderProps {
  readonly preferences: Preferences
  readonly onSettings: () => void
  readonly onAbout: () => void
}

export function HomeHeader({ preferences, onSettings, onAbout }: HomeHeaderProps) {
  const text = useText()
  const theme = useReadable(preferences.theme)
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
      <IconButton label={text('settings.open')} icon={<Settings />} onClick={onSettings} />
      <IconButton label={text('about.title')} icon={<Info />} onClick={onAbout} />
    </header>
  )
}
