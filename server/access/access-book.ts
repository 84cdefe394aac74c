// The links that were made and the keys that sign them. In a file of its own, readable by the server's
// account only, written beside and renamed: it is whole or the one before.
import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { newId } from '../../shared/document/new-id.ts'
import { Problem } from '../../shared/problems.ts'
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

/** What is changed holds at once; the promise says that it is on disk. */
export interface AccessBook {
  /** The first one signs; all of them verify. */
  keys(): readonly [BookKey, ...BookKey[]]
  addKey(): Promise<BookKey>
  removeKey(id: string): Promise<'removed' | 'unknown' | 'last'>
  links(): readonly Link[]
  link(id: string): Link | null
  addLink(link: Omit<Link, 'linkId' | 'madeAt' | 'revokedAt'>): Promise<Link>
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
      content.links.push(link)
      linkById.set(link.linkId, link)
      await save()
      return link
    },
    async revokeLink(id) {
      const link = linkById.get(id)
      if (link === undefined) return null
      const revoked = { ...link, revokedAt: link.revokedAt ?? Date.now() }
      linkById.set(id, revoked)
      content.links = content.links.map((other) => (other === link ? revoked : other))
      await save()
      return revoked
    },
  }
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
