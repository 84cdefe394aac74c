// Opens a map: from this device first, so that it can be worked on without a server, then the line.
import * as Y from 'yjs'
import { Awareness } from 'y-protocols/awareness'
import { keepFormat } from '../../shared/document/edit-format.ts'
import { formatStatus, mapDocument, type MapDocument } from '../../shared/document/layout.ts'
import { creationOrigin } from '../../shared/document/origins.ts'
import { watchType, type Readable } from '../../shared/document/readable.ts'
import { createUndo, type Undo } from '../../shared/document/undo.ts'
import type { Framework } from '../../shared/framework/framework.ts'
import { watchMap } from '../../shared/map/read-map.ts'
import { Problem } from '../../shared/problems.ts'
import { changesEverything, type Role } from '../../shared/wire/role.ts'
import { isRoomName } from '../../shared/wire/room-name.ts'
import { openBlobs } from './blobs.ts'
import { rememberFilter } from './board-filter.ts'
import { rememberWording } from './board-wording.ts'
import { isConnectionOrigin } from './connection.ts'
import { watchDocumentState } from './document-state.ts'
import type { Identity } from './identity.ts'
import { linksOf } from './links-of.ts'
import { openMapsOnDevice } from './map-on-device.ts'
import { mayWriteAs } from './may-write.ts'
import { credentialsFor, noPasses, type Passes } from './passes.ts'
import { keepFaceInLibrary } from './keep-face.ts'
import type { MapLibrary } from './map-library.ts'
import type { MapSession, RememberedView, ViewRect } from './map-session.ts'
import { offerAttachments } from './offer-attachments.ts'
import { openPresence } from './presence.ts'
import { rememberFramework } from './remembered-framework.ts'
import { openReadMarks } from './read-marks.ts'
import { openServerLine, type ServerLine } from './server-line.ts'
import { createSessionEdits, flushWhenHidden } from './session-edits.ts'
import { openWorkingCopy, type WorkingCopy } from './working-copy.ts'

export interface MapSessionOptions {
  readonly mapId: string
  /** Origin of the sync server, or null: the map then stays on this device. */
  readonly serverUrl: string | null
  readonly identity: Readable<Identity>
  /** Frameworks that the app ships; used where a document lost its copy. */
  readonly knownFrameworks: readonly Framework[]
  /** Where the map's face is noted for Home, and where a map is that this device could not keep. */
  readonly library?: MapLibrary
  /** What this device shows to the server. */
  readonly passes?: Passes
  /** The map was just moved over to another epoch: what this window kept of it is of the last one. */
  readonly isMoved?: boolean
  /** For a window that only shows the map: nobody sees it there, and its verbs do nothing. */
  readonly onlyShows?: boolean
  /** ms since 1970, by this device's clock. */
  readonly now?: () => number
}

/** Returns at once; watch `state`. Throws Problem `link-invalid` for what can't be a map's id. */
export function openMapSession(options: MapSessionOptions): MapSession {
  const { mapId, serverUrl, library, passes = noPasses() } = options
  if (!isRoomName(mapId)) throw new Problem('link-invalid')
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const copy = openWorkingCopy({ room: mapId, doc, isRemote: isConnectionOrigin })
  const keeping = { doc, awareness, copy, passes, finishEditing: () => leave() }
  const line = openServerLine({ room: mapId, serverUrl, ...keeping })
  const map = { ...mapDocument(doc), maker: () => line.personId.get() }
  const undo = createUndo(map)
  const frameworks = rememberFramework(map, copy, options.knownFrameworks)
  const view = watchMap(map, frameworks.framework)
  const format = watchType(map.meta, () => formatStatus(map))
  const { state, ...watching } = watchDocumentState({ format, newer: 'map-newer', copy, line })
  const token = () => credentialsFor(mapId, passes).token
  const beside = openBesideMap({ ...options, token, awareness, copy, line, map, state })
  const mayWrite = options.onlyShows ? () => false : mayWriteAs(line, map)
  const { leave, ...edits } = createSessionEdits({ document: map, undo, state, mayWrite })
  bringUnkept(doc, options)
  const stopFace =
    library && keepFaceInLibrary({ mapId, map, state, framework: frameworks.framework }, library)
  const stops = [
    flushWhenHidden(leave, copy),
    ...followRole(line.role, map, undo),
    ...[view, beside, watching, frameworks, line, undo].map((part) => () => part.dispose()),
  ]
  const close = once(async () => {
    leave()
    const left = stopFace?.()
    for (const stop of stops) stop()
    await Promise.all([left, copy.dispose()])
    doc.destroy()
  })
  return {
    ...edits,
    ...frameworks,
    ...beside.ofSession,
    mapId,
    map,
    view,
    awareness,
    ...statesOf(line),
    state,
    links: linksOf({ ...line, serverUrl, room: mapId, token }),
    rememberedView: rememberedViewIn(copy),
    wording: rememberWording(copy),
    leave,
    ...rememberFilter(copy, view),
    retryKeeping: () => copy.retry(),
    forgetCopy: () => close().then(() => openMapsOnDevice().remove(mapId)),
    dispose: close,
  }
}

/** What the line says, as it stands. */
function statesOf({ status, moved, role, personId }: ServerLine) {
  return { status, moved, role, personId }
}

/** Puts in what this device could not keep, unless the map was just moved over without it. */
function bringUnkept(doc: Y.Doc, { mapId, library, isMoved }: MapSessionOptions): void {
  const unkept = isMoved === true ? null : library?.unkeptMap(mapId)
  if (unkept) Y.applyUpdate(doc, unkept, creationOrigin)
}

interface BesideMapOptions extends MapSessionOptions {
  readonly token: () => string | null
  readonly awareness: Awareness
  readonly copy: WorkingCopy
  readonly line: ServerLine
  readonly map: MapDocument
  readonly state: MapSession['state']
}

/** What is of a map and not in its document: people, images and files, notes of this device. */
function openBesideMap(options: BesideMapOptions) {
  const { mapId, serverUrl, token, awareness, identity, copy, line, map, state } = options
  const { now = Date.now } = options
  const { personId, roster, isConnected: connected } = line
  const notes = {
    get: (key: string) => copy.note(key),
    set: (key: string, value: unknown) => copy.setNote(key, value),
  }
  const onlyShows = options.onlyShows === true
  const presence = openPresence({ awareness, identity, personId, roster, now, onlyShows })
  const readMarks = openReadMarks({ map, notes, personId, state })
  const blobs = openBlobs({ mapId, serverUrl, token, connected })
  const stopOffering = offerAttachments(map, blobs)
  return {
    ofSession: { notes, readMarks, blobs, people: presence.people, presence: presence.channel },
    dispose() {
      stopOffering()
      for (const part of [presence, readMarks, blobs]) part.dispose()
    },
  }
}

/** Runs work at the first call; all calls end with it. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  return () => (running ??= work())
}

/** What an editor did, a contributor may not take back, and only editors raise the format. */
function followRole(role: Readable<Role>, map: MapDocument, undo: Undo): (() => void)[] {
  const isEditor = () => changesEverything(role.get())
  const forget = role.subscribe(() => {
    if (!isEditor()) undo.forget()
  })
  return [forget, keepFormat(map, isEditor)]
}

const viewNote = 'view'

function rememberedViewIn(copy: WorkingCopy): RememberedView {
  return {
    get: () => viewFrom(copy.note(viewNote)),
    set: (view) => copy.setNote(viewNote, view),
  }
}

function viewFrom(note: unknown): ViewRect | null {
  if (typeof note !== 'object' || note === null) return null
  const { x, y, w, h } = note as Partial<ViewRect>
  const isView = [x, y, w, h].every((part) => typeof part === 'number' && Number.isFinite(part))
  return isView ? (note as ViewRect) : null
}
