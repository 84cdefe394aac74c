// Values in the order of their ids, changed one by one and read as frozen lists. What did not change
// keeps its reference, and one change does not sort thousands anew.
import { compareTexts } from './compare-texts.ts'

export interface HasId {
  readonly id: string
}

export class IdList<T extends HasId> {
  readonly #values = new Map<string, T>()
  readonly #changed = new Set<string>()
  #list: readonly T[] = Object.freeze([])

  get(id: string): T | null {
    return this.#values.get(id) ?? null
  }

  /** Null takes it out. */
  set(id: string, value: T | null): void {
    if (this.get(id) === value) return
    if (value === null) this.#values.delete(id)
    else this.#values.set(id, value)
    this.#changed.add(id)
  }

  /** The same list while nothing changed. */
  list(): readonly T[] {
    if (this.#changed.size === 0) return this.#list
    // reason: copying a frozen list by slice takes fifty times as long
    const next = [...this.#list]
    const came = this.#replaceIn(next)
    const kept = next.length > this.#values.size - came.length ? this.#withoutGone(next) : next
    if (came.length > 0) kept.push(...came)
    // reason: what came stands at the end of what is in order already, which costs one merge
    if (came.length > 0) kept.sort((a, b) => compareTexts(a.id, b.id))
    this.#changed.clear()
    this.#list = Object.freeze(kept)
    return this.#list
  }

  /** @returns what the list does not have yet */
  #replaceIn(list: T[]): T[] {
    const came: T[] = []
    for (const id of this.#changed) {
      const value = this.#values.get(id)
      if (value === undefined) continue
      const at = placeOf(this.#list, id)
      if (list[at]?.id === id) list[at] = value
      else came.push(value)
    }
    return came
  }

  #withoutGone(list: readonly T[]): T[] {
    return list.filter(({ id }) => this.#values.has(id))
  }
}

/** What has this id in a list in the order of ids. */
export function findById<T extends HasId>(list: readonly T[], id: string): T | undefined {
  const found = list[placeOf(list, id)]
  return found?.id === id ? found : undefined
}

/** Where an id stands in a list in the order of ids, or would stand. */
function placeOf(list: readonly HasId[], id: string): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareTexts(list[middle]?.id ?? '', id) < 0) low = middle + 1
    else high = middle
  }
  return low
}
