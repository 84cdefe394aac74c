// A checker: what each person was told, compared with what is stored.
import * as Y from 'yjs'
import type { Storage } from '../../server/storage/storage.ts'
import { syncStep1, syncStep2, syncUpdate } from '../../shared/wire/message-kinds.ts'
import { encodeSync } from '../../shared/wire/messages.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import { eventually } from './server.ts'
import { openRoom, type RawSocket } from './socket.ts'

export interface RawWriter {
  readonly socket: RawSocket
  write(key: string): void
  /** What was acknowledged as stored. */
  acknowledged(): readonly string[]
  /** What others' frames have shown. */
  seen(): readonly string[]
}

/** A writer that keeps count of what it sent, of what was acknowledged, and of what it was shown. */
export async function joinToWrite(
  server: { readonly origin: string },
  room: string,
): Promise<RawWriter> {
  const socket = await openRoom(server, room)
  const doc = new Y.Doc()
  const sent: string[] = []
  socket.send(encodeSync(syncStep1, Y.encodeStateVector(doc)))
  socket.send(encodeSync(syncStep2, Y.encodeStateAsUpdate(doc)))
  await eventually(() => socket.acks().at(-1) === 1)
  doc.on('update', (update: Uint8Array) => socket.send(encodeSync(syncUpdate, update)))
  return {
    socket,
    write(key) {
      sent.push(key)
      doc.getMap('board').set(key, key)
    },
    acknowledged: () => sent.slice(0, Math.max(0, (socket.acks().at(-1) ?? 0) - 1)),
    seen() {
      const shown = new Y.Doc()
      const updates = [...socket.syncPayloads(syncStep2), ...socket.syncPayloads(syncUpdate)]
      for (const update of updates) Y.applyUpdate(shown, update)
      return [...shown.getMap('board').keys()]
    },
  }
}

/** Keys of the board as a new server would read it. */
export async function storedKeys(storage: Storage, room: string): Promise<ReadonlySet<string>> {
  const stored = await storage.load(room as RoomName)
  const doc = new Y.Doc()
  if (stored?.snapshot) Y.applyUpdate(doc, stored.snapshot)
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update)
  return new Set(doc.getMap('board').keys())
}

/** What somebody was told is stored, or was shown, and is not. */
export async function brokenPromises(
  storage: Storage,
  room: string,
  writers: readonly RawWriter[],
): Promise<readonly string[]> {
  const stored = await storedKeys(storage, room)
  return writers
    .flatMap((writer) => [...writer.acknowledged(), ...writer.seen()])
    .filter((key) => !stored.has(key))
}
