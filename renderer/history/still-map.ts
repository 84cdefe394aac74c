// A board needs a session. This one is of a document of its own that shows how the map was: it takes no edit,
// nobody is in it, and what happens in it reaches neither the map nor others.
import * as Y from 'yjs'
import { mapDocument } from '../../shared/document/layout.ts'
import { createWritable } from '../../shared/document/readable.ts'
import type { Undo } from '../../shared/document/undo.ts'
import { restoreMap } from '../../shared/map/edit-restore.ts'
import { noFilter } from '../../shared/map/filter/filter.ts'
import { watchMap } from '../../shared/map/read-map.ts'
import type { MapSession, ViewRect } from '../session/map-session.ts'
import type { PresenceChannel } from '../session/presence.ts'
import type { OpenVersion } from './open-version.ts'

export interface StillMap {
  readonly session: MapSession
  /** Shows another version on the same board, so that one sees what differs. */
  show(version: OpenVersion): void
  dispose(): void
}

/** @param live what the window has open; its images, words and names of people serve here too */
export function createStillMap(live: MapSession, first: OpenVersion, view: ViewRect): StillMap {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(first.map.doc))
  const map = mapDocument(doc)
  const framework = createWritable(first.pinned)
  const watched = watchMap(map, framework)
  let seen = view
  const session: MapSession = {
    ...live,
    map,
    view: watched,
    framework,
    ...unchangeable,
    rememberedView: {
      get: () => seen,
      set: (next) => {
        seen = next
      },
    },
    notes: { get: (key) => live.notes.get(key), set() {} },
    readMarks: { seen: live.readMarks.seen, markSeen() {} },
    dispose: async () => {},
  }
  return {
    session,
    show(version) {
      framework.set(version.pinned)
      restoreMap(map, version.map)
    },
    dispose() {
      watched.dispose()
      doc.destroy()
    },
  }
}

const undo: Undo = {
  state: createWritable({ canUndo: false, canRedo: false }),
  undo() {},
  redo() {},
  endStep() {},
  depth: () => 0,
  foldAbove() {},
  forget() {},
  isOrigin: () => false,
  dispose() {},
}

const presence: PresenceChannel = {
  setCursor() {},
  setSelection() {},
  setViewport() {},
  setGhosts() {},
  setEditing() {},
  setLaser() {},
  setFollowing() {},
}

const unchangeable = {
  undo,
  presence,
  state: createWritable({ status: 'open', readOnly: true, problem: null } as const),
  role: createWritable('viewer' as const),
  people: createWritable([]),
  links: createWritable(null),
  overstepped: createWritable(0),
  filter: createWritable(noFilter),
  matching: createWritable(null),
  edit: () => undefined,
  beforeEdit: () => () => {},
  beforeLeaving: () => () => {},
  handOver() {},
  leave() {},
  retryKeeping() {},
  forgetCopy: async () => {},
} as const
