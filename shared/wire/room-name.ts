/** A room on the server: one map, or another shared document. Never used as a file name. */
export type RoomName = string & { readonly __brand: 'RoomName' }

const roomPattern = /^[A-Za-z0-9_-]{16,64}$/

export function isRoomName(value: string): value is RoomName {
  return roomPattern.test(value)
}
