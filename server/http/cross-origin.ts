import type { IncomingMessage, ServerResponse } from 'node:http'
import { personHeader } from '../../shared/wire/access-token.ts'

/** The desktop app's pages come from another origin than their server. Check the origin first. */
export function allowOrigin(
  { headers: { origin } }: IncomingMessage,
  response: ServerResponse,
  methods: string,
): void {
  response.setHeader('Vary', 'Origin')
  if (origin === undefined) return
  response.setHeader('Access-Control-Allow-Origin', origin)
  response.setHeader('Access-Control-Allow-Methods', methods)
  response.setHeader('Access-Control-Allow-Headers', `Authorization, Content-Type, ${personHeader}`)
}
