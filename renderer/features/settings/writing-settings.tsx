import type { DesktopInfo } from '../../../shared/desktop/bridge.ts'
import { useText } from '../../messages/use-text.ts'
import type { Preferences } from '../../session/preferences.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { useReadable } from '../../ui/use-readable.ts'

export interface WritingSettingsProps {
  readonly info: DesktopInfo
  readonly preferences: Preferences
}

/** Whether spelling is checked, where that works without asking anybody outside. */
export function WritingSettings({ info, preferences }: WritingSettingsProps) {
  const text = useText()
  const isOn = useReadable(preferences.spelling)
  if (info.edition === 'desktop' && info.platform !== 'mac') {
    return <p className="settings-note">{text('settings.spelling.none')}</p>
  }
  return (
    <>
      <Segmented
        label={text('settings.spelling')}
        value={isOn ? 'on' : 'off'}
        options={[
          { value: 'on', label: text('settings.spelling.on') },
          { value: 'off', label: text('settings.spelling.off') },
        ]}
        onChange={(next) => preferences.spelling.set(next === 'on')}
      />
      <p className="settings-note">{text(`settings.spelling.${info.edition}`)}</p>
    </>
  )
}
