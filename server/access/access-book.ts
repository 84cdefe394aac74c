// The links that were made and the keys that sign them, wherever they are kept.
import { randomBytes } from 'node:crypto'
import { newId } from '../../shared/document/new-id.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { Role } from '../../shared/wire/role.ts'
import { openBookFile } from './book-file.ts'
import type { LinkClaims, LinkKey } from './link-token.ts'

export interface Link extends LinkClaims {
  /** For the people who look after links. */
  readonly label: string
  /** Connections at a time, or null for any number. */
  readonly seats: number | null
  readonly madeAt: number
  readonly revokedAt: number | null
}

export interface BookKey extends LinkKey {
  readonly madeAt: number
}

export type NewLink = Omit<Link, 'linkId' | 'madeAt' | 'revokedAt'>

/** So many ended links of one map are remembered, so that their holders are told "revoked". */
const endedLinksKept = 200

/** What is changed holds at once; the promise says that it is on disk. */
export interface AccessBook {
  /** The first one signs; all of them verify. */
  keys(): readonly [BookKey, ...BookKey[]]
  addKey(): Promise<BookKey>
  removeKey(id: string): Promise<'removed' | 'unknown' | 'last'>
  links(): readonly Link[]
  link(id: string): Link | null
  /** Where a map has more links than it needs, the oldest of those that have ended are forgotten. */
  addLink(link: NewLink): Promise<Link>
  /** From now on whoever comes by the link has this role. */
  changeRole(id: string, role: Role): Promise<Link | null>
  revokeLink(id: string): Promise<Link | null>
  /** Looks for changes of other servers. @returns whether there were any */
  refresh(): Promise<boolean>
}

/** All of it, never changed in place. */
export interface BookContent {
  readonly version: 1
  readonly keys: readonly [BookKey, ...BookKey[]]
  readonly links: readonly Link[]
}

/** Where a book is kept. */
export interface BookStore {
  /** As this server knows it. */
  content(): BookContent
  /** Resolves when the change is kept. `edit` is called again where somebody else was faster. */
  change(edit: (content: BookContent) => BookContent): Promise<void>
  /** Looks for changes of other servers. @returns whether there were any */
  refresh(): Promise<boolean>
}

/**
 * @param file null keeps the book in memory only
 * @throws Problem `access-file-damaged`
 */
export async function openAccessBook(file: string | null): Promise<AccessBook> {
  return createAccessBook(await openBookFile(file, newBook()))
}

export function newBook(): BookContent {
  return { version: 1, keys: [newKey()], links: [] }
}

export function createAccessBook(store: BookStore): AccessBook {
  const linkById = indexLinks(store)
  const change = async (id: string, next: (link: Link) => Partial<Link>) => {
    let changed: Link | null = null
    await store.change((content) => {
      const links = content.links.map((link) => {
        if (link.linkId !== id) return link
        changed = { ...link, ...next(link) }
        return changed
      })
      return { ...content, links }
    })
    return changed
  }
  return {
    keys: () => store.content().keys,
    async addKey() {
      const key = newKey()
      await store.change((content) => ({ ...content, keys: [key, ...content.keys] }))
      return key
    },
    removeKey: (id) => removeKey(id, store),
    links: () => store.content().links,
    link: (id) => linkById().get(id) ?? null,
    async addLink(wanted) {
      const link = { ...wanted, linkId: newId(), madeAt: Date.now(), revokedAt: null }
      await store.change((content) => {
        const surplus = new Set(surplusOf(content.links, link.room))
        return { ...content, links: [...content.links.filter((one) => !surplus.has(one)), link] }
      })
      return link
    },
    changeRole: (id, role) => change(id, () => ({ role })),
    revokeLink: (id) => change(id, ({ revokedAt }) => ({ revokedAt: revokedAt ?? Date.now() })),
    refresh: () => store.refresh(),
  }
}

async function removeKey(id: string, store: BookStore): Promise<'removed' | 'unknown' | 'last'> {
  let result: 'removed' | 'unknown' | 'last' = 'unknown'
  await store.change((content) => {
    const [first, ...others] = content.keys.filter((key) => key.id !== id)
    if (first === undefined) result = 'last'
    else result = others.length + 1 < content.keys.length ? 'removed' : 'unknown'
    return result === 'removed' && first !== undefined
      ? { ...content, keys: [first, ...others] }
      : content
  })
  return result
}

/** Links by id, anew whenever the content is another one. */
function indexLinks(store: BookStore): () => ReadonlyMap<string, Link> {
  let indexed: BookContent | null = null
  let linkById: ReadonlyMap<string, Link> = new Map()
  return () => {
    const content = store.content()
    if (content !== indexed) linkById = new Map(content.links.map((link) => [link.linkId, link]))
    indexed = content
    return linkById
  }
}

function surplusOf(links: readonly Link[], room: RoomName | null): readonly Link[] {
  const now = Date.now()
  const ended = links.filter(
    (link) =>
      link.room === room &&
      (link.revokedAt !== null || (link.expiresAt !== null && link.expiresAt <= now)),
  )
  return ended.slice(0, Math.max(0, ended.length - endedLinksKept))
}

function newKey(): BookKey {
  const id = randomBytes(6).toString('hex')
  return { id, secret: randomBytes(32).toString('base64url'), madeAt: Date.now() }
}
