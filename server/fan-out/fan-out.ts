// How the servers that share one storage tell each other what happens in its rooms. It makes things
// fast, never safe: whatever is not heard here is found in the storage.
import type { RoomName } from '../../shared/wire/room-name.ts'

/** One server of those that share a storage, from its start to its end. */
export type NodeId = string & { readonly __brand: 'NodeId' }

/** What one server tells the others about a room. */
export type RoomNews =
  /** A row is on disk. Null for an update that is too large to be told: it is in the storage. */
  | {
      readonly kind: 'row'
      readonly epoch: number
      readonly seq: number
      readonly update: Uint8Array | null
    }
  /** A snapshot holds all rows up to this one. */
  | { readonly kind: 'snapshot'; readonly seq: number }
  /** The room was removed for good. */
  | { readonly kind: 'removed' }
  /** What has changed about who is in the room on that server, and where: see remote-presence.ts. */
  | { readonly kind: 'presence'; readonly bytes: Uint8Array }
  /** The same of all who are there: nobody else is. */
  | { readonly kind: 'people'; readonly bytes: Uint8Array }
  /** All who are in the room by links on that server: see seats.ts. */
  | { readonly kind: 'seats'; readonly bytes: Uint8Array }
  /** Asks the others who is in the room with them. */
  | { readonly kind: 'who' }
  /** To one server: somebody here claims the place of a Yjs client id that is there. */
  | { readonly kind: 'claim'; readonly clientId: number; readonly node: NodeId }

export interface RoomListener {
  /** Rows, snapshots and removals come in the order in which they were told. */
  hear(news: RoomNews, from: NodeId): void
  /** Rows, snapshots or removals were told that were not heard, and can't be heard any more. */
  missed(): void
  /** A server is there that was not, or that could not be heard for a while. */
  came(node: NodeId): void
  /** A server has ended, or can't be heard: for all we know nobody is there. */
  gone(node: NodeId): void
}

export interface FanOut {
  /** False for a server alone: nothing is ever heard. */
  readonly isShared: boolean
  /** Whether the others can be heard at present. */
  isConnected(): boolean
  /** False while another server may be writing unheard. */
  hearsAll(): boolean
  /** Calls back when the connection changes. @returns the unsubscribe */
  watch(listener: () => void): () => void
  /** Never waits and never throws. Nothing comes back to the server that told it. */
  tell(room: RoomName, news: RoomNews): void
  /** Tells all servers that links or keys have changed. */
  tellAccess(): void
  /** Calls back when another server has told so, or may have. @returns the unsubscribe */
  hearAccess(listener: () => void): () => void
  /**
   * Listens to the news of a room, from before the promise resolves, which it does in any case.
   * @returns the unsubscribe
   */
  subscribe(room: RoomName, listener: RoomListener): Promise<() => void>
  /** Says goodbye to the others. */
  close(): Promise<void>
}
