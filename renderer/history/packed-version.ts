// A version on the disk of this device is compressed, by the browser and beside the page's own work.

export function pack(update: Uint8Array): Promise<Uint8Array> {
  return through(update, new CompressionStream('gzip'))
}

export function unpack(content: Uint8Array): Promise<Uint8Array> {
  return through(content, new DecompressionStream('gzip'))
}

async function through(
  bytes: Uint8Array,
  change: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(change)
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
