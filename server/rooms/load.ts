// How much this server sends, and how long a room may therefore wait to send more at once.
import type { Limits } from './limits.ts'

export class Load {
  readonly #limits: Limits
  #windowStart = Number.NEGATIVE_INFINITY
  #frames = 0
  #lastPerSecond = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** Call for the frames that go to a room. */
  note(frames: number, now: number): void {
    this.#turnWindow(now)
    this.#frames += frames
  }

  /** In a small room nothing needs merging; a busy server merges longer, and in small rooms too. */
  tickMs(people: number, now: number): number {
    this.#turnWindow(now)
    const { busyFramesPerSecond, busyTickMs, smallRoomPeople, tickMs } = this.#limits
    const isBusy = Math.max(this.#lastPerSecond, this.#frames) > busyFramesPerSecond
    if (people <= smallRoomPeople) return isBusy ? tickMs : 0
    return isBusy ? busyTickMs : tickMs
  }

  #turnWindow(now: number): void {
    const passed = now - this.#windowStart
    if (passed < 1000) return
    this.#lastPerSecond = passed < 2000 ? this.#frames : 0
    this.#frames = 0
    this.#windowStart = now
  }
}
