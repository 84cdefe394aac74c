import { useMemo } from 'react'
import type { Stage, StageId } from '../../../shared/framework/framework.ts'
import { watchGoneStages } from '../../../shared/framework/upgrade/held-frameworks.ts'
import { coverageOf, type Coverage } from '../../../shared/map/insight/coverage.ts'
import type { NeedHome } from '../../../shared/map/need-home.ts'
import type { Persona, PersonaId } from '../../../shared/map/persona.ts'
import { needsInOrder } from '../../../shared/map/read-needs.ts'
import { useText } from '../../messages/use-text.ts'
import type { MapSession } from '../../session/map-session.ts'
import { usePart } from '../../ui/use-part.ts'
import { useWatch } from '../../ui/use-watch.ts'

/** The needs of a map, what answers them, and how everything that they name is called. */
export interface NeedsOfMap {
  readonly coverage: Coverage
  readonly stages: readonly Stage[]
  readonly personas: readonly Persona[]
  /** Of a persona, of everybody (null), or of one that is gone. */
  readonly nameOfPersona: (id: PersonaId | null) => string
  readonly nameOfHome: (home: NeedHome) => string
}

export function useNeeds(session: MapSession): NeedsOfMap {
  const text = useText()
  const needs = usePart(session.view, (view) => view.needs)
  const touchpoints = usePart(session.view, (view) => view.touchpoints)
  const stages = usePart(session.view, (view) => view.stages)
  const personaById = usePart(session.view, (view) => view.personas)
  const gone = useWatch(session, watchGone)
  const coverage = useMemo(
    () =>
      coverageOf({
        needs: needsInOrder(needs),
        touchpoints,
        stageIds: stages.map(({ id }) => id),
        standIn: (stageId) => gone?.standInFor(stageId) ?? null,
      }),
    [needs, touchpoints, stages, gone],
  )
  return useMemo(() => {
    const stageNames = new Map<StageId, string>(stages.map(({ id, name }) => [id, name]))
    const nameOfGone = (stageId: StageId) => {
      const stage = gone?.nameOf(stageId) ?? null
      return stage === null ? text('needs.goneStage.unknown') : text('needs.goneStage', { stage })
    }
    return {
      coverage,
      stages,
      personas: [...personaById.values()],
      nameOfPersona(id) {
        if (id === null) return text('needs.everybody')
        const persona = personaById.get(id)
        if (persona === undefined) return text('needs.gonePersona')
        return persona.name === '' ? text('personas.unnamed') : persona.name
      },
      nameOfHome(home) {
        if (home.kind === 'none') return text('needs.noStage')
        if (home.kind === 'gone') return nameOfGone(home.stageId)
        return stageNames.get(home.stageId) ?? ''
      },
    }
  }, [coverage, stages, personaById, gone, text])
}

function watchGone({ map, framework }: MapSession) {
  return watchGoneStages(map, framework)
}
