import { useMemo } from 'react'
import { changeWays, countChanges } from '../../../shared/map/compare/change.ts'
import { compareMaps } from '../../../shared/map/compare/compare-maps.ts'
import type { MapView } from '../../../shared/map/read-map.ts'
import type { OpenVersion } from '../../history/open-version.ts'
import { changeIcons } from '../../icons/change-icons.tsx'
import { useText } from '../../messages/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

export interface RestoreDialogProps {
  readonly version: OpenVersion
  /** Empty where nobody has given it one. */
  readonly name: string
  /** When it was, as it is shown. */
  readonly when: string
  readonly now: MapView
  readonly onRestore: () => void
  readonly onClose: () => void
}

/** Says what bringing a version back would change, before it does. */
export function RestoreDialog(props: RestoreDialogProps) {
  const { version, name, when, now, onRestore, onClose } = props
  const text = useText()
  const changes = useMemo(() => compareMaps(now, version.view), [now, version])
  const counts = countChanges(changes)
  const framework = version.pinned?.framework ?? null
  const isOtherFramework =
    framework !== null &&
    (framework.id !== now.framework?.id || framework.version !== now.framework.version)
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={text(name === '' ? 'history.restore.title' : 'history.restore.title.named', {
        name,
        when,
      })}
      description={text(changes.length === 0 ? 'history.restore.same' : 'history.restore.text')}
      footer={
        <>
          <Button onClick={onClose}>{text('history.restore.cancel')}</Button>
          <Button look="primary" onClick={onRestore}>
            {text('history.restore.do')}
          </Button>
        </>
      }
    >
      <ul className="history-counts history-counts-tall">
        {changeWays.map((way) =>
          counts[way] === 0 ? null : (
            <li key={way} className="history-count" data-way={way}>
              {changeIcons[way]}
              {text(`history.restore.${way}`, { count: counts[way] })}
            </li>
          ),
        )}
      </ul>
      {isOtherFramework ? (
        <p>
          {text('history.restore.framework', {
            framework: framework.name,
            version: framework.version,
          })}
        </p>
      ) : null}
      {changes.length === 0 ? null : (
        <p className="history-note">{text('history.restore.looks')}</p>
      )}
    </Dialog>
  )
}
