// Updates that were scanned wait here for the tick and are taken in together: most of what Yjs spends
// on an update is per transaction, and grows with the client ids of the document.
import * as Y from 'yjs'
import { dropPending } from './scan-update.ts'

/** Whoever sent an update, as the intake sees them. */
export interface Sender {
  /** Part of it did not fit, because something before it is missing here. */
  didNotFit(): void
  /** It could not be read. */
  refuse(error: unknown): void
}

interface Waiting<S extends Sender> {
  readonly update: Uint8Array
  readonly from: S
}

/** Origin of a transaction that holds updates of several senders. */
const severalOrigin = 'pathlane:several'

export class RoomIntake<S extends Sender> {
  readonly #doc: Y.Doc
  #waiting: Waiting<S>[] = []
  /** Clocks that the document will have when it has taken in what waits. */
  readonly #clocks = new Map<number, number>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** The next clock that is free for a client id. */
  clockOf(clientId: number): number {
    return this.#clocks.get(clientId) ?? Y.getState(this.#doc.store, clientId)
  }

  /** @param clocks what the scan says the update advances its client ids to */
  add(update: Uint8Array, clocks: ReadonlyMap<number, number>, from: S): void {
    for (const [clientId, clock] of clocks) this.#clocks.set(clientId, clock)
    this.#waiting.push({ update, from })
  }

  /** The document with all that has come. */
  document(): Y.Doc {
    this.takeIn()
    return this.#doc
  }

  /** Takes in an update at once. What does not fit into the document is dropped. */
  apply(update: Uint8Array, from: S): void {
    Y.applyUpdate(this.document(), update, from)
    dropPending(this.#doc)
  }

  /** Takes in what waits. */
  takeIn(): void {
    const [first, ...others] = this.#waiting
    if (first === undefined) return
    const isOfOne = others.every(({ from }) => from === first.from)
    const troubles: (() => void)[] = []
    this.#waiting = []
    this.#clocks.clear()
    this.#doc.transact(
      () => {
        for (const { update, from } of [first, ...others]) {
          try {
            Y.applyUpdate(this.#doc, update)
            if (dropPending(this.#doc)) troubles.push(() => from.didNotFit())
          } catch (error) {
            dropPending(this.#doc)
            troubles.push(() => from.refuse(error))
          }
        }
      },
      isOfOne ? first.from : severalOrigin,
    )
    for (const tell of troubles) tell()
  }
}
