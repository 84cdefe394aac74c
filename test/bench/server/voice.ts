// One person's half of a protocol, as the load generator sees it.

export type Frame = Uint8Array | string

export interface Line {
  send(frame: Frame): void
  /** What the room held has come. */
  onJoined(): void
  /** So many of this person's edits are confirmed. */
  onAcknowledged(edits: number): void
}

export interface Voice {
  /** Call when the socket is open. */
  open(): void
  receive(frame: Buffer): void
  /** One card moves a step. */
  edit(mark: string): void
  point(mark: string): void
}

/** `slim` is what Pathlane's board says of a person, `full` a whole record of tldraw's presence. */
export type PresenceSize = 'slim' | 'full'

export interface VoiceOptions {
  readonly room: string
  readonly person: number
  readonly presence: PresenceSize
  readonly line: Line
}
