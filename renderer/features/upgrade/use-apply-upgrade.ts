import type { Framework } from '../../../shared/framework/framework.ts'
import { applyUpgrade } from '../../../shared/framework/upgrade/edit-upgrade.ts'
import type { Redirects } from '../../../shared/framework/upgrade/landing.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { useToast } from '../../ui/toast.tsx'

export interface PreviewedUpgrade {
  readonly from: Framework
  readonly to: Framework
  readonly redirects: Redirects
}

/** Takes the map over as one undo step, and says so with a way back. */
export function useApplyUpgrade(
  session: MapSession,
  onApplied: () => void,
): (upgrade: PreviewedUpgrade) => void {
  const text = useText()
  const toast = useToast()
  return ({ from, to, redirects }) => {
    const result = session.edit((map) => applyUpgrade(map, from, to, redirects))
    // reason: the preview is made anew for what is pinned now, so there is nothing to do but to say it
    if (result === 'stale') return toast({ message: text('upgrade.stale') })
    if (result === 'applied') {
      const depth = session.undo.depth()
      toast({
        message: text('upgrade.applied', { name: to.name, version: to.version }),
        action: {
          label: text('upgrade.undo'),
          run() {
            if (session.undo.depth() === depth) session.undo.undo()
            else toast({ message: text('upgrade.undoLater') })
          },
        },
      })
    }
    return onApplied()
  }
}
