/** Runs work on one key after the other, so that storing and removing one blob never overlap here. */
export function createTurns() {
  const lastByKey = new Map<string, Promise<unknown>>()
  return async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const before = lastByKey.get(key) ?? Promise.resolve()
    const turn = before.then(work, work)
    lastByKey.set(key, turn)
    try {
      return await turn
    } finally {
      if (lastByKey.get(key) === turn) lastByKey.delete(key)
    }
  }
}
