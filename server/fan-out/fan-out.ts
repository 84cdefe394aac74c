import type { RoomName } from '../../shared/wire/room-name.ts'

/** How the servers that share one storage tell each other of a room's updates. */
export interface FanOut {
  /** Called when an update is on disk. Never comes back to the server that published it. */
  publish(room: RoomName, update: Uint8Array): void
  /**
   * Calls back with each update that another server has put on disk.
   * @returns the unsubscribe
   */
  subscribe(room: RoomName, listener: (update: Uint8Array) => void): () => void
  close(): Promise<void>
}
