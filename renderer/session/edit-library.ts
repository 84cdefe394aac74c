// One edit of a library that may not be open: opened for as long as it takes.
import type { Readable } from '../../shared/document/readable.ts'
import type { LibraryDocument } from '../../shared/framework/library/library-layout.ts'
import type { LibrarySession } from './library-session.ts'

/** @returns what the verb gave; undefined where the library can't be written here */
export async function editLibrary<T>(
  library: Readable<LibrarySession | null>,
  verb: (document: LibraryDocument, session: LibrarySession) => T,
): Promise<T | undefined> {
  let stopState = () => {}
  const stop = library.subscribe(() => {})
  try {
    const session = library.get()
    if (session === null) return undefined
    await new Promise<void>((resolve) => {
      const settle = () => {
        if (session.state.get().status !== 'loading') resolve()
      }
      stopState = session.state.subscribe(settle)
      settle()
    })
    return session.edit((document) => verb(document, session))
  } finally {
    stopState()
    stop()
  }
}
