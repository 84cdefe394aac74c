// How much this server sends, and how long a room may therefore wait to send more at once.
import type { Limits } from './limits.ts'

interface Receiver {
  send(frame: Uint8Array): void
}

const largeBytes = 64 * 1024

export class Load {
  readonly #limits: Limits
  #windowStart = Number.NEGATIVE_INFINITY
  #frames = 0
  readonly #large: (() => void)[] = []
  #lastPerSecond = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** Sends what is large one by one, each in a turn of the event loop, so that small things get between. */
  sendInTurn(frames: readonly Uint8Array[], to: Receiver): void {
    const send = () => {
      for (const frame of frames) to.send(frame)
    }
    if (frames.every(({ byteLength }) => byteLength < largeBytes)) {
      send()
      return
    }
    this.#large.push(send)
    if (this.#large.length === 1) setImmediate(() => this.#sendNext())
  }

  /** Call for the frames that go to a room. */
  note(frames: number, now: number): void {
    this.#turnWindow(now)
    this.#frames += frames
  }

  /**
   * How long a room waits until it sends again. In a small room nothing needs merging; on a busy server
   * all small rooms send at the same moments, so that one commit holds what they have.
   */
  waitMs(people: number, lastSentAt: number, now: number): number {
    this.#turnWindow(now)
    const { busyFramesPerSecond, busyTickMs, smallRoomPeople, tickMs } = this.#limits
    const isBusy = Math.max(this.#lastPerSecond, this.#frames) > busyFramesPerSecond
    if (people > smallRoomPeople) return lastSentAt + (isBusy ? busyTickMs : tickMs) - now
    return isBusy ? tickMs - (now % tickMs) : 0
  }

  #sendNext(): void {
    this.#large[0]?.()
    this.#large.shift()
    if (this.#large.length > 0) setImmediate(() => this.#sendNext())
  }

  #turnWindow(now: number): void {
    const passed = now - this.#windowStart
    if (passed < 1000) return
    this.#lastPerSecond = passed < 2000 ? this.#frames : 0
    this.#frames = 0
    this.#windowStart = now
  }
}
