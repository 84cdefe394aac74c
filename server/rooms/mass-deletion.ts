// Whether a transaction took away much of a map at once. Knows nothing of what a map means: it counts
// the entries of the document's roots, each of which is a card, a row, a persona, …
import * as Y from 'yjs'

const leastEntries = 50
const leastShare = 0.2

/** Cheap where little was deleted: only keys that the transaction touched are looked at. */
export function deletesMuch(transaction: Y.Transaction): boolean {
  let deleted = 0
  let left = 0
  for (const type of transaction.doc.share.values()) {
    const keys = transaction.changed.get(type as Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>)
    for (const key of keys ?? []) {
      if (key !== null && wasTakenAway(type._map.get(key), transaction)) deleted++
    }
  }
  if (deleted <= leastEntries) return false
  for (const type of transaction.doc.share.values()) {
    for (const item of type._map.values()) if (!item.deleted) left++
  }
  return deleted > (deleted + left) * leastShare
}

/** Deleted, or replaced as a whole: both lose what was there. */
function wasTakenAway(item: Y.Item | undefined, { deleteSet }: Y.Transaction): boolean {
  if (item === undefined) return false
  if (item.deleted) return Y.isDeleted(deleteSet, item.lastId)
  return item.left !== null && Y.isDeleted(deleteSet, item.left.lastId)
}
