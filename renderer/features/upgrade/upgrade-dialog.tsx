import './upgrade.css'
import { useState } from 'react'
import type { Framework } from '../../../shared/framework/framework.ts'
import { versionsAhead } from '../../../shared/framework/known-versions.ts'
import type { PinnedFramework } from '../../../shared/framework/pinned-framework.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { UpgradePreview } from './upgrade-preview.tsx'
import { versionName } from './version-notes.tsx'

export interface UpgradeDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly session: MapSession
  readonly pinned: PinnedFramework
  /** All that are known here, newest first; the pinned one is among them. */
  readonly versions: readonly Framework[]
  /** Viewers may look. */
  readonly readOnly: boolean
}

/** Previews another version of the map's framework, and takes the map over to it. */
export function UpgradeDialog(props: UpgradeDialogProps) {
  const { open, onOpenChange, session, pinned, versions, readOnly } = props
  const text = useText()
  const [wanted, setWanted] = useState<number | null>(null)
  const others = versions.filter(({ version }) => version !== pinned.pin.version)
  const target =
    others.find(({ version }) => version === wanted) ??
    versionsAhead(pinned, others)[0] ??
    others[0]
  const close = () => onOpenChange(false)
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setWanted(null)
        onOpenChange(next)
      }}
      size="large"
      title={text('upgrade.title', { name: pinned.framework.name })}
      description={text('upgrade.description', { version: pinned.pin.version })}
      {...(target === undefined
        ? { footer: <Button onClick={close}>{text('ui.close')}</Button> }
        : {})}
    >
      {target === undefined ? (
        <p>{text('upgrade.nothing')}</p>
      ) : (
        <div className="upgrade">
          <div className="upgrade-target">
            <Select
              label={text('upgrade.target')}
              value={String(target.version)}
              options={others.map((framework) => ({
                value: String(framework.version),
                label: versionName(text, framework),
              }))}
              onChange={(version) => setWanted(Number(version))}
            />
          </div>
          <UpgradePreview
            key={`${pinned.pin.contentHash} ${target.version}`}
            session={session}
            from={pinned.framework}
            to={target}
            skipped={versions.filter(
              ({ version }) => version > pinned.pin.version && version <= target.version,
            )}
            readOnly={readOnly}
            onDone={close}
          />
        </div>
      )}
    </Dialog>
  )
}
