// What differs between two states of a map: one change for each thing that came, went, moved or says
// something else.
import type { Home } from '../home.ts'

/** In the order in which a comparison lists them. */
export const thingKinds = [
  'map',
  'touchpoint',
  'sticky',
  'shape',
  'link',
  'row',
  'persona',
  'need',
  'story',
  'pillar',
  'word',
  'overrule',
  'metric',
  'comment',
  'attachment',
  'view',
  'kind',
] as const
export type ThingKind = (typeof thingKinds)[number]

/** What a field says; ids stand for other things of the map, and the order in a list means nothing. */
export type Said = string | number | boolean | null | readonly string[]

export interface FieldChange {
  readonly field: string
  readonly before: Said
  readonly after: Said
}

/** Both are the same where it moved within its cell, or on the page. */
export interface Move {
  readonly from: Home
  readonly to: Home
}

export interface ChangedThing {
  readonly kind: ThingKind
  readonly id: string
  /** Type of a shape: `draw`, `image`, `group` and so on; empty for everything else. */
  readonly type: string
  /** As it is called in the later state, or was where it is gone; may be empty. */
  readonly title: string
  /** Where it is in the later state, or was; null for what has no place on the board. */
  readonly home: Home | null
  /** The record or cell of the board that shows it, or that it is about; null where nothing does. */
  readonly shownBy: string | null
  /** Who made it (rule D10), or null where it names nobody. */
  readonly makerId: string | null
}

export interface Change extends ChangedThing {
  readonly how: 'added' | 'removed' | 'changed'
  /** Null unless it was there before, is there now, and stands elsewhere. */
  readonly move: Move | null
  /** Empty for what came or went. */
  readonly fields: readonly FieldChange[]
}

export const changeWays = ['added', 'removed', 'moved', 'changed'] as const
export type ChangeWay = (typeof changeWays)[number]

/** Something may have moved and say something else as well. */
export function waysOf({ how, move, fields }: Change): readonly ChangeWay[] {
  if (how !== 'changed') return [how]
  const ways: ChangeWay[] = []
  if (move !== null) ways.push('moved')
  if (fields.length > 0) ways.push('changed')
  return ways
}

export type ChangeCounts = Readonly<Record<ChangeWay, number>>

export function countChanges(changes: readonly Change[]): ChangeCounts {
  const counts = { added: 0, removed: 0, moved: 0, changed: 0 }
  for (const change of changes) for (const way of waysOf(change)) counts[way]++
  return counts
}
