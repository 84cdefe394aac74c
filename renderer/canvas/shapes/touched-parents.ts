import {
  computed,
  isUninitialized,
  RESET_VALUE,
  WeakCache,
  type Editor,
  type RecordsDiff,
  type Signal,
  type TLParentId,
  type TLRecord,
  type TLShape,
} from 'tldraw'

/** Counts the changes of what stands in a parent, groups in it and all that is in them included. Tracked. */
export type TouchedIn = (parentId: TLParentId) => number

interface Counts {
  readonly all: number
  readonly of: ReadonlyMap<TLParentId, number>
}

/**
 * For whatever is read from all shapes of a parent: tracking each of thousands of them would have every edit ask
 * all of them whether they have changed. Whoever reads by this count reads them without being tracked.
 */
export function watchTouched(editor: Editor): TouchedIn {
  return byEditor.get(editor, countChanges)
}

/** Lanes and links count together. */
const byEditor = new WeakCache<Editor, TouchedIn>()

function countChanges(editor: Editor): TouchedIn {
  const history = editor.store.query.filterHistory('shape')
  const counts = computed<Counts>('changes of parents', (before, lastEpoch) => {
    history.get()
    if (isUninitialized(before)) return { all: 0, of: new Map() }
    const changes = history.getDiffSince(lastEpoch)
    if (changes === RESET_VALUE) return { ...before, all: before.all + 1 }
    const of = new Map(before.of)
    for (const id of parentsIn(editor, changes)) of.set(id, (of.get(id) ?? 0) + 1)
    return { all: before.all, of }
  })
  const byParent = new Map<TLParentId, Signal<number>>()
  return (parentId) => {
    let count = byParent.get(parentId)
    if (count === undefined) {
      count = computed(`changes in ${parentId}`, () => {
        const { all, of } = counts.get()
        return all + (of.get(parentId) ?? 0)
      })
      byParent.set(parentId, count)
    }
    return count.get()
  }
}

function parentsIn(
  editor: Editor,
  changes: readonly RecordsDiff<TLShape>[],
): ReadonlySet<TLParentId> {
  const parents = new Set<TLParentId>()
  for (const { added, removed, updated } of changes) {
    const pairs: readonly TLShape[][] = Object.values(updated)
    for (const shape of [
      ...Object.values<TLShape>(added),
      ...Object.values<TLShape>(removed),
      ...pairs.flat(),
    ]) {
      addParents(editor, shape, parents)
    }
  }
  return parents
}

/** With those of the groups that it is in. */
function addParents(editor: Editor, shape: TLShape, parents: Set<TLParentId>): void {
  let at: TLShape | undefined = shape
  while (at !== undefined) {
    parents.add(at.parentId)
    const parent: TLRecord | undefined = editor.store.unsafeGetWithoutCapture(at.parentId)
    at = parent?.typeName === 'shape' && parent.type === 'group' ? parent : undefined
  }
}
