// Images and attachments of one map, named by the hash of their content, kept on this device and on the server;
// never in the document. Resolves our own scheme only, so no peer can make this window fetch an
// address of theirs.
import * as buffer from 'lib0/buffer'
import { digest } from 'lib0/hash/sha256'
import type { Readable } from '../../shared/document/readable.ts'
import type { StoredFile } from '../../shared/map/attachment.ts'
import { fileTypeOf } from '../../shared/map/file-kind.ts'
import { Problem } from '../../shared/problems.ts'
import { openBlobCopy, type BlobCopy, type UploadState } from './blob-copy.ts'
import { createDownloads, type Downloads } from './blob-downloads.ts'
import { createUploads, type Uploads } from './blob-uploads.ts'
import { imageTypeOf } from './image-type.ts'
import { watchUploads } from './upload-states.ts'

export interface StoredImage {
  /** `asset:<sha256>`: what the document holds. */
  readonly src: string
  readonly mimeType: string
}

export interface BlobStore {
  /** Keeps an image and sends it to the server, now or when it is reached. Throws Problem. */
  put(file: Blob): Promise<StoredImage>
  /** Keeps a file of any kind that a map may hold, and sends it like an image. Throws Problem. */
  putFile(file: File): Promise<StoredFile>
  /**
   * A `blob:` address for an image, or null for other schemes and what is nowhere to be had (yet).
   * Takes up to half a minute where the server is reached and lacks the image.
   */
  resolve(src: string): Promise<string | null>
  /** An image or a file by its hash, from this device or the server; null where neither has it. */
  bytesOf(hash: string): Promise<Uint8Array | null>
  /** Keeps images that came with a file. They go to the server once the map shows them. */
  keep(images: ReadonlyMap<string, Uint8Array>): Promise<void>
  /** What became of sending files to this map's server, by hash. */
  readonly uploads: Readable<ReadonlyMap<string, UploadState>>
  /** Sends those of these files that this device has and that came from elsewhere, such as a file. */
  offer(hashes: Iterable<string>): Promise<void>
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

/** Of an image or a file: what a server takes as it is set usually. */
export const maxFileBytes = 10 * 1024 * 1024
const scheme = 'asset:'

export function openBlobs(options: BlobOptions): BlobStore {
  const { copy, states } = watchUploads(openBlobCopy(), options.mapId)
  const addresses = new Map<string, string>()
  const uploads = createUploads(options, copy, (hash) => blobUrl(options, hash))
  const downloads = createDownloads(options)
  const { fromDevice, bytesOf } = createReading(options, copy, uploads, downloads)
  let isDisposed = false
  const stop = options.connected.subscribe(() => uploads.run())
  uploads.run()
  return {
    ...createKeeping(options, copy, uploads),
    uploads: states,
    async offer(hashes) {
      for (const hash of hashes) await fromDevice(hash)
    },
    async resolve(src) {
      const hash = hashIn(src)
      if (hash === null) return null
      const known = addresses.get(hash)
      if (known !== undefined) return known
      const bytes = await bytesOf(hash)
      const type = bytes === null ? null : imageTypeOf(bytes)
      if (bytes === null || type === null || isDisposed) return null
      const address = addresses.get(hash) ?? URL.createObjectURL(new Blob([bytes], { type }))
      addresses.set(hash, address)
      return address
    },
    bytesOf,
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

/** Where the bytes of a file come from: this device, else the server. */
function createReading(
  options: BlobOptions,
  copy: BlobCopy,
  uploads: Uploads,
  downloads: Downloads,
) {
  const { mapId } = options
  const fromServer = async (hash: string) => {
    const url = blobUrl(options, hash)
    const bytes = url === null ? null : await downloads.fetch(url)
    if (bytes === null || hashOf(bytes) !== hash) return null
    await copy.put(hash, bytes)
    await copy.mark(mapId, hash, 'sent')
    return bytes
  }
  /** What came from another map or from a file is sent for this one too. */
  const fromDevice = async (hash: string) => {
    const bytes = await copy.get(hash)
    if (bytes !== null && (await copy.uploadOf(mapId, hash)) === undefined) {
      await copy.mark(mapId, hash, 'waiting')
      uploads.run()
    }
    return bytes
  }
  return {
    fromDevice,
    bytesOf: async (hash: string) => (await fromDevice(hash)) ?? (await fromServer(hash)),
  }
}

/** What is added here is kept on this device first, and then sent. */
function createKeeping(
  { mapId }: BlobOptions,
  copy: BlobCopy,
  uploads: Uploads,
): Pick<BlobStore, 'put' | 'putFile'> {
  const keep = async (bytes: Uint8Array<ArrayBuffer>) => {
    const hash = hashOf(bytes)
    await copy.put(hash, bytes)
    await copy.mark(mapId, hash, 'waiting')
    uploads.run()
    return hash
  }
  return {
    async put(file) {
      if (file.size > maxFileBytes) throw new Problem('image-too-large')
      const bytes = new Uint8Array(await file.arrayBuffer())
      const mimeType = imageTypeOf(bytes)
      if (mimeType === null) throw new Problem('image-type')
      return { src: scheme + (await keep(bytes)), mimeType }
    },
    async putFile(file) {
      if (file.size > maxFileBytes) throw new Problem('attachment-too-large')
      const bytes = new Uint8Array(await file.arrayBuffer())
      const type = fileTypeOf(bytes)
      if (type === null) throw new Problem('attachment-type')
      const isTable = type === 'text/plain' && /\.csv$/i.test(file.name)
      const mediaType = isTable ? 'text/csv' : type
      return { hash: await keep(bytes), mediaType, size: bytes.length }
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
    if (fileTypeOf(bytes) !== null) await copy.put(hash, new Uint8Array(bytes))
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
