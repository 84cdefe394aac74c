import { useMemo } from 'react'
import type { MapDocument } from '../../../shared/document/layout.ts'
import { createWritable, type Readable } from '../../../shared/document/readable.ts'
import type { Framework } from '../../../shared/framework/framework.ts'
import type { UpgradePlan } from '../../../shared/framework/upgrade/landing.ts'
import { planUpgrade } from '../../../shared/framework/upgrade/plan-upgrade.ts'
import { useReadable } from '../../ui/use-readable.ts'

/** While others work on the map the preview follows them this often, and not with each stroke. */
const followEveryMs = 400

/** Where everything on the map would land; made anew when the map changes. */
export function useUpgradePlan(map: MapDocument, from: Framework, to: Framework): UpgradePlan {
  return useReadable(useMemo(() => planWhileShown(map, from, to), [map, from, to]))
}

function planWhileShown(map: MapDocument, from: Framework, to: Framework): Readable<UpgradePlan> {
  const plan = createWritable(planUpgrade(map, from, to))
  let timer: ReturnType<typeof setTimeout> | null = null
  const planAnew = () => {
    timer = null
    plan.set(planUpgrade(map, from, to))
  }
  const onUpdate = () => {
    timer ??= setTimeout(planAnew, followEveryMs)
  }
  return {
    get: () => plan.get(),
    subscribe(listener) {
      const stop = plan.subscribe(listener)
      map.doc.on('update', onUpdate)
      return () => {
        stop()
        map.doc.off('update', onUpdate)
        if (timer !== null) clearTimeout(timer)
        timer = null
      }
    },
  }
}
