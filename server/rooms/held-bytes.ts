/** What all rooms of this server hold in memory because the storage does not answer. */
export class HeldBytes {
  readonly #bytesByHolder = new Map<object, number>()
  #sum = 0

  sum(): number {
    return this.#sum
  }

  set(holder: object, bytes: number): void {
    this.#sum += bytes - (this.#bytesByHolder.get(holder) ?? 0)
    if (bytes === 0) this.#bytesByHolder.delete(holder)
    else this.#bytesByHolder.set(holder, bytes)
  }
}
