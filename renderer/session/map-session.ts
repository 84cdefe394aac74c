// What a window holds while one map is open. Non-React; features get it as a prop or from context.
import type { Awareness } from 'y-protocols/awareness'
import type { MapDocument } from '../../shared/document/layout.ts'
import type { Readable, Writable } from '../../shared/document/readable.ts'
import type { Undo } from '../../shared/document/undo.ts'
import type { Framework } from '../../shared/framework/framework.ts'
import type { IgnoredFramework } from '../../shared/framework/follow-pin.ts'
import type { PinnedFramework } from '../../shared/framework/pinned-framework.ts'
import type { MapView } from '../../shared/map/read-map.ts'
import type { Filter } from '../../shared/map/filter/filter.ts'
import type { Matching } from '../../shared/map/filter/matching.ts'
import type { Role } from '../../shared/wire/role.ts'
import type { BlobStore } from './blobs.ts'
import type { DocumentState } from './document-state.ts'
import type { BoardWording } from './board-wording.ts'
import type { LinkDesk } from './link-desk.ts'
import type { Person } from './people.ts'
import type { PresenceChannel } from './presence.ts'
import type { ReadMarks } from './read-marks.ts'
import type { SyncStatus } from './sync-status.ts'

export interface MapSession {
  readonly mapId: string
  readonly map: MapDocument
  /** The whole map as this window shows it, one watch for all panels; {@link usePart} takes a part of it. */
  readonly view: Readable<MapView>
  readonly undo: Undo
  readonly awareness: Awareness
  /** Where this window's edits are. Never says more than what was confirmed. */
  readonly status: Readable<SyncStatus>
  /** Becomes true when the server has written the map anew and this session has to be opened anew. */
  readonly moved: Readable<boolean>
  /** Loading is a union of states: a map may only be shown when `open`. */
  readonly state: Readable<DocumentState>
  /** The pinned framework, remembered on this device even if a peer spoils the document's copy. */
  readonly framework: Readable<PinnedFramework | null>
  /** Versions that the map carries, newest first, without those known to be false. */
  readonly heldFrameworks: Readable<readonly Framework[]>
  /** What the document says of frameworks and this window does not believe. */
  readonly ignoredFrameworks: Readable<readonly IgnoredFramework[]>
  readonly role: Readable<Role>
  /** What cards of this person carry as their maker. */
  readonly personId: Readable<string>
  /** Where the links of the map are made; null for whoever may not. */
  readonly links: Readable<LinkDesk | null>
  /** Counts the edits of this window that were not made because its role does not allow them. */
  readonly overstepped: Readable<number>
  /** Everybody else in the room, in the order in which they came. */
  readonly people: Readable<readonly Person[]>
  /** What this window tells the others about its cursor, selection and so on. */
  readonly presence: PresenceChannel
  /** Images of this map: on this device, and on the server once it is reached. */
  readonly blobs: BlobStore
  /** The part of the board that this device saw last, in page units. */
  readonly rememberedView: RememberedView
  /** Whose words the stages have in this window. */
  readonly wording: Writable<BoardWording>
  /** What this window filters by. */
  readonly filter: Writable<Filter>
  /** What of the map that means, live; null while nothing is filtered. */
  readonly matching: Readable<Matching | null>
  /**
   * Runs a verb as one undo step of its own: lets the board hand over what it has pending, ends the
   * step before, then edits. Does nothing while the map is read-only.
   */
  edit<T>(verb: (map: MapDocument) => T): T | undefined
  /** The board registers here how to hand over its pending changes. Returns the unregister. */
  beforeEdit(flush: () => void): () => void
  /**
   * A field registers here how to finish what is being typed, for when the page is hidden or the
   * session ends. May be called twice before the field is drawn again. Returns the unregister.
   */
  readonly beforeLeaving: (finish: () => void) => () => void
  /** Lets the board write what it has pending. */
  readonly handOver: () => void
  /** Lets fields write what is being typed, then the board what it has pending. */
  readonly leave: () => void
  /** Which comments this person has seen on this device. */
  readonly readMarks: ReadMarks
  /** Small values that this device keeps beside the map. */
  readonly notes: DeviceNotes
  /** Tries again to keep the map on this device, after `not-kept-on-device`. */
  retryKeeping(): void
  /** Takes the map off this device, with what the server never took. Ends the session. */
  forgetCopy(): Promise<void>
  dispose(): Promise<void>
}

export interface DeviceNotes {
  get(key: string): unknown
  /** undefined removes it. */
  set(key: string, value: unknown): void
}

export interface ViewRect {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface RememberedView {
  get(): ViewRect | null
  set(view: ViewRect): void
}
