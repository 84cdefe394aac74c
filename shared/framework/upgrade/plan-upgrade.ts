// Where everything on a map lands when it takes over another version. Reads only; the same for every
// peer who asks about the same document.
import type { MapDocument } from '../../document/layout.ts'
import { addressOfCell } from '../../map/lane.ts'
import type { Framework, StageId } from '../framework.ts'
import { readBoardThings, type BoardThing } from './board-things.ts'
import { returnTo } from './card-memory.ts'
import { diffFrameworks } from './diff-frameworks.ts'
import type { CardLanding, Redirects, UpgradePlan } from './landing.ts'
import { planNamers } from './plan-namers.ts'
import { choicesBetween } from './stage-choices.ts'

/**
 * @param from the version that the map is pinned to
 * @param to an earlier or later version of the same framework
 * @param redirects cards and others that somebody sends to another stage of `to`; others are passed over
 */
export function planUpgrade(
  map: MapDocument,
  from: Framework,
  to: Framework,
  redirects: Redirects = new Map(),
): UpgradePlan {
  const land = landingsIn(map, from, to)
  const cards: CardLanding[] = []
  for (const thing of readBoardThings(map))
    if (thing.type !== 'arrow') cards.push(land(thing, redirects.get(thing.id)))
  return {
    from,
    to,
    direction: to.version < from.version ? 'downgrade' : 'upgrade',
    diff: diffFrameworks(from, to),
    cards,
    others: planNamers(map, from, to, redirects),
    counts: {
      staying: cards.filter(({ reason }) => reason === 'same-stage').length,
      moving: cards.filter(({ reason, to }) => reason !== 'same-stage' && to !== null).length,
      parked: cards.filter(({ to }) => to === null).length,
    },
  }
}

export type Land = (thing: BoardThing, redirect: StageId | undefined) => CardLanding

/** Decides for one thing after another. */
export function landingsIn(map: MapDocument, from: Framework, to: Framework): Land {
  const stages = new Set(to.stages.map(({ id }) => id))
  const choicesFor = choicesBetween(map, from, to)
  return (thing, redirect) => {
    const { id, type, title, place } = thing
    const { stageId, rowId } = place
    const choices = choicesFor(stageId)
    const face = { id, type, title, rowId, from: stageId, choices }
    if (redirect !== undefined && stages.has(redirect))
      return redirect === stageId
        ? { ...face, to: redirect, reason: 'same-stage' }
        : { ...face, to: redirect, reason: 'redirect' }
    const back = addressOfCell(returnTo(thing, to)?.home.parentId ?? '')
    if (back !== null && stages.has(back.stageId))
      return { ...face, to: back.stageId, reason: 'came-from' }
    const [home] = choices
    if (home === undefined) return { ...face, to: null, reason: 'no-home' }
    return { ...face, to: home, reason: home === stageId ? 'same-stage' : 'mapping' }
  }
}
