// Edits that were made in an earlier epoch and come now: they are found by merging them with how that
// epoch ended, and carried over field by field. Everything is worked out on copies; what comes of it
// reaches the room as a row of the log, like the row of another server.
import * as Y from 'yjs'
import { carryOver } from '../../shared/document/edit-carry-over.ts'
import { isOfEpoch, type MovedDocument } from '../../shared/wire/epochs.ts'
import { canWrite } from '../../shared/wire/role.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { Guest } from '../access/access.ts'
import { checkOwnChanges } from '../../shared/document/own-changes.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Storage, StoredRoom } from '../storage/storage.ts'
import { createTurns } from '../turns.ts'

export type LateRefusal =
  /** There is no such room. */
  | 'gone'
  /** The document is of the room's present epoch, or of one that the room has not reached. */
  | 'not-late'
  /** How its epoch ended is not known any more. */
  | 'unknown-past'
  /** It changes what its owner may not change. */
  | 'not-yours'
  /** It is no document, or a part of one. */
  | 'malformed'

export interface LatePorts {
  readonly storage: Storage
  readonly rooms: Rooms
}

/**
 * Each has to see what the one before has come to. Here they take turns; where another server of a cluster
 * was faster, the storage says so and all is worked out anew.
 */
export function createLateEdits(ports: LatePorts) {
  const inTurn = createTurns()
  return (room: RoomName, update: Uint8Array, guest: Guest) =>
    inTurn(room, async () => {
      for (;;) {
        const outcome = await takeIn(room, update, guest, ports)
        if (outcome !== 'overtaken') return outcome
      }
    })
}

async function takeIn(
  room: RoomName,
  update: Uint8Array,
  guest: Guest,
  { storage, rooms }: LatePorts,
): Promise<MovedDocument | LateRefusal | 'overtaken'> {
  const late = documentOf([update])
  if (late === null) return 'malformed'
  const stored = await storage.load(room)
  if (stored === null) return 'gone'
  const { epoch } = stored
  if (epoch === 0 || isOfEpoch(late.store.clients, epoch)) return 'not-late'
  const present = documentOf(updatesOf(stored))
  if (present === null) throw new Error('A stored room cannot be read.')
  // a viewer has nothing to bring, and comes for what there is
  if (!canWrite(guest.role)) return { epoch, update: Y.encodeStateAsUpdate(present) }
  const pastEpoch = epochOf(late, epoch)
  const past = await storage.past(room, pastEpoch)
  const before = past === null ? null : documentOf([past])
  if (past === null || before === null) return 'unknown-past'
  const after = documentOf([past, update])
  if (after === null) return 'malformed'
  const written = carried(before, after, present)
  if (written !== null) {
    if (!isAllowed(written, stored, guest)) return 'not-yours'
    const edits = { epoch, pastEpoch, past: Y.encodeStateAsUpdate(after), before: past }
    const seq = await storage.appendLate(room, { ...edits, update: written })
    if (seq === null) return 'overtaken'
    if (seq === 0) return 'gone'
    rooms.heard(room, { kind: 'row', epoch, seq, update: written })
  }
  return { epoch, update: Y.encodeStateAsUpdate(present) }
}

/** What the edits come to in the present epoch, as one update; null where that is nothing. */
function carried(before: Y.Doc, after: Y.Doc, present: Y.Doc): Uint8Array | null {
  const updates: Uint8Array[] = []
  present.on('update', (update: Uint8Array) => updates.push(update))
  carryOver(before, after, present, 'pathlane:late')
  return updates.length === 0 ? null : Y.mergeUpdates(updates)
}

function isAllowed(update: Uint8Array, stored: StoredRoom, { role, personId }: Guest): boolean {
  if (role !== 'contributor') return true
  const before = documentOf(updatesOf(stored))
  return before !== null && checkOwnChanges(Y.decodeUpdate(update), before, personId) === 'own'
}

/** The newest epoch before the present one that a document has seen. */
function epochOf({ store }: Y.Doc, present: number): number {
  let epoch = present - 1
  while (epoch > 0 && !store.clients.has(epoch)) epoch--
  return epoch
}

function updatesOf({ snapshot, updates }: StoredRoom): readonly Uint8Array[] {
  return snapshot === null ? updates : [snapshot, ...updates]
}

/** Null where something can't be read, or rests on what is missing. */
function documentOf(updates: readonly Uint8Array[]): Y.Doc | null {
  const doc = new Y.Doc()
  try {
    for (const update of updates) {
      // reason: Yjs believes how much an update says to hold, and makes room for that
      Y.parseUpdateMeta(update)
      Y.applyUpdate(doc, update)
    }
  } catch {
    // reason: whoever sent it is told that it is malformed
    return null
  }
  const { pendingStructs, pendingDs } = doc.store
  return pendingStructs === null && pendingDs === null ? doc : null
}
