import type { DesktopInfo } from '../../../shared/desktop/bridge.ts'
import { textSizeFrom, textSizes, themes } from '../../../shared/desktop/settings.ts'
import type { Readable } from '../../../shared/document/readable.ts'
import { useText } from '../../messages/use-text.ts'
import { formatChoices, localeOfFormats } from '../../session/formats.ts'
import type { Preferences } from '../../session/preferences.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { useReadable } from '../../ui/use-readable.ts'

export interface LookSettingsProps {
  readonly info: DesktopInfo
  readonly preferences: Preferences
  readonly locale: Readable<string>
}

/** A day and a number that every way of writing them shows differently. */
const exampleDay = new Date(2026, 10, 26)
const exampleNumber = 1_234_567.5

/** Light or dark, how large, and how dates and numbers are written. */
export function LookSettings({ info, preferences, locale }: LookSettingsProps) {
  const text = useText()
  const theme = useReadable(preferences.theme)
  const size = useReadable(preferences.textSize)
  const formats = useReadable(preferences.formats)
  const percent = new Intl.NumberFormat(useReadable(locale), { style: 'percent' })
  return (
    <>
      <Segmented
        label={text('settings.theme')}
        value={theme}
        options={themes.map((value) => ({ value, label: text(`home.theme.${value}`) }))}
        onChange={(next) => preferences.theme.set(next)}
      />
      {info.edition === 'web' ? (
        <p className="settings-note">{text('settings.textSize.web')}</p>
      ) : (
        <Select
          label={text('settings.textSize')}
          hint={text('settings.textSize.hint')}
          value={String(size)}
          options={textSizes.map((value) => ({
            value: String(value),
            label: percent.format(value),
          }))}
          onChange={(next) => preferences.textSize.set(textSizeFrom(Number(next)) ?? size)}
        />
      )}
      <Select
        label={text('settings.formats')}
        hint={text('settings.formats.hint')}
        value={formats}
        options={formatChoices.map((value) => ({
          value,
          label: text('settings.formats.example', {
            name: text(`settings.formats.${value}`),
            example: exampleIn(localeOfFormats(value, info.systemLocale)),
          }),
        }))}
        onChange={(next) => preferences.formats.set(next)}
      />
    </>
  )
}

function exampleIn(locale: string): string {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(exampleDay)
  return `${day} · ${new Intl.NumberFormat(locale).format(exampleNumber)}`
}
