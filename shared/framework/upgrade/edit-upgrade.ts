// Takes a map over to another version of its framework: one transaction, one undo step. Nothing is
// lost: what has no home keeps its written place and is shown in the parking lane (rule D5).
import { writeField, type Json } from '../../document/entity.ts'
import { placementKey, type MapDocument } from '../../document/layout.ts'
import { verbOrigin } from '../../document/origins.ts'
import { cellIdOf, type CellId } from '../../map/lane.ts'
import { contentHashOf } from '../content-hash.ts'
import type { Framework } from '../framework.ts'
import { keepFramework, pinFramework, readPin } from '../pinned-framework.ts'
import { readBoardThings, type BoardThing } from './board-things.ts'
import { encode, homesKey, rememberHome, returnTo } from './card-memory.ts'
import { stageNamers, widenLane } from './edit-stage-namers.ts'
import { versionOf } from './follow-moves.ts'
import type { CardLanding, Redirects } from './landing.ts'
import { placeArrivals, type Arrival } from './place-arrivals.ts'
import { landingsIn, planUpgrade } from './plan-upgrade.ts'

/**
 * `stale`: somebody pinned another version since the preview, so nothing was done; `unchanged`: the
 * map is pinned to that version already; `other-framework`: a map keeps its framework, see rule F-5.
 */
export type UpgradeResult = 'applied' | 'stale' | 'unchanged' | 'other-framework'

/**
 * @param from the version that was previewed as the pinned one
 * @param redirects cards and others that somebody sends to another stage of `to`
 */
export function applyUpgrade(
  map: MapDocument,
  from: Framework,
  to: Framework,
  redirects: Redirects = new Map(),
): UpgradeResult {
  if (from.id !== to.id) return 'other-framework'
  const pinned = readPin(map)
  const target = contentHashOf(to)
  if (pinned?.contentHash === target) return 'unchanged'
  if (pinned?.contentHash !== contentHashOf(from)) return 'stale'
  map.doc.transact(() => {
    const { others } = planUpgrade(map, from, to, redirects)
    for (const { kind, id, from: written, to: stageId } of others) {
      const namer = stageNamers.find((each) => each.kind === kind)
      if (stageId !== null && stageId !== written) namer?.land(map, id, { stageId, from, to })
    }
    moveThings(map, from, to, redirects)
    keepFramework(map, from)
    pinFramework(map, to)
  }, verbOrigin)
  return 'applied'
}

interface Move {
  readonly thing: BoardThing
  readonly landing: CardLanding
}

function moveThings(map: MapDocument, from: Framework, to: Framework, redirects: Redirects): void {
  const land = landingsIn(map, from, to)
  const staying: BoardThing[] = []
  const moves: Move[] = []
  for (const thing of readBoardThings(map)) {
    const landing = land(thing, redirects.get(thing.id))
    if (landing.reason === 'same-stage') staying.push(thing)
    else if (landing.to !== null) moves.push({ thing, landing })
  }
  const returning = moves.filter(({ landing }) => landing.reason === 'came-from')
  for (const { thing } of returning) putBack(thing, to)
  const arrivals = moves
    .filter(({ landing }) => landing.reason !== 'came-from')
    .map(({ thing, landing }) => arrivalOf(thing, landing))
  const places = placeArrivals(map, arrivals, [...staying, ...returning.map(({ thing }) => thing)])
  for (const { arrival, x, y } of places.placed) {
    const { thing, cell } = arrival
    const home = {
      frameworkId: from.id,
      version: versionOf(thing.place.stageId, from),
      parentId: thing.parentId,
      x: thing.x,
      y: thing.y,
      movedTo: cell,
    }
    writeField(thing.entity, homesKey, rememberHome(thing, home))
    writePlace(thing, cell, x, y)
  }
  for (const [stageId, width] of places.widths) widenLane(map, stageId, width)
}

function arrivalOf(thing: BoardThing, landing: CardLanding): Arrival {
  const stageId = landing.to ?? landing.from
  return { thing, stageId, cell: cellIdOf(stageId, landing.rowId) }
}

function putBack(thing: BoardThing, to: Framework): void {
  const back = returnTo(thing, to)
  if (back === null) return
  const { home, rest } = back
  writeField(thing.entity, homesKey, rest.length === 0 ? undefined : encode(rest))
  writePlace(thing, home.parentId as CellId, home.x, home.y)
}

function writePlace({ entity, index, rotation }: BoardThing, cell: CellId, x: number, y: number) {
  const place: Json = [cell, index, x, y, rotation]
  writeField(entity, placementKey, place)
}
