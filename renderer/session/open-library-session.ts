// Opens a library of frameworks: the same parts as a map's session, over another document.
import * as Y from 'yjs'
import { Awareness } from 'y-protocols/awareness'
import { watchType, type Readable } from '../../shared/document/readable.ts'
import { createLibrary } from '../../shared/framework/library/edit-library.ts'
import {
  libraryDocument,
  libraryStatus,
  type LibraryDocument,
} from '../../shared/framework/library/library-layout.ts'
import { createLibraryUndo } from '../../shared/framework/library/library-undo.ts'
import { Problem } from '../../shared/problems.ts'
import { changesEverything } from '../../shared/wire/role.ts'
import { isRoomName } from '../../shared/wire/room-name.ts'
import { openBlobs } from './blobs.ts'
import { isConnectionOrigin } from './connection.ts'
import { watchDocumentState } from './document-state.ts'
import type { Identity } from './identity.ts'
import type { LibrarySession } from './library-session.ts'
import { rememberPublished } from './remembered-versions.ts'
import { linksOf } from './links-of.ts'
import { credentialsFor, noPasses, type Passes } from './passes.ts'
import { openPresence } from './presence.ts'
import { openServerLine } from './server-line.ts'
import { createSessionEdits, flushWhenHidden } from './session-edits.ts'
import { openWorkingCopy } from './working-copy.ts'

export interface LibrarySessionOptions {
  readonly libraryId: string
  readonly isOwn: boolean
  /** Origin of the sync server, or null: the library then stays on this device. */
  readonly serverUrl: string | null
  readonly identity: Readable<Identity>
  /** What this device shows to the server. */
  readonly passes?: Passes
  /** The first thing is about to be written here. */
  readonly onFirstUse?: () => void
  /** ms since 1970, by this device's clock. */
  readonly now?: () => number
}

/** Returns at once; watch `state`. Throws Problem `link-invalid` for what can't be a library's id. */
export function openLibrarySession(options: LibrarySessionOptions): LibrarySession {
  const { libraryId, isOwn, serverUrl, identity, passes = noPasses(), now = Date.now } = options
  if (!isRoomName(libraryId)) throw new Problem('link-invalid')
  const doc = new Y.Doc()
  const library = libraryDocument(doc)
  const awareness = new Awareness(doc)
  const undo = createLibraryUndo(library)
  const copy = openWorkingCopy({ room: libraryId, doc, isRemote: isConnectionOrigin })
  const keeping = { doc, awareness, copy, passes, finishEditing: () => edits.leave() }
  const line = openServerLine({ room: libraryId, serverUrl, ...keeping })
  const { view, ...remembering } = rememberPublished(library, copy, line.status)
  const format = watchType(library.meta, () => libraryStatus(library))
  const { state, ...watching } = watchDocumentState({
    format,
    newer: 'library-newer',
    copy,
    line,
    opensEmpty: isOwn,
    // a part of a draft has no maker: who may only change their own may change nothing here
    mayEdit: changesEverything,
  })
  const presence = openPresence({ awareness, identity, roster: line.roster, now })
  // contributors add to maps only
  const mayWrite = () => changesEverything(line.role.get())
  const token = () => credentialsFor(libraryId, passes).token
  const blobs = openBlobs({ mapId: libraryId, serverUrl, token, connected: line.isConnected })
  const edits = createSessionEdits({ document: library, undo, state, mayWrite })
  const stopFlushing = flushWhenHidden(edits.leave, copy)
  const close = async () => {
    edits.leave()
    stopFlushing()
    for (const part of [presence, blobs, watching, remembering, line, undo]) part.dispose()
    await copy.dispose()
    doc.destroy()
  }
  let closing: Promise<void> | null = null
  return {
    libraryId,
    isOwn,
    library,
    view,
    undo: edits.undo,
    status: line.status,
    moved: line.moved,
    state,
    role: line.role,
    links: linksOf({ ...line, serverUrl, room: libraryId, token }),
    people: presence.people,
    presence: presence.channel,
    blobs,
    edit: (verb) =>
      edits.edit((library) => {
        layOutOnFirstUse(library, options)
        return verb(library)
      }),
    beforeLeaving: edits.beforeLeaving,
    retryKeeping: () => copy.retry(),
    dispose: () => (closing ??= close()),
  }
}

/** A device's own library is written only once it holds something. */
function layOutOnFirstUse(
  library: LibraryDocument,
  { now = Date.now, onFirstUse }: LibrarySessionOptions,
): void {
  if (libraryStatus(library) !== 'empty') return
  createLibrary(library, { organisation: '', createdAt: new Date(now()).toISOString() })
  onFirstUse?.()
}
