// Links and keys in a file of their own, readable by the server's account only, written beside and
// renamed: it is whole or the one before.
import { readFile, rename, writeFile } from 'node:fs/promises'
import { Problem } from '../../shared/problems.ts'
import type { BookContent, BookStore } from './access-book.ts'

/**
 * @param file null keeps the book in memory only
 * @throws Problem `access-file-damaged`
 */
export async function openBookFile(file: string | null, first: BookContent): Promise<BookStore> {
  const stored = file === null ? null : await read(file)
  let content = stored ?? first
  const save = createSave(file, () => content)
  if (stored === null) await save()
  return {
    content: () => content,
    async change(edit) {
      content = edit(content)
      await save()
    },
    // nobody else writes into it
    refresh: async () => false,
  }
}

async function read(file: string): Promise<BookContent | null> {
  try {
    const content = JSON.parse(await readFile(file, 'utf8')) as BookContent
    if (content.version !== 1 || content.keys.length === 0) throw new Error('not of this version')
    return content
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new Problem('access-file-damaged', { cause, detail: file })
  }
}

/** One save after the other, each with all that has changed until then. */
function createSave(file: string | null, content: () => BookContent): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  const write = async () => {
    if (file === null) return
    const draft = `${file}.part`
    await writeFile(draft, JSON.stringify(content()), { mode: 0o600, flush: true })
    await rename(draft, file)
  }
  return () => {
    last = last.then(write, write)
    return last
  }
}
