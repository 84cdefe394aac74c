import { useState } from 'react'
import { useLocation } from 'wouter'
import type { StageId } from '../../shared/framework/framework.ts'
import { knownVersions } from '../../shared/framework/known-versions.ts'
import { shippedFrameworks } from '../../shared/framework/shipped-frameworks.ts'
import type { Device } from '../device.ts'
import { CompareDialog } from '../features/upgrade/compare-dialog.tsx'
import { FrameworkMark, type VersionOrigin } from '../features/upgrade/framework-mark.tsx'
import { ProposeDialog } from '../features/upgrade/propose-dialog.tsx'
import { UpgradeDialog } from '../features/upgrade/upgrade-dialog.tsx'
import type { MapSession } from '../session/map-session.ts'
import { useCommands } from '../ui/use-commands.ts'
import { useReadable } from '../ui/use-readable.ts'

export interface FrameworkPlaceProps {
  readonly session: MapSession
  readonly device: Device
  readonly mapTitle: string
  readonly readOnly: boolean
  /** What somebody wants to change of the lanes; null where nobody does. */
  readonly wish: FrameworkWish | null
  readonly onWish: (wish: FrameworkWish | null) => void
}

/** A change that is wanted: of one stage, or of the whole framework where it is null. */
export interface FrameworkWish {
  readonly stageId: StageId | null
}

/** The pinned framework in the bar, and the dialogs that open from it. */
export function FrameworkPlace(props: FrameworkPlaceProps) {
  const { session, device, mapTitle, readOnly, wish, onWish } = props
  const [, navigate] = useLocation()
  const isContributor = useReadable(session.role) === 'contributor'
  const pinned = useReadable(session.framework)
  const held = useReadable(session.heldFrameworks)
  const published = useReadable(device.libraries.published)
  const [open, setOpen] = useState<'upgrade' | 'compare' | null>(null)
  useCommands(device.commands, {
    'framework-versions': pinned && (() => setOpen('upgrade')),
    'compare-frameworks': pinned && (() => setOpen('compare')),
  })
  if (pinned === null) return null
  const { framework, pin } = pinned
  const publications = published.map((each) => each.framework)
  const versions = knownVersions(pinned, [publications, shippedFrameworks, held])
  const others = [...publications, ...shippedFrameworks].filter(({ id }) => id !== pin.id)
  const origin: VersionOrigin = publications.some(({ id }) => id === pin.id)
    ? 'library'
    : shippedFrameworks.some(({ id }) => id === pin.id)
      ? 'app'
      : 'unknown'
  const close = () => setOpen(null)
  return (
    <>
      <FrameworkMark
        pinned={pinned}
        versions={versions}
        origin={origin}
        onUpgrade={() => setOpen('upgrade')}
        onCompare={() => setOpen('compare')}
        onPropose={() => onWish({ stageId: null })}
      />
      <UpgradeDialog
        open={open === 'upgrade'}
        onOpenChange={close}
        session={session}
        pinned={pinned}
        versions={versions}
        readOnly={readOnly || isContributor}
      />
      <CompareDialog
        open={open === 'compare'}
        onOpenChange={close}
        pinned={framework}
        frameworks={[...versions, ...others]}
      />
      <ProposeDialog
        open={wish !== null}
        onOpenChange={() => onWish(null)}
        libraries={device.libraries}
        framework={framework}
        map={{ mapId: session.mapId, mapTitle }}
        stageId={wish?.stageId ?? null}
        onDraft={navigate}
      />
    </>
  )
}
