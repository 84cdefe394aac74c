import { createHash } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { createWritable } from '../../../shared/document/readable.ts'
import { openBlobCopy } from '../../../renderer/session/blob-copy.ts'
import { openBlobs, type BlobStore } from '../../../renderer/session/blobs.ts'
import { imageTypeOf } from '../../../renderer/session/image-type.ts'
import { afterTest, eventually, newRoom, startTestServer } from '../../helpers/server.ts'
import { newDevice, sitAt, newDeviceForEachTest } from './device.ts'

newDeviceForEachTest()

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

function openHere(mapId: string, serverUrl: string | null, connected = createWritable(true)) {
  const blobs: BlobStore = openBlobs({ mapId, serverUrl, token: () => null, connected })
  afterTest(() => blobs.dispose())
  return { blobs, connected }
}

/** Waits until the server has an image of a map. */
async function sentTo(server: { origin: string }, mapId: string, src: string): Promise<boolean> {
  const address = `${server.origin}/blobs/${mapId}/${src.slice('asset:'.length)}`
  await eventually(async () => (await fetch(address)).ok)
  return true
}

async function bytesAt(address: string | null): Promise<Uint8Array> {
  const answer = await fetch(String(address))
  return new Uint8Array(await answer.arrayBuffer())
}

test('an image is named by its content and shown from this device', async () => {
  const { blobs } = openHere(newRoom(), null)
  const image = await blobs.put(new Blob([png]))
  const hash = createHash('sha256').update(png).digest('hex')
  expect(image).toEqual({ src: `asset:${hash}`, mimeType: 'image/png' })
  const address = await blobs.resolve(image.src)
  expect(address).toMatch(/^blob:/)
  expect(await bytesAt(address)).toEqual(png)
  expect(await blobs.resolve(image.src)).toBe(address)
})

test('no other address than ours is ever resolved', async () => {
  const { blobs } = openHere(newRoom(), null)
  const foreign = [
    'https://example.com/x.png',
    'data:image/png;base64,AA==',
    'asset:../../x',
    `asset:${'0'.repeat(64)}`,
    '',
  ]
  for (const src of foreign) expect(await blobs.resolve(src)).toBeNull()
})

test('what is no image or too large is refused with its problem', async () => {
  const { blobs } = openHere(newRoom(), null)
  await expect(blobs.put(new Blob(['hello']))).rejects.toMatchObject({ code: 'image-type' })
  await expect(blobs.put(new Blob(['<html></html>'], { type: 'image/png' }))).rejects.toMatchObject(
    { code: 'image-type' },
  )
  const large = new Blob([png, new Uint8Array(10 * 1024 * 1024)])
  await expect(blobs.put(large)).rejects.toMatchObject({ code: 'image-too-large' })
})

test('a file of a kind that maps may hold is kept, and its way to the server can be watched', async () => {
  const server = await startTestServer()
  const mapId = newRoom()
  const connected = createWritable(false)
  const { blobs } = openHere(mapId, server.origin, connected)
  const stored = await blobs.putFile(new File(['name,visits'], 'visits.csv'))
  expect(stored).toMatchObject({ mediaType: 'text/csv', size: 11 })
  expect(blobs.uploads.get().get(stored.hash)).toBe('waiting')
  connected.set(true)
  await eventually(() => blobs.uploads.get().get(stored.hash) === 'sent')
  expect(await sentTo(server, mapId, `asset:${stored.hash}`)).toBe(true)
  expect(await blobs.resolve(`asset:${stored.hash}`)).toBeNull()
})

test('a file that maps may not hold, or that is too large, is refused with its problem', async () => {
  const { blobs } = openHere(newRoom(), null)
  const page = new File(['<html></html>'], 'page.pdf')
  await expect(blobs.putFile(page)).rejects.toMatchObject({ code: 'attachment-type' })
  const large = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'large.pdf')
  await expect(blobs.putFile(large)).rejects.toMatchObject({ code: 'attachment-too-large' })
})

test('what came with a file is sent once the map says that it has it', async () => {
  const server = await startTestServer()
  const mapId = newRoom()
  const { blobs } = openHere(mapId, server.origin)
  const bytes = new TextEncoder().encode('%PDF-1.7')
  const hash = createHash('sha256').update(bytes).digest('hex')
  await blobs.keep(new Map([[hash, bytes]]))
  await blobs.offer([hash, '0'.repeat(64)])
  expect(await sentTo(server, mapId, `asset:${hash}`)).toBe(true)
})

test('an image travels through the server to another device', async () => {
  const server = await startTestServer()
  const mapId = newRoom()
  const image = await openHere(mapId, server.origin).blobs.put(new Blob([png]))
  sitAt(newDevice())
  const there = openHere(mapId, server.origin).blobs
  await eventually(async () => (await there.resolve(image.src)) !== null)
  expect(await bytesAt(await there.resolve(image.src))).toEqual(png)
})

test('an image that was added offline is sent on reconnect, also after a reload', async () => {
  const server = await startTestServer()
  const mapId = newRoom()
  const offline = openHere(mapId, server.origin, createWritable(false))
  const image = await offline.blobs.put(new Blob([png]))
  offline.blobs.dispose()
  const later = openHere(mapId, server.origin, createWritable(false))
  later.connected.set(true)
  await expect(sentTo(server, mapId, image.src)).resolves.toBe(true)
})

test('an image pasted from another map is sent for this one too', async () => {
  const server = await startTestServer()
  const image = await openHere(newRoom(), server.origin).blobs.put(new Blob([png]))
  const mapId = newRoom()
  await openHere(mapId, server.origin).blobs.resolve(image.src)
  await expect(sentTo(server, mapId, image.src)).resolves.toBe(true)
})

/** Pauses pass at once when waited for with vi.waitFor. */
function fakePauses(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  afterTest(() => void vi.useRealTimers())
}

/** The first answers to requests of one method, before the real server gives its own. */
function answerFirst(
  method: string,
  statuses: readonly number[],
): { readonly count: () => number } {
  const real = globalThis.fetch
  const left = [...statuses]
  let count = 0
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    if ((init?.method ?? 'GET') !== method) return real(input, init)
    count++
    const status = left.shift()
    if (status === 0) throw new TypeError('fetch failed')
    return status === undefined ? real(input, init) : new Response(null, { status })
  })
  afterTest(() => spy.mockRestore())
  return { count: () => count }
}

test('an image that is still on its way to the server is shown when it has come', async () => {
  const server = await startTestServer()
  const mapId = newRoom()
  const here = openHere(mapId, server.origin, createWritable(false))
  const image = await here.blobs.put(new Blob([png]))
  sitAt(newDevice())
  const there = openHere(mapId, server.origin).blobs
  fakePauses()
  const gets = answerFirst('GET', [])
  const shown = there.resolve(image.src)
  await vi.waitFor(() => expect(gets.count()).toBeGreaterThan(1))
  here.connected.set(true)
  const sent = vi.fn<() => void>()
  void shown.then(sent)
  await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce(), 30_000)
  expect(await shown).toMatch(/^blob:/)
})

test('who asks for an image that never comes is told so when the store ends', async () => {
  const server = await startTestServer()
  const { blobs } = openHere(newRoom(), server.origin)
  fakePauses()
  const gets = answerFirst('GET', [])
  const asked = blobs.resolve(`asset:${'0'.repeat(64)}`)
  await vi.waitFor(() => expect(gets.count()).toBe(2))
  blobs.dispose()
  expect(await asked).toBeNull()
})

test('an upload that fails for a moment is tried again on the same connection', async () => {
  const server = await startTestServer()
  const mapId = newRoom()
  fakePauses()
  const puts = answerFirst('PUT', [429, 503, 0])
  const image = await openHere(mapId, server.origin).blobs.put(new Blob([png]))
  await vi.waitFor(() => expect(puts.count()).toBe(4), 60_000)
  vi.useRealTimers()
  await expect(sentTo(server, mapId, image.src)).resolves.toBe(true)
})

test('an image that the server refused is kept as refused and not sent again', async () => {
  const server = await startTestServer()
  const mapId = newRoom()
  const puts = answerFirst('PUT', [415])
  const { blobs, connected } = openHere(mapId, server.origin)
  const image = await blobs.put(new Blob([png]))
  const copy = openBlobCopy()
  afterTest(() => copy.dispose())
  const hash = image.src.slice('asset:'.length)
  await eventually(async () => (await copy.uploadOf(mapId, hash)) === 'refused')
  connected.set(false)
  connected.set(true)
  await blobs.resolve(image.src)
  expect(await copy.waiting(mapId)).toEqual([])
  expect(puts.count()).toBe(1)
})

test('an image that the link did not allow waits for another link', async () => {
  const server = await startTestServer()
  const mapId = newRoom()
  const puts = answerFirst('PUT', [403])
  const first = openHere(mapId, server.origin)
  const image = await first.blobs.put(new Blob([png]))
  await eventually(() => puts.count() === 1)
  first.blobs.dispose()
  openHere(mapId, server.origin)
  expect(await sentTo(server, mapId, image.src)).toBe(true)
})

test('the type of an image is read from its bytes', () => {
  const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
  expect(imageTypeOf(bytes('\xff\xd8\xff\xe0'))).toBe('image/jpeg')
  expect(imageTypeOf(bytes('GIF89a'))).toBe('image/gif')
  expect(imageTypeOf(bytes('RIFF1234WEBPVP8 '))).toBe('image/webp')
  expect(imageTypeOf(bytes('<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="x">'))).toBe(
    'image/svg+xml',
  )
  expect(imageTypeOf(bytes('<html><svg>'))).toBeNull()
  expect(imageTypeOf(new Uint8Array())).toBeNull()
})
