// Join links: `<server>/#/map/<map id>`, or `/#/library/<id>` for a library of frameworks, with `?k=<token>`
// behind it where the server asks for one. The fragment never reaches a server's log.
import { Problem } from '../../shared/problems.ts'
import { isRoomName } from '../../shared/wire/room-name.ts'
import { isServerUrl } from '../../shared/wire/server-url.ts'
import { isToken, type Passes } from './passes.ts'

export const sharedKinds = ['map', 'library'] as const
/** What a link leads to. */
export type SharedKind = (typeof sharedKinds)[number]

interface Target {
  readonly kind: SharedKind
  readonly id: string
  /** What lets its holder in, where the link carries it. */
  readonly token: string | null
}

export interface JoinLink extends Target {
  /** Origin of the server that has it, or null where only an id was pasted. */
  readonly serverUrl: string | null
}

export function formatJoinLink(
  serverUrl: string,
  kind: SharedKind,
  id: string,
  token: string | null = null,
): string {
  const key = token === null ? '' : `?k=${token}`
  return `${serverUrl.replace(/\/+$/, '')}/#/${kind}/${id}${key}`
}

/**
 * Reads what somebody pasted: a link, with whatever a mail program put around or into it, or a bare id, which is a
 * map's.
 * @throws Problem `link-invalid`
 */
export function parseJoinLink(pasted: string): JoinLink {
  const own = ownLink.exec(pasted.trim())?.[1]
  if (own !== undefined) return parseInOwnLink(own)
  const text = pasted
    .replaceAll(/\s+/g, '')
    .replace(/^[<"'(]+/, '')
    .replace(/[>"'),.;]+$/, '')
  if (isRoomName(text)) return { kind: 'map', id: text, serverUrl: null, token: null }
  const url = URL.canParse(text) ? new URL(text) : null
  const target = readHash(url?.hash ?? '')
  if (url === null || target === null || !/^https?:$/.test(url.protocol)) {
    throw new Problem('link-invalid')
  }
  return { ...target, serverUrl: url.origin }
}

/** `pathlane://join#` and a join link; systems put slashes in, and write signs in their own way. */
const ownLink = /^pathlane:\/*join\/?#(.+)$/is

function parseInOwnLink(link: string): JoinLink {
  try {
    return parseJoinLink(link)
  } catch (error) {
    const plain = decoded(link)
    if (plain === link) throw error
    return parseJoinLink(plain)
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A link that opens the same in the desktop app. */
export function formatOwnLink(joinLink: string): string {
  return `pathlane://join#${joinLink}`
}

/**
 * Reads where a server is: its address as people type it, any link to it, or an invitation to make maps there.
 * @throws Problem `server-address-invalid`
 */
export function parseServerAddress(typed: string): ServerAddress {
  const text = typed.trim().replace(/^[<"'(]+|[>"'),.;]+$/g, '')
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  const url = URL.canParse(whole) ? new URL(whole) : null
  if (url === null || !isServerUrl(url.origin)) throw new Problem('server-address-invalid')
  return { serverUrl: url.origin, invitation: invitationIn(url.hash) }
}

export interface ServerAddress {
  readonly serverUrl: string
  readonly invitation: string | null
}

function invitationIn(hash: string): string | null {
  const found = new URLSearchParams(/^#\/\?(.*)$/.exec(hash)?.[1] ?? '').get('invitation')
  return isToken(found) ? found : null
}

/** Whether this is the short link of a session in a room, which leads on only in a browser. */
export function isSessionLink(pasted: string): boolean {
  return /^https?:\/\/[^/\s]+\/[a-z0-9]{6}$/i.test(pasted.trim())
}

/**
 * Takes a token out of the page's address, before anybody sees it there, and keeps it on this device.
 * Nothing happens where there is none.
 */
export function takePassFromAddress(passes: Passes): void {
  const { hash } = window.location
  const invitation = invitationIn(hash)
  if (invitation !== null) {
    passes.keepInvitation(invitation)
    replaceHash('#/')
    return
  }
  const target = readHash(hash)
  if (target === null || target.token === null) return
  passes.takeLink(target.id, target.token)
  replaceHash(`#/${target.kind}/${target.id}`)
}

function readHash(hash: string): Target | null {
  const [, kind, id, query] = /^#\/(\w+)\/([^/?&]+)\/?(?:[?&](.*))?$/.exec(hash) ?? []
  if (id === undefined || !isRoomName(id) || !isSharedKind(kind)) return null
  const token = new URLSearchParams(query ?? '').get('k')
  return { kind, id, token: isToken(token) ? token : null }
}

function isSharedKind(value: unknown): value is SharedKind {
  return sharedKinds.includes(value as SharedKind)
}

/** In place of the entry with the token, so that going back does not show it either. */
function replaceHash(hash: string): void {
  window.history.replaceState(window.history.state, '', hash)
}
