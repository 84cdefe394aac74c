// Images in a bucket of an S3-compatible storage. An object is `<prefix><room key>/<hash>`; beside it
// `….unused` says since when nothing refers to it. Bytes are checked on this machine first, so that an
// object is whole or not there.
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import {
  isBlobHash,
  isRoomKey,
  roomKeyOf,
  type BlobHash,
  type BlobStore,
  type PutResult,
  type RoomKey,
} from './blob-store.ts'
import type { FileType } from '../../shared/map/file-kind.ts'
import { checkBlob } from './check-blob.ts'
import type { S3Place } from './s3-place.ts'
import { createTurns } from '../turns.ts'
import { writeDraft } from './write-draft.ts'

const markSuffix = '.unused'
const timeouts = { connectionTimeout: 5_000, requestTimeout: 30_000 }

interface Bucket {
  readonly client: S3Client
  readonly bucket: string
  readonly prefix: string
}

/** Who may use the bucket stands in the environment, as the SDK reads it. */
export function createS3Blobs(
  { bucket, prefix, region, endpoint }: S3Place,
  maxBytes: number,
): BlobStore {
  const client = new S3Client({
    ...(region === null ? {} : { region }),
    // reason: storages other than Amazon's mostly have no host name per bucket, nor newer checksums
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: timeouts,
  })
  const place = { client, bucket, prefix }
  const inTurn = createTurns()
  return {
    async put(room, hash, bytes) {
      const draft = join(tmpdir(), `pathlane-${randomUUID()}.part`)
      const check = checkBlob(hash, maxBytes)
      try {
        const result = await writeDraft(draft, bytes, check)
        const type = check.type()
        if (result !== 'stored' || type === null) return result
        const key = prefix + blobKey(roomKeyOf(room), hash)
        return await inTurn(key, () => upload(place, key, { draft, hash, type }))
      } finally {
        await rm(draft, { force: true })
      }
    },
    async get(room, hash) {
      const at = { Bucket: bucket, Key: prefix + blobKey(roomKeyOf(room), hash) }
      const head = await client.send(new HeadObjectCommand(at)).catch(ifMissing(null))
      if (head === null) return null
      return {
        type: head.ContentType as FileType,
        size: head.ContentLength ?? 0,
        async *open() {
          const { Body } = await client.send(new GetObjectCommand(at))
          yield* Body as unknown as AsyncIterable<Uint8Array>
        },
      }
    },
    async removeAll(room) {
      await removeKeys(place, await keysBelow(place, `${prefix}${roomKeyOf(room)}/`))
    },
    ...createUpkeep(place, inTurn),
  }
}

function blobKey(room: RoomKey, hash: BlobHash): string {
  return `${room}/${hash}`
}

interface Draft {
  readonly draft: string
  readonly hash: BlobHash
  readonly type: FileType
}

async function upload(
  place: Bucket,
  key: string,
  { draft, hash, type }: Draft,
): Promise<PutResult> {
  const { client, bucket } = place
  await removeKeys(place, [key + markSuffix])
  const at = { Bucket: bucket, Key: key }
  const known = await client.send(new HeadObjectCommand(at)).catch(ifMissing(null))
  if (known !== null) return 'stored'
  const { size } = await stat(draft)
  await client.send(
    new PutObjectCommand({
      ...at,
      Body: createReadStream(draft),
      ContentLength: size,
      ContentType: type,
      ChecksumSHA256: Buffer.from(hash, 'hex').toString('base64'),
    }),
  )
  return 'stored'
}

/** What keeps the bucket from growing for ever. */
function createUpkeep(
  place: Bucket,
  inTurn: ReturnType<typeof createTurns>,
): Pick<BlobStore, 'rooms' | 'list' | 'markUnused' | 'removeUnused'> {
  const { client, bucket, prefix } = place
  const keyOf = (room: RoomKey, hash: BlobHash) => prefix + blobKey(room, hash)
  return {
    async rooms() {
      const rooms = new Set<RoomKey>()
      for await (const { CommonPrefixes = [] } of paginateListObjectsV2(
        { client },
        { Bucket: bucket, Prefix: prefix, Delimiter: '/' },
      )) {
        for (const { Prefix = '' } of CommonPrefixes) {
          const name = Prefix.slice(prefix.length, -1)
          if (isRoomKey(name)) rooms.add(name)
        }
      }
      return [...rooms]
    },
    async list(room) {
      const folder = `${prefix}${room}/`
      const names = (await keysBelow(place, folder)).map((key) => key.slice(folder.length))
      const marked = new Set(names.filter((name) => name.endsWith(markSuffix)))
      return Promise.all(
        names.filter(isBlobHash).map(async (hash) => {
          const isMarked = marked.has(hash + markSuffix)
          return { hash, unusedSince: isMarked ? await readMark(place, keyOf(room, hash)) : null }
        }),
      )
    },
    async markUnused(room, hash, since) {
      const Key = keyOf(room, hash) + markSuffix
      if (since === null) await removeKeys(place, [Key])
      else await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: String(since) }))
    },
    removeUnused(room, hash, since) {
      const key = keyOf(room, hash)
      return inTurn(key, async () => {
        const unusedSince = await readMark(place, key)
        if (unusedSince === null || unusedSince > since) return false
        await removeKeys(place, [key, key + markSuffix])
        return true
      })
    },
  }
}

async function readMark({ client, bucket }: Bucket, key: string): Promise<number | null> {
  const at = { Bucket: bucket, Key: key + markSuffix }
  const object = await client.send(new GetObjectCommand(at)).catch(ifMissing(null))
  const text = (await object?.Body?.transformToString()) ?? ''
  return /^\d+$/.test(text) ? Number(text) : null
}

async function keysBelow({ client, bucket }: Bucket, folder: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { Contents = [] } of paginateListObjectsV2(
    { client },
    { Bucket: bucket, Prefix: folder },
  )) {
    for (const { Key } of Contents) if (Key !== undefined) keys.push(Key)
  }
  return keys
}

const removalsAtOnce = 8

async function removeKeys({ client, bucket }: Bucket, keys: readonly string[]): Promise<void> {
  for (let at = 0; at < keys.length; at += removalsAtOnce) {
    const some = keys.slice(at, at + removalsAtOnce)
    await Promise.all(
      some.map((Key) => client.send(new DeleteObjectCommand({ Bucket: bucket, Key }))),
    )
  }
}

function ifMissing<T>(fallback: T): (error: unknown) => T {
  return (error) => {
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
    if (status === 404) return fallback
    throw error
  }
}
