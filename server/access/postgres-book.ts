// Links and keys of a cluster, in one line of PostgreSQL. A change that another server was faster with is
// made again on what that one has left.
import type { PostgresLine } from '../storage/postgres-line.ts'
import type { BookContent, BookStore } from './access-book.ts'

interface StoredBook {
  readonly revision: number
  readonly content: string
}

/** @param changed called when this server has changed the book */
export async function openPostgresBook(
  { ask }: PostgresLine,
  first: BookContent,
  changed: () => void,
): Promise<BookStore> {
  await ask({
    text: `INSERT INTO pathlane_access (revision, content) VALUES (1, $1) ON CONFLICT DO NOTHING`,
    values: [JSON.stringify(first)],
  })
  let revision = 0
  let content = first
  const refresh = async () => {
    const [newer] = await ask<StoredBook>({
      text: 'SELECT revision::float8 AS revision, content FROM pathlane_access WHERE revision > $1',
      values: [revision],
    })
    if (newer === undefined || newer.revision <= revision) return false
    revision = newer.revision
    content = JSON.parse(newer.content) as BookContent
    return true
  }
  await refresh()
  return {
    content: () => content,
    refresh,
    async change(edit) {
      for (;;) {
        const edited = edit(content)
        const changedFrom = revision
        const [written] = await ask<{ revision: number }>({
          text: `UPDATE pathlane_access SET revision = revision + 1, content = $2
            WHERE revision = $1 RETURNING revision::float8 AS revision`,
          values: [changedFrom, JSON.stringify(edited)],
        })
        if (written === undefined) await refresh()
        else {
          if (written.revision > revision) {
            revision = written.revision
            content = edited
          }
          changed()
          return
        }
      }
    },
  }
}
