/**
 * Runs work that is asked for again and again: at once after a pause, else once per interval (which may change), and
 * never while it is still running.
 */
export class Ticker {
  readonly #intervalMs: () => number
  readonly #work: () => Promise<void> | void
  #lastStart = Number.NEGATIVE_INFINITY
  #isWaiting = false
  #isRunning = false
  #isAskedAgain = false

  constructor(intervalMs: () => number, work: () => Promise<void> | void) {
    this.#intervalMs = intervalMs
    this.#work = work
  }

  request(): void {
    if (this.#isRunning) this.#isAskedAgain = true
    if (this.#isRunning || this.#isWaiting) return
    this.#isWaiting = true
    const waitMs = this.#lastStart + this.#intervalMs() - performance.now()
    const start = () => void this.#run()
    if (waitMs <= 0) setImmediate(start)
    else setTimeout(start, waitMs)
  }

  async #run(): Promise<void> {
    this.#isWaiting = false
    this.#isRunning = true
    this.#lastStart = performance.now()
    try {
      await this.#work()
    } finally {
      this.#isRunning = false
      if (this.#isAskedAgain) {
        this.#isAskedAgain = false
        this.request()
      }
    }
  }
}
