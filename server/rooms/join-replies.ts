// Answers to a step 1. Encoding a large document takes long, so what newcomers get is kept and sent
// together with what changed since.
import * as Y from 'yjs'
import { syncStep2, syncUpdate } from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'

const maxTailBytes = 256 * 1024
/** Whoever joins later than this after the last one has the map encoded anew. */
const keptMs = 10_000

export class JoinReplies {
  readonly #doc: Y.Doc
  /** The step 2 frame of the whole document, and the update at its end. */
  #whole: { readonly frame: Uint8Array; readonly update: Uint8Array } | null = null
  #usedAt = 0
  #timer: NodeJS.Timeout | undefined
  #tail: Uint8Array[] = []
  #tailBytes = 0

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** Call with what the document was just read from: a snapshot needs no encoding to be sent. */
  start(snapshot: Uint8Array, updates: readonly Uint8Array[]): void {
    this.#keep(snapshot)
    for (const update of updates) this.note(update)
  }

  /** Call for each update that the document has taken in. */
  note(update: Uint8Array): void {
    if (this.#whole === null) return
    this.#tail.push(update)
    this.#tailBytes += update.byteLength
    // a tail as long as the rest is not worth keeping either: small documents are encoded anew
    if (this.#tailBytes > Math.min(maxTailBytes, this.#whole.frame.byteLength)) this.#forget()
  }

  /** The whole document, encoded now unless that was done already. */
  current(): Uint8Array {
    return this.#whole !== null && this.#tail.length === 0 ? this.#whole.update : this.encode()
  }

  /** The whole document, encoded now; kept for newcomers. */
  encode(): Uint8Array {
    return this.#encode().update
  }

  /**
   * The frames that bring a client up to date. The tail goes first: Yjs keeps it until the step 2
   * arrives, so a client that says "synced" has everything.
   * @throws where the state vector can't be read
   */
  answer(stateVector: Uint8Array): Uint8Array[] {
    if (!isEmptyVector(stateVector)) {
      return [encodeSync(syncStep2, Y.encodeStateAsUpdate(this.#doc, stateVector))]
    }
    const whole = (this.#whole ?? this.#encode()).frame
    this.#use()
    if (this.#tail.length === 0) return [whole]
    if (this.#tail.length > 1) this.#tail = [Y.mergeUpdates(this.#tail)]
    return [...this.#tail.map((update) => encodeSync(syncUpdate, update)), whole]
  }

  dispose(): void {
    this.#forget()
    clearTimeout(this.#timer)
  }

  #encode() {
    this.#forget()
    return this.#keep(Y.encodeStateAsUpdate(this.#doc))
  }

  #keep(update: Uint8Array) {
    const frame = encodeSync(syncStep2, update)
    this.#whole = { frame, update: frame.subarray(-update.byteLength) }
    this.#use()
    return this.#whole
  }

  #use(): void {
    this.#usedAt = performance.now()
    this.#timer ??= this.#forgetIn(keptMs)
  }

  #forgetIn(ms: number): NodeJS.Timeout {
    const timer = setTimeout(() => {
      const leftMs = this.#usedAt + keptMs - performance.now()
      this.#timer = leftMs > 1 ? this.#forgetIn(leftMs) : undefined
      if (leftMs <= 1) this.#forget()
    }, ms)
    return timer.unref()
  }

  #forget(): void {
    this.#whole = null
    this.#tail = []
    this.#tailBytes = 0
  }
}

function isEmptyVector(stateVector: Uint8Array): boolean {
  return stateVector.byteLength === 1 && stateVector[0] === 0
}
