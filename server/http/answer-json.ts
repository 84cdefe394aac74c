import type { IncomingMessage, ServerResponse } from 'node:http'

export interface JsonAnswer {
  readonly status: number
  /** Bytes go out as they are. */
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export const notFound: JsonAnswer = { status: 404, body: { error: 'Not found.' } }
export const notThisWay: JsonAnswer = { status: 405, body: { error: 'Not this way.' } }

export function refusal(status: number, error: string): JsonAnswer {
  return { status, body: { error } }
}

export function answerJson(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body, headers = {} }: JsonAnswer,
): void {
  const isBinary = body instanceof Uint8Array
  response.writeHead(status, {
    'Content-Type': isBinary ? 'application/octet-stream' : 'application/json',
    'Cache-Control': 'no-store',
    // reason: the rest of a body that nobody read would block the connection
    ...(request.complete ? {} : { Connection: 'close' }),
    ...headers,
  })
  response.end(isBinary ? body : `${JSON.stringify(body)}\n`)
}
