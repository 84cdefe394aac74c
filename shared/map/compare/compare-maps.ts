// What was added, removed, moved and changed between two states of a map.
import { isSameJson } from '../../document/entity.ts'
import type { MapView } from '../read-map.ts'
import { thingKinds, type Change, type FieldChange, type Move, type ThingKind } from './change.ts'
import { thingsOf, type Thing } from './thing.ts'

/** Everything that differs, kind by kind; empty where both say the same. */
export function compareMaps(earlier: MapView, later: MapView): readonly Change[] {
  if (earlier === later) return []
  return thingKinds.flatMap((kind) =>
    compareThings(kind, thingsOf(kind, earlier), thingsOf(kind, later)),
  )
}

function compareThings(
  kind: ThingKind,
  before: readonly Thing[],
  after: readonly Thing[],
): readonly Change[] {
  const gone = new Map(before.map((thing) => [thing.id, thing]))
  const changes: Change[] = []
  for (const thing of after) {
    const was = gone.get(thing.id)
    gone.delete(thing.id)
    if (was === undefined) changes.push(changeOf(kind, thing, 'added'))
    else {
      const [move, fields] = [moveBetween(was, thing), fieldsBetween(was, thing)]
      if (move === null && fields.length === 0) continue
      changes.push({ ...changeOf(kind, thing, 'changed'), move, fields })
    }
  }
  for (const thing of gone.values()) changes.push(changeOf(kind, thing, 'removed'))
  return changes
}

function changeOf(kind: ThingKind, thing: Thing, how: Change['how']): Change {
  const { position: _position, fields: _fields, ...about } = thing
  return { ...about, kind, how, move: null, fields: [] }
}

function moveBetween(before: Thing, after: Thing): Move | null {
  if (before.home === null || after.home === null) return null
  const isThere = isSameJson(before.home, after.home)
  const { position: was } = before
  const { position: is } = after
  if (isThere && was?.x === is?.x && was?.y === is?.y) return null
  return { from: before.home, to: after.home }
}

function fieldsBetween({ fields: before }: Thing, { fields: after }: Thing): FieldChange[] {
  return Object.keys(after).flatMap((field) => {
    const change = { field, before: before[field] ?? null, after: after[field] ?? null }
    return isSameSaid(change.before, change.after) ? [] : [change]
  })
}

function isSameSaid(a: FieldChange['before'], b: FieldChange['before']): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  return a.length === b.length && a.every((member) => b.includes(member))
}
