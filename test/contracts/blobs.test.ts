import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { describe, expect, test, vi } from 'vitest'
import { newId } from '../../shared/document/new-id.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import { roomKeyOf, type BlobHash, type BlobStore } from '../../server/blobs/blob-store.ts'
import { createDiskBlobs } from '../../server/blobs/disk-blobs.ts'
import { createMemoryBlobs } from '../../server/blobs/memory-blobs.ts'
import { createS3Blobs } from '../../server/blobs/s3-blobs.ts'
import { newDataFolder } from '../helpers/server-command.ts'
import { startS3Double } from '../helpers/s3-double.ts'
import { afterTest } from '../helpers/server.ts'

const newRoomName = () => newId() as RoomName
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex') as BlobHash
const png = (size: number) =>
  Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(size, 7)])

/** The bytes in pieces, as a socket brings them. */
async function* pieces(bytes: Uint8Array, size = 3) {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size)
}

async function readAll(store: BlobStore, room: RoomName, hash: BlobHash) {
  const blob = await store.get(room, hash)
  if (blob === null) return null
  const chunks: Uint8Array[] = []
  for await (const chunk of blob.open()) chunks.push(chunk)
  return { type: blob.type, size: blob.size, bytes: Buffer.concat(chunks) }
}

/** What every blob store has to do. */
function describeBlobs(name: string, open: (maxBytes: number) => Promise<BlobStore>): void {
  describe(`${name} blobs`, () => {
    test('an image comes back as it was stored', async () => {
      const store = await open(1_000)
      const room = newRoomName()
      const bytes = png(500)
      expect(await store.put(room, hashOf(bytes), pieces(bytes))).toBe('stored')
      expect(await store.put(room, hashOf(bytes), pieces(bytes))).toBe('stored')
      const stored = { type: 'image/png', size: bytes.byteLength, bytes }
      expect(await readAll(store, room, hashOf(bytes))).toEqual(stored)
    })

    test('another room does not have it', async () => {
      const store = await open(1_000)
      const bytes = png(5)
      await store.put(newRoomName(), hashOf(bytes), pieces(bytes))
      expect(await store.get(newRoomName(), hashOf(bytes))).toBe(null)
    })

    test.each([
      ['whose bytes are not those of its hash', 'wrong-hash', png(6), hashOf(png(5))],
      ['that is too large', 'too-large', png(1_000), hashOf(png(1_000))],
      ['that is no image', 'wrong-type', Buffer.from('<html>'), hashOf(Buffer.from('<html>'))],
    ] as const)('a blob %s is not kept', async (_, result, bytes, hash) => {
      const store = await open(1_000)
      const room = newRoomName()
      expect(await store.put(room, hash, pieces(bytes))).toBe(result)
      expect(await store.get(room, hash)).toBe(null)
    })

    test('the images of a room go with it, those of others stay', async () => {
      const store = await open(1_000)
      const [one, other] = [newRoomName(), newRoomName()]
      const bytes = png(5)
      for (const room of [one, other]) await store.put(room, hashOf(bytes), pieces(bytes))
      await store.removeAll(one)
      await store.removeAll(newRoomName())
      expect(await store.get(one, hashOf(bytes))).toBe(null)
      expect(await store.get(other, hashOf(bytes))).not.toBe(null)
    })

    test('every room that has images is known, and each of its images', async () => {
      const store = await open(1_000)
      const [one, other] = [newRoomName(), newRoomName()]
      const images = [png(1), png(2), png(3)]
      for (const bytes of images) await store.put(one, hashOf(bytes), pieces(bytes))
      await store.put(other, hashOf(png(1)), pieces(png(1)))
      expect((await store.rooms()).toSorted()).toEqual([one, other].map(roomKeyOf).toSorted())
      const kept = await store.list(roomKeyOf(one))
      expect(kept.map(({ hash }) => hash).toSorted()).toEqual(images.map(hashOf).toSorted())
      expect(kept.every(({ unusedSince }) => unusedSince === null)).toBe(true)
      expect(await store.list(roomKeyOf(newRoomName()))).toEqual([])
    })

    test('an image goes only when it has been unused for long enough', async () => {
      const store = await open(1_000)
      const room = newRoomName()
      const [key, hash] = [roomKeyOf(room), hashOf(png(5))]
      await store.put(room, hash, pieces(png(5)))
      expect(await store.removeUnused(key, hash, 1_000)).toBe(false)
      await store.markUnused(key, hash, 500)
      expect(await store.list(key)).toEqual([{ hash, unusedSince: 500 }])
      expect(await store.removeUnused(key, hash, 499)).toBe(false)
      expect(await store.get(room, hash)).not.toBe(null)
      expect(await store.removeUnused(key, hash, 500)).toBe(true)
      expect(await store.get(room, hash)).toBe(null)
      expect(await store.rooms()).toEqual([])
    })

    test('an image that is used after all, or stored again, stays', async () => {
      const store = await open(1_000)
      const room = newRoomName()
      const [key, hash] = [roomKeyOf(room), hashOf(png(5))]
      await store.put(room, hash, pieces(png(5)))
      await store.markUnused(key, hash, 500)
      await store.markUnused(key, hash, null)
      expect(await store.removeUnused(key, hash, 1_000)).toBe(false)
      await store.markUnused(key, hash, 500)
      await store.put(room, hash, pieces(png(5)))
      expect(await store.removeUnused(key, hash, 1_000)).toBe(false)
      expect((await readAll(store, room, hash))?.bytes).toEqual(png(5))
    })

    test('a blob that breaks off is not kept', async () => {
      const store = await open(1_000)
      const room = newRoomName()
      const bytes = png(50)
      const breaksOff = async function* () {
        yield bytes.subarray(0, 20)
        throw new Error('hung up')
      }
      await expect(store.put(room, hashOf(bytes), breaksOff())).rejects.toThrow('hung up')
      expect(await store.get(room, hashOf(bytes))).toBe(null)
    })
  })
}

describeBlobs('memory', async (maxBytes) => createMemoryBlobs(maxBytes))
describeBlobs('disk', async (maxBytes) => createDiskBlobs(await newDataFolder(), maxBytes))

const credentials = { accessKeyId: 'pathlane', secretAccessKey: 'a secret of the test' }

async function openS3(maxBytes: number, secretAccessKey = credentials.secretAccessKey) {
  const double = await startS3Double(credentials)
  afterTest(() => double.close())
  vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId)
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', secretAccessKey)
  afterTest(() => void vi.unstubAllEnvs())
  const place = {
    bucket: 'maps',
    prefix: 'team/',
    region: 'eu-central-1',
    endpoint: double.endpoint,
  }
  return { store: createS3Blobs(place, maxBytes), double }
}

describeBlobs('S3', async (maxBytes) => (await openS3(maxBytes)).store)

test('objects lie below the prefix, and none is named by its room', async () => {
  const { store, double } = await openS3(100)
  const room = newRoomName()
  await store.put(room, hashOf(png(5)), pieces(png(5)))
  expect([...double.objects.keys()]).toEqual([`maps/team/${roomKeyOf(room)}/${hashOf(png(5))}`])
})

test('an S3 storage that refuses is an error, not an image that is missing', async () => {
  const { store } = await openS3(100, 'a wrong secret')
  const refused = { $metadata: { httpStatusCode: 403 } }
  const room = newRoomName()
  await expect(store.put(room, hashOf(png(5)), pieces(png(5)))).rejects.toMatchObject(refused)
  await expect(store.get(room, hashOf(png(5)))).rejects.toMatchObject(refused)
})

test('on disk no half-written file stays behind', async () => {
  const folder = await newDataFolder()
  const store = createDiskBlobs(folder, 100)
  await store.put(newRoomName(), hashOf(png(5)), pieces(png(500)))
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  expect(files.filter((file) => file.isFile())).toEqual([])
})
