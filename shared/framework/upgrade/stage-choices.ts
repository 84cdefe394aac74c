// Where a version of a framework has room for what a map wrote into a stage, gone ones among them.
import type { MapDocument } from '../../document/layout.ts'
import type { Framework } from '../framework.ts'
import { homesBetween, type StageHomes } from './follow-moves.ts'
import { goneStagesOf, readHeldFrameworks } from './held-frameworks.ts'

/** A stage that the pinned version lost already goes on from where its cards are shown. */
export function choicesBetween(map: MapDocument, from: Framework, to: Framework): StageHomes {
  const homes = homesBetween(from, to)
  const gone = goneStagesOf(from, readHeldFrameworks(map))
  return (stageId) => {
    const direct = homes(stageId)
    if (direct.length > 0 || from.stages.some(({ id }) => id === stageId)) return direct
    const standIn = gone.standInFor(stageId)
    if (standIn !== null) return homes(standIn)
    return to.stages.some(({ id }) => id === stageId) ? [stageId] : []
  }
}
