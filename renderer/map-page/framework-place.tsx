import { useState } from 'react'
import { knownVersions } from '../../shared/framework/known-versions.ts'
import { shippedFrameworks } from '../../shared/framework/shipped-frameworks.ts'
import { FrameworkMark } from '../features/upgrade/framework-mark.tsx'
import { UpgradeDialog } from '../features/upgrade/upgrade-dialog.tsx'
import type { MapSession } from '../session/map-session.ts'
import { useReadable } from '../ui/use-readable.ts'

export interface FrameworkPlaceProps {
  readonly session: MapSession
  readonly readOnly: boolean
}

/** The pinned framework in the bar, and the dialogs that open from it. */
export function FrameworkPlace({ session, readOnly }: FrameworkPlaceProps) {
  const pinned = useReadable(session.framework)
  const held = useReadable(session.heldFrameworks)
  const [isUpgradeOpen, setIsUpgradeOpen] = useState(false)
  if (pinned === null) return null
  const versions = knownVersions(pinned, [shippedFrameworks, held])
  const isShipped = shippedFrameworks.some(({ id }) => id === pinned.pin.id)
  return (
    <>
      <FrameworkMark
        pinned={pinned}
        versions={versions}
        origin={isShipped ? 'app' : 'unknown'}
        onUpgrade={() => setIsUpgradeOpen(true)}
      />
      <UpgradeDialog
        open={isUpgradeOpen}
        onOpenChange={setIsUpgradeOpen}
        session={session}
        pinned={pinned}
        versions={versions}
        readOnly={readOnly}
      />
    </>
  )
}
