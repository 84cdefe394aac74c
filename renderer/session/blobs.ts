// Images of one map, named by the hash of their content, kept on this device and on the server;
// never in the document. Resolves our own scheme only, so no peer can make this window fetch an
// address of theirs.
import * as buffer from 'lib0/buffer'
import { digest } from 'lib0/hash/sha256'
import type { Readable } from '../../shared/document/readable.ts'
import { Problem } from '../../shared/problems.ts'
import { openBlobCopy } from './blob-copy.ts'
import { createDownloads } from './blob-downloads.ts'
import { createUploads } from './blob-uploads.ts'
import { imageTypeOf } from './image-type.ts'

export interface StoredImage {
  /** `asset:<sha256>`: what the document holds. */
  readonly src: string
  readonly mimeType: string
}

export interface BlobStore {
  /** Keeps an image and sends it to the server, now or when it is reached. Throws Problem. */
  put(file: Blob): Promise<StoredImage>
  /**
   * A `blob:` address for an image, or null for other schemes and what is nowhere to be had (yet).
   * Takes up to half a minute where the server is reached and lacks the image.
   */
  resolve(src: string): Promise<string | null>
  /** An image by its hash, from this device or the server; null where neither has it. */
  bytesOf(hash: string): Promise<Uint8Array | null>
  /** Keeps images that came with a file. They go to the server once the map shows them. */
  keep(images: ReadonlyMap<string, Uint8Array>): Promise<void>
  dispose(): void
}

export interface BlobOptions {
  readonly mapId: string
  readonly serverUrl: string | null
  /** What the server asks for, where it asks for one. */
  readonly token: () => string | null
  /** True while the server is reached: waiting images are then sent. */
  readonly connected: Readable<boolean>
}

export const maxImageBytes = 10 * 1024 * 1024
const scheme = 'asset:'

export function openBlobs(options: BlobOptions): BlobStore {
  const copy = openBlobCopy()
  const addresses = new Map<string, string>()
  const uploads = createUploads(options, copy, (hash) => blobUrl(options, hash))
  const downloads = createDownloads(options)
  const fromServer = async (hash: string) => {
    const url = blobUrl(options, hash)
    const bytes = url === null ? null : await downloads.fetch(url)
    if (bytes === null || hashOf(bytes) !== hash) return null
    await copy.put(hash, bytes)
    await copy.mark(options.mapId, hash, 'sent')
    return bytes
  }
  /** An image that came from another map is sent for this one too. */
  const fromDevice = async (hash: string) => {
    const bytes = await copy.get(hash)
    if (bytes !== null && (await copy.uploadOf(options.mapId, hash)) === undefined) {
      await copy.mark(options.mapId, hash, 'waiting')
      uploads.run()
    }
    return bytes
  }
  let isDisposed = false
  const stop = options.connected.subscribe(() => uploads.run())
  uploads.run()
  return {
    async put(file) {
      if (file.size > maxImageBytes) throw new Problem('image-too-large')
      const bytes = new Uint8Array(await file.arrayBuffer())
      const mimeType = imageTypeOf(bytes)
      if (mimeType === null) throw new Problem('image-type')
      const hash = hashOf(bytes)
      await copy.put(hash, bytes)
      await copy.mark(options.mapId, hash, 'waiting')
      uploads.run()
      return { src: scheme + hash, mimeType }
    },
    async resolve(src) {
      const hash = hashIn(src)
      if (hash === null) return null
      const known = addresses.get(hash)
      if (known !== undefined) return known
      const bytes = (await fromDevice(hash)) ?? (await fromServer(hash))
      const type = bytes === null ? null : imageTypeOf(bytes)
      if (bytes === null || type === null || isDisposed) return null
      const address = addresses.get(hash) ?? URL.createObjectURL(new Blob([bytes], { type }))
      addresses.set(hash, address)
      return address
    },
    bytesOf: async (hash) => (await fromDevice(hash)) ?? (await fromServer(hash)),
    keep: (images) => keepImages(copy, images),
    dispose() {
      stop()
      isDisposed = true
      uploads.dispose()
      downloads.dispose()
      for (const address of addresses.values()) URL.revokeObjectURL(address)
      copy.dispose()
    },
  }
}

/** Keeps images on this device for maps that are not open. */
export async function keepImagesOnDevice(images: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const copy = openBlobCopy()
  await keepImages(copy, images)
  copy.dispose()
}

async function keepImages(
  copy: ReturnType<typeof openBlobCopy>,
  images: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  for (const [hash, bytes] of images) {
    if (imageTypeOf(bytes) !== null) await copy.put(hash, new Uint8Array(bytes))
  }
}

function hashIn(src: string): string | null {
  const hash = src.startsWith(scheme) ? src.slice(scheme.length) : ''
  return /^[0-9a-f]{64}$/.test(hash) ? hash : null
}

// reason: crypto.subtle does not exist on plain http, which is how guests join on a local network
function hashOf(bytes: Uint8Array): string {
  return buffer.toHexString(digest(bytes))
}

function blobUrl({ serverUrl, mapId }: BlobOptions, hash: string): string | null {
  return serverUrl === null ? null : `${serverUrl}/blobs/${mapId}/${hash}`
}
