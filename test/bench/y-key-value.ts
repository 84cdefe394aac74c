// The idea of y-utility's YKeyValue, written anew and as short as measuring allows: pairs in a
// Y.Array, the rightmost of a key counts, older ones are deleted.
import type * as Y from 'yjs'

interface Pair<T> {
  readonly key: string
  readonly value: T
}

export class YKeyValue<T> {
  readonly #pairs: Y.Array<Pair<T>>
  readonly #current = new Map<string, Pair<T>>()

  constructor(pairs: Y.Array<Pair<T>>) {
    this.#pairs = pairs
    for (const pair of pairs.toArray()) this.#current.set(pair.key, pair)
    pairs.observe((event) => this.#update(event))
  }

  get(key: string): T | undefined {
    return this.#current.get(key)?.value
  }

  keys(): Iterable<string> {
    return this.#current.keys()
  }

  set(key: string, value: T): void {
    this.#pairs.doc?.transact(() => {
      if (this.#current.has(key)) this.#deleteFirst(key)
      this.#pairs.push([{ key, value }])
    })
  }

  #deleteFirst(key: string): void {
    let at = 0
    for (const pair of this.#pairs) {
      if (pair.key === key) {
        this.#pairs.delete(at)
        return
      }
      at++
    }
  }

  /** Reads the whole array from its end until it has met everything that was added. */
  #update(event: Y.YArrayEvent<Pair<T>>): void {
    for (const item of event.changes.deleted) {
      for (const pair of item.content.getContent() as Pair<T>[]) {
        if (this.#current.get(pair.key) === pair) this.#current.delete(pair.key)
      }
    }
    const added = new Set<unknown>()
    for (const item of event.changes.added)
      for (const pair of item.content.getContent()) added.add(pair)
    const pairs = this.#pairs.toArray()
    for (let at = pairs.length - 1; at >= 0 && added.size > 0; at--) {
      const pair = pairs[at]
      if (pair === undefined || !added.delete(pair)) continue
      this.#current.set(pair.key, pair)
    }
  }
}
