// Where what names a stage beside the board lands: needs, metrics, comments on cells, lane widths.
import type { MapDocument } from '../../document/layout.ts'
import type { Framework, StageId } from '../framework.ts'
import { returnTo } from './card-memory.ts'
import { stageNamers, type NamedStage } from './edit-stage-namers.ts'
import type { NamerLanding, Redirects } from './landing.ts'
import { choicesBetween } from './stage-choices.ts'

/** What stays in its stage is among them, as somebody may send it elsewhere; widths that stay are not. */
export function planNamers(
  map: MapDocument,
  from: Framework,
  to: Framework,
  redirects: Redirects,
): readonly NamerLanding[] {
  const stages = new Set(to.stages.map(({ id }) => id))
  const choicesFor = choicesBetween(map, from, to)
  const homeOf = ({ id, stageId, entity }: NamedStage): StageId | null => {
    const redirect = redirects.get(id)
    if (redirect !== undefined && stages.has(redirect)) return redirect
    const back = entity === null ? null : returnTo({ entity, parentId: stageId }, to)
    const origin = back?.home.parentId as StageId | undefined
    if (origin !== undefined && stages.has(origin)) return origin
    return choicesFor(stageId)[0] ?? null
  }
  return stageNamers.flatMap(({ kind, list }) =>
    list(map).flatMap((named) => {
      const home = homeOf(named)
      if (home === named.stageId && named.entity === null) return []
      return [{ kind, id: named.id, title: named.title, from: named.stageId, to: home }]
    }),
  )
}
