// Links of one map, as its facilitator makes, shows and revokes them on the server.
import type { Readable } from '../../shared/document/readable.ts'
import { isFields } from '../../shared/document/entity.ts'
import { Problem } from '../../shared/problems.ts'
import { isRole, type Role } from '../../shared/wire/role.ts'
import { bearer } from './bearer.ts'

export interface MapLink {
  readonly linkId: string
  readonly role: Role
  /** For the people who look after links; may be empty. */
  readonly label: string
  /** People at a time, or null for any number. */
  readonly seats: number | null
  /** Here by this link when the link was read. */
  readonly people: number
  /** ms since 1970, or null for ever. */
  readonly expiresAt: number | null
  /** Null once the link lets nobody in any more. */
  readonly token: string | null
  /** The one that this device came by. */
  readonly isOwn: boolean
}

export interface LinkWish {
  readonly role: Role
  readonly hours: number | null
  readonly seats: number | null
  readonly label: string
}

/** How many people are here by each link; those without anybody may be left out. */
export type PeopleByLink = ReadonlyMap<string, number>

/** Every method throws Problem: `links-unreachable`, or `access-refused` to who is no facilitator. */
export interface LinkDesk {
  /** Those that let somebody in, oldest first. */
  list(): Promise<readonly MapLink[]>
  make(wish: LinkWish): Promise<MapLink>
  /** Ends the link, and at once the connections of whoever came by it. */
  revoke(linkId: string): Promise<void>
  /** Holds at once for whoever came by the link. */
  changeRole(linkId: string, role: Role): Promise<void>
  /** Now, on all servers; null until the server has said so. */
  readonly peopleByLink: Readable<PeopleByLink | null>
}

export interface LinkDeskOptions {
  readonly serverUrl: string
  readonly mapId: string
  readonly token: () => string | null
  readonly peopleByLink: Readable<PeopleByLink | null>
}

export function openLinkDesk(options: LinkDeskOptions): LinkDesk {
  const { serverUrl, mapId, token, peopleByLink } = options
  const ask = (method: string, path: string, body?: unknown) =>
    request(`${serverUrl}/access/rooms/${mapId}/links${path}`, { method, token: token(), body })
  return {
    async list() {
      const links = await ask('GET', '')
      return (Array.isArray(links) ? links : []).map(linkFrom).filter(({ token }) => token !== null)
    },
    make: async (wish) => linkFrom(await ask('POST', '', wish)),
    revoke: async (linkId) => void (await ask('DELETE', `/${linkId}`)),
    changeRole: async (linkId, role) => void (await ask('PATCH', `/${linkId}`, { role })),
    peopleByLink,
  }
}

/**
 * Asks for the first link of a map that was made on this device.
 * @returns its token
 * @throws Problem `no-invitation`, `access-refused` where somebody has the map, `links-unreachable`
 */
export async function claimMap(
  serverUrl: string,
  mapId: string,
  invitation: string | null,
): Promise<string> {
  const url = `${serverUrl}/access/rooms/${mapId}`
  try {
    const link = linkFrom(await request(url, { method: 'POST', token: invitation }))
    if (link.token !== null) return link.token
    throw new Problem('links-unreachable')
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.code === 'access-refused') throw new Problem('no-invitation', { cause: error })
    if (error.code === 'link-impossible') throw new Problem('access-refused', { cause: error })
    throw error
  }
}

interface Asking {
  readonly method: string
  readonly token: string | null
  readonly body?: unknown
}

async function request(url: string, { method, token, body }: Asking): Promise<unknown> {
  let answer: Response
  try {
    answer = await fetch(url, {
      method,
      headers: bearer(token),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (answer.ok) return (await answer.json()) as unknown
  } catch (cause) {
    throw new Problem('links-unreachable', { cause })
  }
  if (answer.status === 401 || answer.status === 403) throw new Problem('access-refused')
  if (answer.status === 409) throw new Problem('link-impossible')
  throw new Problem('links-unreachable', { detail: String(answer.status) })
}

function linkFrom(value: unknown): MapLink {
  if (!isFields(value)) throw new Problem('links-unreachable')
  const { linkId, role, label, seats, people, expiresAt, token, isOwn } = value
  if (typeof linkId !== 'string' || !isRole(role)) throw new Problem('links-unreachable')
  return {
    linkId,
    role,
    label: typeof label === 'string' ? label : '',
    seats: typeof seats === 'number' ? seats : null,
    people: typeof people === 'number' ? people : 0,
    expiresAt: typeof expiresAt === 'number' ? expiresAt : null,
    token: typeof token === 'string' ? token : null,
    isOwn: isOwn === true,
  }
}
