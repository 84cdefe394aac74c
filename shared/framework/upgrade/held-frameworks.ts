// What a map's document holds of frameworks beside the pinned one: versions it was pinned to before.
// They say what a stage was called and where its cards belong now, the same for every peer.
import type { MapDocument } from '../../document/layout.ts'
import { createWritable, type Readable, type Watch } from '../../document/readable.ts'
import type { Framework, StageId } from '../framework.ts'
import { movesOf } from '../framework-parts.ts'
import { isFramework } from '../is-framework.ts'
import { pinKey, type PinnedFramework } from '../pinned-framework.ts'
import { homesBetween, type StageHomes } from './follow-moves.ts'

/** A peer must not make every window read thousands. */
const mostHeld = 64
const longestName = 200

/** Readable frameworks of a document, newest first. Their hashes are not checked: they give no lanes. */
export function readHeldFrameworks(map: MapDocument): readonly Framework[] {
  const held: Framework[] = []
  for (const key of [...map.framework.keys()].sort()) {
    const value = key === pinKey ? null : map.framework.get(key)
    if (isFramework(value) && key.startsWith(`${value.id}@${value.version}`)) held.push(value)
    if (held.length === mostHeld) break
  }
  return held.sort((a, b) => b.version - a.version || (a.id < b.id ? -1 : 1))
}

/** Stages that the pinned framework does not have: what they were called, and who stands in for them. */
export interface GoneStages {
  /** The lane that shows the cards of a stage that is gone, or null: they are parked. */
  standInFor(stageId: StageId): StageId | null
  /** What a stage was called, or null where nothing that the document holds knows it. */
  nameOf(stageId: StageId): string | null
}

export function goneStagesOf(pinned: Framework, held: readonly Framework[]): GoneStages {
  const homesFrom = new Map<Framework, StageHomes>()
  return {
    standInFor(stageId) {
      if (hasStage(pinned, stageId)) return null
      const last = knows(pinned, stageId)
        ? pinned
        : held.find((other) => isLater(other, pinned) && knows(other, stageId))
      if (last === undefined) return null
      const homes = homesFrom.get(last) ?? homesBetween(last, pinned)
      homesFrom.set(last, homes)
      return homes(stageId)[0] ?? null
    },
    nameOf(stageId) {
      for (const framework of [pinned, ...held]) {
        const stage = framework.stages.find(({ id }) => id === stageId)
        const name = stage?.name ?? lastMoveOf(framework, stageId)?.name
        if (name !== undefined) return name.slice(0, longestName)
      }
      return null
    },
  }
}

/** Follows the pin and what the document holds; null while the map has no framework. */
export function watchGoneStages(
  map: MapDocument,
  pinned: Readable<PinnedFramework | null>,
): Watch<GoneStages | null> {
  const read = () => {
    const current = pinned.get()
    return current === null ? null : goneStagesOf(current.framework, readHeldFrameworks(map))
  }
  const value = createWritable(read())
  const update = () => value.set(read())
  const stop = pinned.subscribe(update)
  map.framework.observe(update)
  return {
    ...value,
    dispose() {
      stop()
      map.framework.unobserve(update)
    },
  }
}

function knows(framework: Framework, stageId: StageId): boolean {
  return hasStage(framework, stageId) || lastMoveOf(framework, stageId) !== undefined
}

function hasStage(framework: Framework, stageId: StageId): boolean {
  return framework.stages.some(({ id }) => id === stageId)
}

function lastMoveOf(framework: Framework, stageId: StageId) {
  return movesOf(framework).findLast(({ from }) => from === stageId)
}

function isLater(other: Framework, pinned: Framework): boolean {
  return other.id === pinned.id && other.version > pinned.version
}
