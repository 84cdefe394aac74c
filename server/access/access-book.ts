// The links that were made and the keys that sign them. In a file of its own, readable by the server's
// account only, written beside and renamed: it is whole or the one before.
import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { newId } from '../../shared/document/new-id.ts'
import { Problem } from '../../shared/problems.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { Role } from '../../shared/wire/role.ts'
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
}

interface Content {
  readonly version: 1
  keys: [BookKey, ...BookKey[]]
  links: Link[]
}

/**
 * @param file null keeps the book in memory only
 * @throws Problem `access-file-damaged`
 */
export async function openAccessBook(file: string | null): Promise<AccessBook> {
  const stored = file === null ? null : await read(file)
  const content: Content = stored ?? { version: 1, keys: [newKey()], links: [] }
  const linkById = new Map(content.links.map((link) => [link.linkId, link]))
  const save = createSave(file, content)
  if (stored === null) await save()
  const change = async (id: string, next: (link: Link) => Partial<Link>) => {
    const link = linkById.get(id)
    if (link === undefined) return null
    const changed = { ...link, ...next(link) }
    linkById.set(id, changed)
    content.links = content.links.map((other) => (other === link ? changed : other))
    await save()
    return changed
  }
  return {
    keys: () => content.keys,
    async addKey() {
      const key = newKey()
      content.keys = [key, ...content.keys]
      await save()
      return key
    },
    async removeKey(id) {
      if (!content.keys.some((key) => key.id === id)) return 'unknown'
      const [first, ...others] = content.keys.filter((key) => key.id !== id)
      if (first === undefined) return 'last'
      content.keys = [first, ...others]
      await save()
      return 'removed'
    },
    links: () => content.links,
    link: (id) => linkById.get(id) ?? null,
    async addLink(wanted) {
      const link = { ...wanted, linkId: newId(), madeAt: Date.now(), revokedAt: null }
      for (const ended of surplusOf(content.links, link.room)) linkById.delete(ended.linkId)
      content.links = [...content.links.filter((known) => linkById.has(known.linkId)), link]
      linkById.set(link.linkId, link)
      await save()
      return link
    },
    changeRole: (id, role) => change(id, () => ({ role })),
    revokeLink: (id) => change(id, ({ revokedAt }) => ({ revokedAt: revokedAt ?? Date.now() })),
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

async function read(file: string): Promise<Content | null> {
  try {
    const content = JSON.parse(await readFile(file, 'utf8')) as Content
    if (content.version !== 1 || content.keys.length === 0) throw new Error('not of this version')
    return content
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new Problem('access-file-damaged', { cause, detail: file })
  }
}

/** One save after the other, each with all that has changed until then. */
function createSave(file: string | null, content: Content): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  const write = async () => {
    if (file === null) return
    const draft = `${file}.part`
    await writeFile(draft, JSON.stringify(content), { mode: 0o600, flush: true })
    await rename(draft, file)
  }
  return () => {
    last = last.then(write, write)
    return last
  }
}
