// What one connection or room may cost. Tests shorten the durations; nothing else differs.

export interface Limits {
  /** One sync frame, once a connection has sent its first step 2. */
  readonly maxUpdateBytes: number
  /** The first step 2, which may carry a whole map that was made offline. */
  readonly maxFirstStep2Bytes: number
  /** What a client says to have, in a step 1; its answer may cost an encoding of the whole map. */
  readonly maxStateVectorBytes: number
  readonly step1PerSecond: number
  readonly burstStep1: number
  /** Clocks by which one frame may advance one Yjs client id. */
  readonly maxClockAdvance: number
  /** Yjs client ids that the room has never seen: in a step 2, and in all updates of one connection. */
  readonly maxNewClientsInStep2: number
  readonly maxNewClientsInUpdates: number
  readonly maxPresenceBytes: number
  readonly maxPresenceFrameBytes: number
  /** Frames that a viewer may send in vain before the connection is refused. */
  readonly maxViewerWrites: number
  /** Token buckets per connection. An emptied bucket pauses the socket. */
  readonly framesPerSecond: number
  readonly burstFrames: number
  readonly bytesPerSecond: number
  readonly burstBytes: number
  /** Unsent bytes of one connection: from here presence is skipped, … */
  readonly skipPresenceBytes: number
  /** … from here updates are held back and merged into one, … */
  readonly holdUpdatesBytes: number
  /** … and from here the connection is closed. */
  readonly maxBufferedBytes: number
  /** Fan-out is coalesced: at once after a pause, then once per tick. */
  readonly tickMs: number
  /** A room of so many people sends at once, without a tick. */
  readonly smallRoomPeople: number
  /** From so many writes per second, over all rooms, small rooms have a tick and others a longer one. */
  readonly busyFramesPerSecond: number
  readonly busyTickMs: number
  /** How long presence waits for updates that go out with it. */
  readonly presencePatienceMs: number
  /** Connections of one room; of one network address; maps and images that the address may ask for. */
  readonly roomPeople: number
  readonly addressConnections: number
  readonly addressRoomsPerMinute: number
  readonly addressUploadsPerMinute: number
  readonly unloadAfterMs: number
  /** Pings and keep-alive frames. The client hangs up after 30 s of silence. */
  readonly heartbeatMs: number
  /** How long a connection whose place is claimed by another has to answer a ping. */
  readonly probeMs: number
  readonly snapshotAfterRows: number
  readonly snapshotAfterBytes: number
  /** How often what waits is tried again while the storage does not answer, … */
  readonly storageRetryMs: number
  /** … and what all rooms may hold until then. */
  readonly maxHeldBytes: number
  /** Servers that share a storage look for each other's rows: after a gap, … */
  readonly gapPatienceMs: number
  /** … now and then, and often while they can't hear each other. */
  readonly compareRowsMs: number
  readonly compareRowsApartMs: number
  readonly maxBlobBytes: number
  /** A room that nobody is in is written anew past so many Yjs client ids, or times its JSON. */
  readonly epochAfterClients: number
  readonly epochAfterRatio: number
  /** Changes go without a version for so long at most. */
  readonly versionAfterMs: number
  /** Versions that nobody gave a name end then; with 0 none is made by itself. */
  readonly historyDays: number
  /** Images that nothing refers to stay for so long; with 0 for ever. */
  readonly unusedBlobDays: number
  /** From one look for old versions and unused images to the next. */
  readonly housekeepingMs: number
}

const kib = 1024
const mib = 1024 * kib
const hourMs = 3_600_000

export const defaultLimits: Limits = {
  maxUpdateBytes: 4 * mib,
  maxFirstStep2Bytes: 16 * mib,
  maxStateVectorBytes: mib,
  step1PerSecond: 1,
  burstStep1: 20,
  maxClockAdvance: 10_000_000,
  maxNewClientsInStep2: 1_000,
  maxNewClientsInUpdates: 16,
  maxPresenceBytes: 16 * kib,
  maxPresenceFrameBytes: 256 * kib,
  maxViewerWrites: 50,
  framesPerSecond: 400,
  burstFrames: 2_000,
  bytesPerSecond: 4 * mib,
  burstBytes: 20 * mib,
  skipPresenceBytes: mib,
  holdUpdatesBytes: 4 * mib,
  maxBufferedBytes: 16 * mib,
  tickMs: 16,
  smallRoomPeople: 4,
  busyFramesPerSecond: 5_000,
  busyTickMs: 33,
  presencePatienceMs: 50,
  roomPeople: 300,
  addressConnections: 1_000,
  addressRoomsPerMinute: 600,
  addressUploadsPerMinute: 600,
  unloadAfterMs: 30_000,
  heartbeatMs: 20_000,
  probeMs: 5_000,
  snapshotAfterRows: 2_000,
  snapshotAfterBytes: mib,
  storageRetryMs: 500,
  maxHeldBytes: 256 * mib,
  gapPatienceMs: 200,
  compareRowsMs: 30_000,
  compareRowsApartMs: 1_000,
  maxBlobBytes: 10 * mib,
  epochAfterClients: 1_000,
  epochAfterRatio: 3,
  versionAfterMs: hourMs,
  historyDays: 90,
  unusedBlobDays: 30,
  housekeepingMs: 6 * hourMs,
}
