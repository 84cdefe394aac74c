// Which rows of a room's log its document holds. Rows of other servers are applied in the order of
// their numbers only: what a row rests on has a lower number, so nothing ever waits inside Yjs.

export class RowOrder {
  #known = 0
  /** Beyond a gap; null for what the document holds already. */
  readonly #ahead = new Map<number, Uint8Array | null>()

  /** The document holds every row up to this one. */
  known(): number {
    return this.#known
  }

  hasGap(): boolean {
    return this.#ahead.size > 0
  }

  /** Call for a row that this server has written: it came out of the document. */
  own(seq: number): Uint8Array[] {
    return this.#add(seq, null)
  }

  /** @returns the updates that are to be applied now, in order */
  heard(seq: number, update: Uint8Array): Uint8Array[] {
    return this.#add(seq, update)
  }

  /**
   * Call when all rows up to this one have been read from the storage and applied.
   * @returns the updates that are to be applied after them
   */
  read(seq: number): Uint8Array[] {
    this.#known = Math.max(this.#known, seq)
    for (const ahead of this.#ahead.keys()) {
      if (ahead <= this.#known) this.#ahead.delete(ahead)
    }
    return this.#advance()
  }

  #add(seq: number, update: Uint8Array | null): Uint8Array[] {
    // own rows win over what is heard: a row that was thought lost is in the document
    if (seq > this.#known && this.#ahead.get(seq) !== null) this.#ahead.set(seq, update)
    return this.#advance()
  }

  #advance(): Uint8Array[] {
    const updates: Uint8Array[] = []
    for (;;) {
      const update = this.#ahead.get(this.#known + 1)
      if (update === undefined) return updates
      this.#ahead.delete(++this.#known)
      if (update !== null) updates.push(update)
    }
  }
}
