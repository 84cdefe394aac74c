// Answers to a step 1. Encoding a large document takes long, so what newcomers get is kept and sent
// together with what changed since.
import * as Y from 'yjs'
import { syncStep2, syncUpdate } from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'

const maxTailBytes = 256 * 1024

export class JoinReplies {
  readonly #doc: Y.Doc
  #encoded: Uint8Array | null = null
  #tail: Uint8Array[] = []
  #tailBytes = 0

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** Call for each update that the document has taken in. */
  note(update: Uint8Array): void {
    if (this.#encoded === null) return
    this.#tail.push(update)
    this.#tailBytes += update.byteLength
    // a tail as long as the rest is not worth keeping either: small documents are encoded anew
    if (this.#tailBytes > Math.min(maxTailBytes, this.#encoded.byteLength)) this.#forget()
  }

  /** The whole document, encoded now unless that was done already. */
  current(): Uint8Array {
    return this.#encoded !== null && this.#tail.length === 0 ? this.#encoded : this.encode()
  }

  /** The whole document, encoded now; kept for newcomers. */
  encode(): Uint8Array {
    this.#forget()
    this.#encoded = Y.encodeStateAsUpdate(this.#doc)
    return this.#encoded
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
    const whole = encodeSync(syncStep2, this.#encoded ?? this.encode())
    if (this.#tail.length === 0) return [whole]
    if (this.#tail.length > 1) this.#tail = [Y.mergeUpdates(this.#tail)]
    return [...this.#tail.map((update) => encodeSync(syncUpdate, update)), whole]
  }

  #forget(): void {
    this.#encoded = null
    this.#tail = []
    this.#tailBytes = 0
  }
}

function isEmptyVector(stateVector: Uint8Array): boolean {
  return stateVector.byteLength === 1 && stateVector[0] === 0
}
