import * as Y from 'yjs'

/**
 * Whether two documents, as updates, may be merged: one of them is empty, or somebody wrote in both. A map
 * that was written anew has nobody in common with what it was before; merging the two would mix them up.
 */
export function sharesHistory(one: Uint8Array, other: Uint8Array): boolean {
  const [ours, theirs] = [one, other].map((update) => Y.parseUpdateMeta(update).to)
  if (ours === undefined || theirs === undefined) return true
  if (ours.size === 0 || theirs.size === 0) return true
  return [...theirs.keys()].some((clientId) => ours.has(clientId))
}
