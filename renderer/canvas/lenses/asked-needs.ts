// The needs of a map with what answers them, for the lens of their row.
import { computed, type Signal } from 'tldraw'
import type { GoneStages } from '../../../shared/framework/upgrade/held-frameworks.ts'
import { coverageOf, type AskedNeed } from '../../../shared/map/insight/coverage.ts'
import { needsInOrder } from '../../../shared/map/read-needs.ts'
import type { MapSession } from '../../session/map-session.ts'
import { signalFrom, type WatchedSignal } from '../readable-signal.ts'

/** Counted anew only when needs, touchpoints or stages changed, and never while there are no needs. */
export function watchAskedNeeds(
  view: MapSession['view'],
  goneStages: Signal<GoneStages | null>,
): WatchedSignal<readonly AskedNeed[]> {
  const whole = signalFrom('map', view)
  const part = <T>(name: string, partOf: (map: ReturnType<typeof view.get>) => T) =>
    computed(name, () => partOf(whole.signal.get()))
  const needs = part('needs', (map) => map.needs)
  const touchpoints = part('touchpoints', (map) => map.touchpoints)
  const stages = part('stages of the map', (map) => map.stages)
  const signal = computed('asked needs', (): readonly AskedNeed[] => {
    if (needs.get().size === 0) return noNeeds
    return coverageOf({
      needs: needsInOrder(needs.get()),
      touchpoints: touchpoints.get(),
      stageIds: stages.get().map(({ id }) => id),
      standIn: (stageId) => goneStages.get()?.standInFor(stageId) ?? null,
    }).asked
  })
  return { signal, dispose: () => whole.dispose() }
}

const noNeeds: readonly AskedNeed[] = []
