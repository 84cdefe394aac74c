import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { mapDocument } from '../../shared/document/layout.ts'
import { newId } from '../../shared/document/new-id.ts'
import { addAttachments, removeAttachment } from '../../shared/map/edit-attachments.ts'
import { readAttachments } from '../../shared/map/read-attachments.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { BlobHash, BlobStore } from '../../server/blobs/blob-store.ts'
import { roomKeyOf } from '../../server/blobs/blob-store.ts'
import { collectBlobs } from '../../server/blobs/collect-blobs.ts'
import { createMemoryBlobs } from '../../server/blobs/memory-blobs.ts'
import { hashesIn } from '../../server/blobs/used-blobs.ts'
import { History } from '../../server/history/history.ts'
import { createMemoryVersions } from '../../server/history/memory-versions.ts'
import { createMemoryStorage } from '../../server/storage/memory-storage.ts'
import { eventually, join, newRoom, startTestServer } from '../helpers/server.ts'

const png = (value: number) =>
  Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.of(value)])
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex') as BlobHash

const graceMs = 1000

/** A house to keep, with a clock of its own. */
function createHouse() {
  const storage = createMemoryStorage()
  const blobs = createMemoryBlobs(1_000)
  let clock = 10_000
  const now = () => clock
  const history = new History({ versions: createMemoryVersions(), days: 90, now })
  const { signal } = new AbortController()
  const pause = async () => {}
  return {
    storage,
    blobs,
    history,
    pass: (ms: number) => (clock += ms),
    collect: () => collectBlobs({ blobs, storage, history, graceMs, pause, now, signal }),
  }
}

async function put(blobs: BlobStore, room: RoomName, value: number): Promise<BlobHash> {
  const bytes = png(value)
  const pieces = async function* () {
    yield bytes
  }
  expect(await blobs.put(room, hashOf(bytes), pieces())).toBe('stored')
  return hashOf(bytes)
}

/** A map whose every change is a row on disk. */
function createMap(house: ReturnType<typeof createHouse>) {
  const room = newId() as RoomName
  const doc = new Y.Doc()
  const records = doc.getMap<unknown>('records')
  const rows: Promise<number>[] = []
  doc.on('update', (update: Uint8Array) => rows.push(house.storage.append(room, update, 0)))
  const addImage = (id: string, hash: string) => {
    const entity = new Y.Map<unknown>()
    entity.set('$', { typeName: 'asset', 'props.src': `asset:${hash}` })
    records.set(id, entity)
  }
  const compact = async () => {
    const seq = Math.max(...(await Promise.all(rows)))
    await house.storage.compact(room, seq, Y.encodeStateAsUpdate(doc))
  }
  return { room, doc, records, addImage, compact }
}

const hashesLeft = async (blobs: BlobStore, room: RoomName) =>
  (await blobs.list(roomKeyOf(room))).map(({ hash }) => hash)

test('an image goes when no map has referred to it for the days that are set', async () => {
  const house = createHouse()
  const map = createMap(house)
  const [used, unused] = [await put(house.blobs, map.room, 1), await put(house.blobs, map.room, 2)]
  map.addImage('asset:1', used)
  expect(await house.collect()).toBe(0)
  house.pass(graceMs - 1)
  expect(await house.collect()).toBe(0)
  house.pass(1)
  expect(await house.collect()).toBe(1)
  expect(await hashesLeft(house.blobs, map.room)).toEqual([used])
  expect(await house.blobs.get(map.room, unused)).toBe(null)
})

test('an attachment stays while the map names it, and goes when it was taken off long enough', async () => {
  const house = createHouse()
  const map = createMap(house)
  const document = mapDocument(map.doc)
  const hash = await put(house.blobs, map.room, 1)
  const file = { hash, name: 'plan.png', mediaType: 'image/png', size: 9 }
  addAttachments(document, 'shape:card', [file], '2026-11-26T10:00:00.000Z')
  await house.collect()
  house.pass(graceMs * 10)
  expect(await house.collect()).toBe(0)
  for (const { id } of readAttachments(document).values()) removeAttachment(document, id)
  await map.compact()
  await house.collect()
  house.pass(graceMs)
  expect(await house.collect()).toBe(1)
})

test('an image whose card comes late, or comes back by an undo, stays', async () => {
  const house = createHouse()
  const map = createMap(house)
  const undo = new Y.UndoManager(map.records)
  const hash = await put(house.blobs, map.room, 1)
  await house.collect()
  house.pass(graceMs - 1)
  map.addImage('asset:1', hash)
  undo.stopCapturing()
  await house.collect()
  map.records.delete('asset:1')
  await map.compact()
  await house.collect()
  house.pass(graceMs - 1)
  undo.undo()
  await house.collect()
  house.pass(graceMs * 10)
  expect(await house.collect()).toBe(0)
  expect(await hashesLeft(house.blobs, map.room)).toEqual([hash])
})

test('an image that a version still shows stays as long as the version', async () => {
  const house = createHouse()
  const map = createMap(house)
  const hash = await put(house.blobs, map.room, 1)
  map.addImage('asset:1', hash)
  const state = { seq: 1, update: Y.encodeStateAsUpdate(map.doc) }
  const { id } = await house.history.keep(map.room, state, 'asked', 'Agreed')
  map.records.delete('asset:1')
  await map.compact()
  for (let round = 0; round < 3; round++) {
    house.pass(graceMs)
    expect(await house.collect()).toBe(0)
  }
  await house.history.remove(map.room, id)
  await house.collect()
  house.pass(graceMs)
  expect(await house.collect()).toBe(1)
})

test('an image that the last epoch ended with stays for who comes late', async () => {
  const house = createHouse()
  const map = createMap(house)
  const hash = await put(house.blobs, map.room, 1)
  map.addImage('asset:1', hash)
  const past = Y.encodeStateAsUpdate(map.doc)
  const rewriting = { epoch: 0, seq: 1, past, snapshot: Y.encodeStateAsUpdate(new Y.Doc()) }
  expect(await house.storage.rewrite(map.room, rewriting)).toBe(true)
  await house.collect()
  house.pass(graceMs)
  expect(await house.collect()).toBe(0)
})

test('images of a map that was never written go too', async () => {
  const house = createHouse()
  const room = newId() as RoomName
  await put(house.blobs, room, 1)
  await house.collect()
  house.pass(graceMs)
  expect(await house.collect()).toBe(1)
})

test('the hash of an image is found wherever it stands in a document', () => {
  const doc = new Y.Doc()
  const hashes = [1, 2, 3].map((value) => hashOf(png(value)))
  doc.getMap('records').set('plain', { nested: { deep: [`asset:${hashes[0]}`] } })
  doc.getMap('records').set('text', new Y.Text(`see ${hashes[1]}${hashes[2]}`))
  const found = hashesIn(Y.encodeStateAsUpdate(doc))
  expect(hashes.filter((hash) => !found.has(hash))).toEqual([])
})

test('a running server looks for unused images by itself', async () => {
  const limits = { housekeepingMs: 5, unusedBlobDays: 1e-9 }
  const server = await startTestServer({ limits })
  const room = newRoom()
  const ana = await join(server, room, 'ana')
  const send = async (value: number) => {
    const address = `${server.origin}/blobs/${room}/${hashOf(png(value))}`
    expect((await fetch(address, { method: 'PUT', body: png(value) })).status).toBe(201)
    return async () => (await fetch(address)).status
  }
  const ben = await join(server, room, 'ben')
  ana.board.set('image', `asset:${hashOf(png(1))}`)
  await eventually(() => ben.board.has('image'))
  const used = await send(1)
  const unused = await send(2)
  await eventually(async () => (await unused()) === 404)
  expect(await used()).toBe(200)
  const metrics = async () => (await fetch(`${server.origin}/metrics`)).text()
  await eventually(async () => /pathlane_removed_images_total [1-9]/.test(await metrics()))
})
