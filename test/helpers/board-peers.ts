// People at one board, as real documents with real bindings and tldraw stores, and the lines between
// them. Lines deliver, hold back and reorder; nothing here waits for time.
import { createTLStore, type TLRecord, type TLShape } from 'tldraw'
import * as Y from 'yjs'
import { bindStore } from '../../renderer/canvas/binding/bind-store.ts'
import type { BoardBinding } from '../../renderer/canvas/binding/board-binding.ts'
import { createBoardSchema } from '../../renderer/canvas/board-schema.ts'
import { mapDocument, type MapDocument } from '../../shared/document/layout.ts'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import { createUndo, type Undo } from '../../shared/document/undo.ts'
import {
  readPinnedFramework,
  type PinnedFramework,
} from '../../shared/framework/pinned-framework.ts'
import type { StageId } from '../../shared/framework/framework.ts'
import { shippedFrameworks } from '../../shared/framework/shipped-frameworks.ts'
import { watchGoneStages } from '../../shared/framework/upgrade/held-frameworks.ts'
import { createMap } from '../../shared/map/edit-map.ts'
import { laneSetOf } from '../../shared/map/lane.ts'
import { readRows, watchRows } from '../../shared/map/read-rows.ts'

const [shipped] = shippedFrameworks as readonly [(typeof shippedFrameworks)[number]]

/** Stages of the framework that boards are pinned to where a test does not say. */
export const stageIds = shipped.stages.map(({ id }) => id)

/** Stages whose lanes this peer sees. */
export function stageIdsOf(peer: Peer): readonly StageId[] {
  return peer.pinned.get()?.framework.stages.map(({ id }) => id) ?? []
}

export interface Peer {
  readonly map: MapDocument
  readonly store: ReturnType<typeof createTLStore>
  readonly binding: BoardBinding
  readonly undo: Undo
  /** What gives this peer its lanes. */
  readonly pinned: Readable<PinnedFramework | null>
  /** Updates that wait on the line to each other peer. */
  readonly lines: Map<Peer, Uint8Array[]>
  isGesturing: boolean
}

/** A board that its first peer laid out and that all the others have received. */
export function startBoard(count: number, framework = shipped): readonly Peer[] {
  const peers = Array.from({ length: count }, (_, at) => createPeer(at + 1))
  const [first] = peers as [Peer]
  createMap(first.map, {
    title: 'Map',
    scenario: '',
    segment: 'new-customer',
    framework,
    createdAt: '2026-01-01',
  })
  for (const peer of peers) for (const other of peers) if (other !== peer) peer.lines.set(other, [])
  meet(peers)
  for (const peer of peers)
    peer.map.doc.on('update', (update: Uint8Array, origin: unknown) => send(peer, update, origin))
  return peers
}

function createPeer(clientId: number): Peer {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const map = mapDocument(doc)
  const undo = createUndo(map)
  const store = createTLStore({ schema: createBoardSchema() })
  const pinned = createWritable<PinnedFramework | null>(null)
  const follow = () => pinned.set(readPinnedFramework(map, shippedFrameworks) ?? pinned.get())
  map.framework.observe(follow)
  const gone = watchGoneStages(map, pinned)
  const readLanes = () =>
    laneSetOf(
      pinned.get()?.framework.stages.map(({ id }) => id) ?? [],
      readRows(map).map((row) => row.id),
      (stageId) => gone.get()?.standInFor(stageId) ?? null,
    )
  const lanes = createWritable(readLanes())
  for (const watched of [watchRows(map), gone]) watched.subscribe(() => lanes.set(readLanes()))
  const peer: { isGesturing: boolean } = { isGesturing: false }
  const binding = bindStore({
    store,
    map,
    lanes,
    isReadOnly: () => false,
    isGesturing: () => peer.isGesturing,
  })
  return Object.assign(peer, {
    map,
    store,
    binding,
    undo,
    pinned,
    lines: new Map<Peer, Uint8Array[]>(),
  })
}

const lineOrigin = 'line'

function send(peer: Peer, update: Uint8Array, origin: unknown): void {
  if (origin === lineOrigin) return
  for (const line of peer.lines.values()) line.push(update)
}

/** Delivers one waiting update; which one is up to the caller, so lines may reorder. */
export function deliver(from: Peer, to: Peer, choice: number): void {
  const line = from.lines.get(to)
  if (line === undefined || line.length === 0) return
  const [update] = line.splice(choice % line.length, 1)
  if (update !== undefined) Y.applyUpdate(to.map.doc, update, lineOrigin)
}

/** The line breaks: what waits on it is lost until the two meet again. */
export function drop(from: Peer, to: Peer): void {
  from.lines.set(to, [])
}

/** Everybody reconnects and hears everything. */
export function meet(peers: readonly Peer[]): void {
  for (const peer of peers) peer.binding.flush()
  for (let round = 0; round < 2; round++) {
    for (const from of peers) {
      for (const to of peers) {
        if (from === to) continue
        const missing = Y.encodeStateAsUpdate(from.map.doc, Y.encodeStateVector(to.map.doc))
        Y.applyUpdate(to.map.doc, missing, lineOrigin)
      }
    }
  }
}

/** What a peer's board shows, in a fixed order. */
export function boardOf(peer: Peer): readonly TLRecord[] {
  const records = peer.store
    .allRecords()
    .filter((record) => ['shape', 'binding', 'asset'].includes(record.typeName))
  return records.sort((a, b) => (a.id < b.id ? -1 : 1))
}

export function shapesOf(peer: Peer, ...types: string[]): TLShape[] {
  return boardOf(peer).filter(
    (record): record is TLShape => record.typeName === 'shape' && types.includes(record.type),
  )
}

/** Somebody does something on the board, as one step. */
export function act(peer: Peer, change: () => void): void {
  peer.binding.flush()
  peer.undo.endStep()
  change()
  peer.binding.flush()
}
