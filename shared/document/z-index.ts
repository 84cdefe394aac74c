import { generateKeyBetween } from 'jittered-fractional-indexing'
import { entityOf, readField } from './entity.ts'
import { placementKey, type EntityMap } from './layout.ts'

/** A fractional index after the given one, jittered so that two people rarely get the same. */
export function indexAfter(index: string | null): string {
  return generateKeyBetween(index, null)
}

/** An index between two others; null stands for the end. Where they are not in order, one after the first. */
export function indexBetween(before: string | null, after: string | null): string {
  const isInOrder = before === null || after === null || before < after
  return generateKeyBetween(before, isInOrder ? after : null)
}

/** An index above every shape that a parent already holds. */
export function topIndexIn(records: EntityMap, parentId: string): string {
  let top: string | null = null
  records.forEach((_entity, id) => {
    const entity = entityOf(records, id)
    const register = entity === undefined ? null : readField(entity, placementKey)
    if (!Array.isArray(register) || register[0] !== parentId) return
    const index: unknown = register[1]
    if (isIndexKey(index) && (top === null || index > top)) top = index
  })
  return indexAfter(top)
}

/** Whether an index can be ordered and extended; one that can't would throw in the board. */
export function isIndexKey(index: unknown): index is string {
  // reason: the library itself takes characters that no index has, and then orders them wrongly
  if (typeof index !== 'string' || !/^[A-Za-z][0-9A-Za-z]{1,200}$/.test(index)) return false
  const wholeLength = wholeLengthOf(index.charCodeAt(0))
  if (index.length < wholeLength || index === lowestIndex) return false
  return index.length === wholeLength || !index.endsWith('0')
}

/** Nothing comes before it. */
const lowestIndex = `A${'0'.repeat(26)}`

/** How long the whole part of an index is, by its first letter: `a1` to `zz…z`, and downwards `Zz` to `A0…0`. */
function wholeLengthOf(head: number): number {
  const [a, upperZ] = [97, 90]
  return head >= a ? head - a + 2 : upperZ - head + 2
}
