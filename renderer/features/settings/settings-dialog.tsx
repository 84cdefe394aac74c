import './settings.css'
import type { ReactNode } from 'react'
import type { DesktopInfo } from '../../../shared/desktop/bridge.ts'
import type { Readable } from '../../../shared/document/readable.ts'
import { useText } from '../../messages/use-text.ts'
import type { Preferences } from '../../session/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LicenceKeyField } from './licence-key-field.tsx'
import { LookSettings } from './look-settings.tsx'
import { SettingsSection } from './settings-section.tsx'
import { WritingSettings } from './writing-settings.tsx'

export interface SettingsDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly info: DesktopInfo
  readonly preferences: Preferences
  readonly locale: Readable<string>
  /** One's own name and colour. */
  readonly you: ReactNode
}

/** What a person sets for this device. Every change holds at once. */
export function SettingsDialog(props: SettingsDialogProps) {
  const { open, onClose, info, preferences, locale, you } = props
  const text = useText()
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      title={text('settings.title')}
      description={text(`settings.text.${info.edition}`)}
      footer={
        <Button look="primary" onClick={onClose}>
          {text('settings.done')}
        </Button>
      }
    >
      <div className="settings">
        <SettingsSection title={text('settings.you')}>{you}</SettingsSection>
        <SettingsSection title={text('settings.look')}>
          <LookSettings info={info} preferences={preferences} locale={locale} />
        </SettingsSection>
        <SettingsSection title={text('settings.writing')}>
          <WritingSettings info={info} preferences={preferences} />
        </SettingsSection>
        <SettingsSection title={text('settings.licence')}>
          <LicenceKeyField licenceKey={preferences.licenceKey} />
        </SettingsSection>
        <SettingsSection title={text('settings.telemetry')}>
          <p className="settings-note">{text('settings.telemetry.none')}</p>
        </SettingsSection>
      </div>
    </Dialog>
  )
}
