// A server that people enter by links, what its administrator asks, and who comes by a link.
import { expect } from 'vitest'
import { eventually, newRoom, startTestServer } from './server.ts'
import { openSocket, type RawSocket } from './socket.ts'

export interface Origin {
  readonly origin: string
}

export interface MadeLink {
  readonly linkId: string
  readonly room: string
  readonly token: string
  readonly path: string
}

export const adminSecret = 'only administrators know'

export const startWithLinks = (options: Parameters<typeof startTestServer>[0] = {}) =>
  startTestServer({ access: 'links', adminSecret, ...options })

/** Asks the admin API. */
export async function ask(server: Origin, method: string, path: string, body?: unknown) {
  const answer = await fetch(`${server.origin}/admin/${path}`, {
    method,
    headers: { Authorization: `Bearer ${adminSecret}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: (await answer.json()) as unknown }
}

export async function makeLink(
  server: Origin,
  wish: Record<string, unknown> = {},
): Promise<MadeLink> {
  const { status, body } = await ask(server, 'POST', 'links', {
    room: newRoom(),
    role: 'editor',
    ...wish,
  })
  expect(status).toBe(201)
  return body as MadeLink
}

export function enter(server: Origin, room: string, token: string): Promise<RawSocket> {
  return openSocket(server, `/sync/${room}`, { headers: { Authorization: `Bearer ${token}` } })
}

export const hasEntered = (raw: RawSocket) => eventually(() => raw.notices().length > 0)
