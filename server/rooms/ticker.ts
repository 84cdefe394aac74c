/** How long the work has to wait, which began for the last time at `lastStart`. */
export type WaitMs = (lastStart: number, now: number) => number

/** Runs work that is asked for again and again: not before a wait, and never while it is still running. */
export class Ticker {
  readonly #waitMs: WaitMs
  readonly #work: () => Promise<void> | void
  #lastStart = Number.NEGATIVE_INFINITY
  #isWaiting = false
  #isRunning = false
  #isAskedAgain = false

  constructor(waitMs: WaitMs, work: () => Promise<void> | void) {
    this.#waitMs = waitMs
    this.#work = work
  }

  request(): void {
    if (this.#isRunning) this.#isAskedAgain = true
    if (this.#isRunning || this.#isWaiting) return
    this.#isWaiting = true
    const waitMs = this.#waitMs(this.#lastStart, performance.now())
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
