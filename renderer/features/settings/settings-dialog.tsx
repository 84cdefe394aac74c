import './settings.css'
import type { ReactNode } from 'react'
import type { DesktopInfo } from '../../../shared/desktop/bridge.ts'
import type { ServersBridge } from '../../../shared/desktop/servers.ts'
import type { Readable } from '../../../shared/document/readable.ts'
import { serverNameOf } from '../../../shared/wire/server-url.ts'
import { useText } from '../../messages/use-text.ts'
import type { Homes } from '../../session/homes.ts'
import type { Preferences } from '../../session/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { AgreedServers } from './agreed-servers.tsx'
import { LicenceKeyField } from './licence-key-field.tsx'
import { LookSettings } from './look-settings.tsx'
import { ServerSettings } from './server-settings.tsx'
import { SettingsSection } from './settings-section.tsx'
import { WritingSettings } from './writing-settings.tsx'

export interface SettingsDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly info: DesktopInfo
  readonly preferences: Preferences
  readonly locale: Readable<string>
  /** Null where there is no choice of servers. */
  readonly servers: ServersBridge | null
  readonly homes: Homes
  /** One's own name and colour. */
  readonly you: ReactNode
}

/** What a person sets for this device. Every change holds at once. */
export function SettingsDialog(props: SettingsDialogProps) {
  const { open, onClose, info, preferences, locale, servers, homes, you } = props
  const teamServer = useReadable(preferences.teamServer)
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
        <SettingsSection title={text('settings.server')}>
          {servers === null ? (
            <p className="settings-note">
              {text('settings.server.web', { server: serverNameOf(info.serverUrl ?? '') })}
            </p>
          ) : (
            <>
              <ServerSettings servers={servers} teamServer={preferences.teamServer} homes={homes} />
              <AgreedServers key={teamServer} servers={servers} teamServer={teamServer} />
            </>
          )}
        </SettingsSection>
        <SettingsSection title={text('settings.writing')}>
          <WritingSettings info={info} preferences={preferences} />
        </SettingsSection>
        <SettingsSection title={text('settings.licence')}>
          <LicenceKeyField licenceKey={preferences.licenceKey} />
        </SettingsSection>
        <SettingsSection title={text('settings.telemetry')}>
          <p className="settings-note">{text(`settings.telemetry.${info.edition}`)}</p>
        </SettingsSection>
      </div>
    </Dialog>
  )
}
