// Requests about one map: pages of which origin may ask, and as what somebody asks.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Role } from '../../shared/wire/role.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { Access, Guest } from '../access/access.ts'
import { isAllowedOrigin } from './allowed-origin.ts'
import { answerText } from './answer-text.ts'
import { allowOrigin } from './cross-origin.ts'

/**
 * Lets pages of the origins in that may talk to this server. Answers the others, and whoever only asks
 * what is allowed.
 * @returns whether the request is still to be answered
 */
export function passGate(
  request: IncomingMessage,
  response: ServerResponse,
  allowedOrigins: readonly string[],
  methods: string,
): boolean {
  if (!isAllowedOrigin(request, allowedOrigins)) {
    answerText(response, 403, 'Not from this page')
    return false
  }
  allowOrigin(request, response, methods)
  if (request.method !== 'OPTIONS') return true
  response.writeHead(204).end()
  return false
}

/** Without a token one may come back with one. */
export function refusalOf({ headers }: IncomingMessage): [status: number, text: string] {
  return headers.authorization === undefined ? [401, 'Not without a token'] : [403, 'Not allowed']
}

/** Null where the room's access lets nobody in with what the request carries. */
export async function guestIn(
  room: RoomName,
  request: IncomingMessage,
  access: Access,
): Promise<Guest | null> {
  const { headers, socket } = request
  const admission = await access.admit({ room, headers, remoteAddress: socket.remoteAddress })
  return admission.status === 'admitted' ? admission.guest : null
}

export async function roleIn(
  room: RoomName,
  request: IncomingMessage,
  access: Access,
): Promise<Role | null> {
  return (await guestIn(room, request, access))?.role ?? null
}
