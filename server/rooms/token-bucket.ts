/** Fills at a rate up to a burst; whoever takes more than it holds owes time. */
export class TokenBucket {
  readonly #perSecond: number
  readonly #burst: number
  #tokens: number
  #filledAt: number

  constructor(perSecond: number, burst: number, now: number) {
    this.#perSecond = perSecond
    this.#burst = burst
    this.#tokens = burst
    this.#filledAt = now
  }

  /** @returns milliseconds until the bucket is out of debt; 0 when it still holds something */
  take(count: number, now: number): number {
    const filled = ((now - this.#filledAt) / 1000) * this.#perSecond
    this.#tokens = Math.min(this.#burst, this.#tokens + filled) - count
    this.#filledAt = now
    return this.#tokens >= 0 ? 0 : (-this.#tokens / this.#perSecond) * 1000
  }

  /** Takes only what is there. */
  tryTake(count: number, now: number): boolean {
    this.take(0, now)
    if (this.#tokens < count) return false
    this.#tokens -= count
    return true
  }

  isFull(now: number): boolean {
    this.take(0, now)
    return this.#tokens === this.#burst
  }
}
