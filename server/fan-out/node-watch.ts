// Which servers are there: each says so every few seconds on a channel of all. A server that hears its own
// word knows that both its connections work. Beats are counted, not time: a process that stood still for a
// while must not think that everybody else has gone.
import type { NodeId } from './fan-out.ts'

export interface NodeWatchPorts {
  readonly beatMs: number
  /** Says that this server is there, and finds out which of the others have no line any more. */
  beat(others: readonly NodeId[]): Promise<readonly NodeId[]>
  came(node: NodeId): void
  gone(node: NodeId, isExplained: boolean): void
  /** Its own beat came back, or came back no more. */
  heardSelf(isHeard: boolean): void
}

/** Missed beats after which a server counts as gone. */
const patience = 3

export class NodeWatch {
  readonly #ports: NodeWatchPorts
  readonly #silenceByNode = new Map<NodeId, number>()
  readonly #timer: NodeJS.Timeout
  #ownSilence = 0

  constructor(ports: NodeWatchPorts) {
    this.#ports = ports
    this.#timer = setInterval(() => this.beat(), ports.beatMs).unref()
  }

  /** Says that this server is there, now. */
  beat(): void {
    if (++this.#ownSilence > patience) {
      this.#ownSilence = 0
      this.#ports.heardSelf(false)
    }
    for (const [node, silence] of this.#silenceByNode) {
      if (silence >= patience) this.#forget(node, false)
      else this.#silenceByNode.set(node, silence + 1)
    }
    this.#ports.beat([...this.#silenceByNode.keys()]).then(
      (lost) => lost.forEach((node) => this.#forget(node, false)),
      // not heard: that shows by itself
      () => {},
    )
  }

  hear(node: NodeId): void {
    const isNew = !this.#silenceByNode.has(node)
    this.#silenceByNode.set(node, 0)
    if (isNew) this.#ports.came(node)
  }

  hearSelf(): void {
    this.#ownSilence = 0
    this.#ports.heardSelf(true)
  }

  /** A server has said goodbye, or was found to have no line. */
  lost(node: NodeId, isExplained: boolean): void {
    this.#forget(node, isExplained)
  }

  /** While this server hears nobody, for all it knows they are gone. */
  lostAll(): void {
    for (const node of this.#silenceByNode.keys()) this.#forget(node, true)
  }

  dispose(): void {
    clearInterval(this.#timer)
  }

  #forget(node: NodeId, isExplained: boolean): void {
    if (this.#silenceByNode.delete(node)) this.#ports.gone(node, isExplained)
  }
}
