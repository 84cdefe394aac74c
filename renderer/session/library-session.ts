// What a window holds while a library of frameworks is open. Non-React, like a map's session.
import type { Readable } from '../../shared/document/readable.ts'
import type { Undo } from '../../shared/document/undo.ts'
import type { LibraryDocument } from '../../shared/framework/library/library-layout.ts'
import type { LibraryView } from '../../shared/framework/library/read-library.ts'
import type { Role } from '../../shared/wire/role.ts'
import type { BlobStore } from './blobs.ts'
import type { DocumentState } from './document-state.ts'
import type { LinkDesk } from './link-desk.ts'
import type { Person } from './people.ts'
import type { PresenceChannel } from './presence.ts'
import type { SyncStatus } from './sync-status.ts'

export interface LibrarySession {
  readonly libraryId: string
  /** The library that this device began with; it may be worked on before anything is written. */
  readonly isOwn: boolean
  readonly library: LibraryDocument
  /** What is published, what is drafted, and what was ignored. */
  readonly view: Readable<LibraryView>
  readonly undo: Undo
  readonly status: Readable<SyncStatus>
  /** Becomes true when this session has to be opened anew, see `openAgainWhenMoved`. */
  readonly moved: Readable<boolean>
  readonly state: Readable<DocumentState>
  readonly role: Readable<Role>
  /** Where the links of the library are made; null for whoever may not. */
  readonly links: Readable<LinkDesk | null>
  /** Everybody else who has the library open, in the order in which they came. */
  readonly people: Readable<readonly Person[]>
  readonly presence: PresenceChannel
  /** Pictures of the library's personas. */
  readonly blobs: BlobStore
  /** Runs a verb as one undo step of its own. Does nothing while the library is read-only. */
  edit<T>(verb: (library: LibraryDocument) => T): T | undefined
  /** A field registers here how to finish what is being typed. Returns the unregister. */
  readonly beforeLeaving: (finish: () => void) => () => void
  /** Tries again to keep the library on this device, after `not-kept-on-device`. */
  retryKeeping(): void
  dispose(): Promise<void>
}
