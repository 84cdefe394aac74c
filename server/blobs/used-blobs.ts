// Which blobs a map refers to, without knowing what a map means: wherever the hash of one stands in the
// bytes of the document, be it in a card, in what was deleted but not yet forgotten, or in a text.

const hashDigits = 64

/** Every run of 64 hexadecimal digits in the bytes of a Yjs update; a few of them may be chance. */
export function hashesIn(update: Uint8Array): Set<string> {
  const found = new Set<string>()
  const text = Buffer.from(update.buffer, update.byteOffset, update.byteLength).toString('latin1')
  for (const [run] of text.matchAll(/[0-9a-f]{64,}/g)) {
    // reason: a byte before a text, its length, may look like a digit of it
    for (let at = 0; at + hashDigits <= run.length; at++) {
      found.add(run.slice(at, at + hashDigits))
    }
  }
  return found
}
