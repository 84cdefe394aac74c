// Who may enter, as whoever runs the server has chosen it.
import { Problem } from '../../shared/problems.ts'
import { accessFile } from '../data-folder.ts'
import { isLoopback } from '../http/loopback.ts'
import type { Log } from '../operations/log.ts'
import type { Access } from './access.ts'
import { openAccessBook, type AccessBook } from './access-book.ts'
import { createLinkAccess } from './link-access.ts'
import { createOpenAccess } from './open-access.ts'

export interface AccessChoice {
  /** Open where nothing is said, which a server that others reach has to say itself. */
  readonly access?: Access | 'links' | 'open'
  readonly host: string
  readonly dataFolder: string | null
  /** Takes the place of the file in the data folder. */
  readonly openBook?: () => Promise<AccessBook>
}

export interface ChosenAccess {
  readonly access: Access
  /** Null where nobody enters by a link. */
  readonly book: AccessBook | null
}

/** @throws Problem `access-unsaid` */
export function checkAccessSaid({ access, host }: AccessChoice): void {
  if (access !== undefined || isLoopback(host)) return
  throw new Problem('access-unsaid', { detail: `--host ${host}` })
}

/** @throws Problem `access-file-damaged` */
export async function chooseAccess(
  { access = 'open', host, dataFolder, openBook }: AccessChoice,
  log: Log,
): Promise<ChosenAccess> {
  if (access === 'links') {
    const file = dataFolder === null ? null : accessFile(dataFolder)
    const book = await (openBook === undefined ? openAccessBook(file) : openBook())
    return { access: createLinkAccess(book), book }
  }
  if (access !== 'open') return { access, book: null }
  if (!isLoopback(host)) log(openAccessWarning)
  return { access: createOpenAccess(), book: null }
}

const openAccessWarning = {
  level: 'warning',
  event: 'open-access',
  message:
    'Access is open: everybody who can reach this address and knows the link of a map can edit it.',
} as const
