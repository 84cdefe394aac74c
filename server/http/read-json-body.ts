import type { IncomingMessage } from 'node:http'

const maxBytes = 16 * 1024

/** The text of a small request; null for what is too long. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer
    size += bytes.byteLength
    if (size > maxBytes) return null
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString()
}

/** The JSON of a small request; null for what is none or too long. */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse((await readBody(request)) ?? '') as unknown
  } catch {
    // reason: the sender is told what the body has to be
    return null
  }
}
