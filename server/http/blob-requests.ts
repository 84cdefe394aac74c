// PUT and GET /blobs/<room>/<sha256>: images and attachments of a map, addressed by their content.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileTypeLabels, isImageType } from '../../shared/map/file-kind.ts'
import { canWrite } from '../../shared/wire/role.ts'
import { isRoomName, type RoomName } from '../../shared/wire/room-name.ts'
import type { Access } from '../access/access.ts'
import { isBlobHash, type BlobHash, type BlobStore, type PutResult } from '../blobs/blob-store.ts'
import type { Addresses } from '../sockets/addresses.ts'
import { answerText } from './answer-text.ts'
import { clientAddress } from './client-address.ts'
import { passGate, refusalOf, roleIn } from './room-gate.ts'

export interface BlobPorts {
  readonly blobs: BlobStore
  readonly access: Access
  readonly allowedOrigins: readonly string[]
  readonly maxBlobBytes: number
  readonly addresses: Addresses
  /** Trusted reverse proxies in front. */
  readonly proxies: number
}

interface BlobAddress {
  readonly room: RoomName
  readonly hash: BlobHash
}

type Serve = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>

export function createBlobRequests(ports: BlobPorts): Serve {
  return async (request, response, path) => {
    if (!passGate(request, response, ports.allowedOrigins, 'GET, HEAD, PUT')) return
    const address = readAddress(path)
    if (address === null) answerText(response, 404, 'Not found')
    else await answer(request, response, address, ports)
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  address: BlobAddress,
  ports: BlobPorts,
): Promise<void> {
  const role = await roleIn(address.room, request, ports.access)
  if (role === null) answerText(response, ...refusalOf(request))
  else if (request.method === 'GET' || request.method === 'HEAD') {
    await answerGet(request, response, address, ports.blobs)
  } else if (request.method !== 'PUT') {
    response.setHeader('Allow', 'GET, HEAD, PUT')
    answerText(response, 405, 'Only GET and PUT')
  } else if (!canWrite(role)) answerText(response, 403, 'Not allowed')
  else if (!ports.addresses.mayUpload(clientAddress(request, ports.proxies))) {
    // reason: the body is not read, so the connection can't be used again
    response.setHeader('Connection', 'close')
    response.setHeader('Retry-After', '60')
    answerText(response, 429, 'Too many files from this address')
  } else await answerPut(request, response, address, ports)
}

async function answerGet(
  request: IncomingMessage,
  response: ServerResponse,
  { room, hash }: BlobAddress,
  blobs: BlobStore,
): Promise<void> {
  const blob = await blobs.get(room, hash)
  if (blob === null) {
    answerText(response, 404, 'Not found')
    return
  }
  response.writeHead(200, {
    'Content-Type': blob.type === 'text/plain' ? 'text/plain; charset=utf-8' : blob.type,
    // what is no image is handed over as a file and never opened in our origin
    ...(isImageType(blob.type) ? {} : { 'Content-Disposition': 'attachment' }),
    'Content-Length': blob.size,
    // an SVG opened by its address must not run its scripts
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, max-age=31536000, immutable',
  })
  if (request.method === 'HEAD') response.end()
  else await pipeline(Readable.from(blob.open()), response).catch(endedEarly)
}

const statusByResult: Readonly<Record<PutResult, readonly [status: number, text: string]>> = {
  stored: [201, 'Stored'],
  'wrong-hash': [422, 'The bytes are not those of the address'],
  'wrong-type': [415, `Only ${fileTypeLabels()}`],
  'too-large': [413, 'Too large'],
}

async function answerPut(
  request: IncomingMessage,
  response: ServerResponse,
  { room, hash }: BlobAddress,
  ports: BlobPorts,
): Promise<void> {
  const announced = Number(request.headers['content-length'] ?? 0)
  const isTooLarge = announced > ports.maxBlobBytes
  const result = isTooLarge ? 'too-large' : await put(ports.blobs, room, hash, request)
  if (result === null) return
  // reason: the rest of a body that nobody reads would block the connection
  if (result === 'too-large') response.setHeader('Connection', 'close')
  answerText(response, ...statusByResult[result])
}

/** @returns null when the sender hung up */
async function put(
  blobs: BlobStore,
  room: RoomName,
  hash: BlobHash,
  request: IncomingMessage,
): Promise<PutResult | null> {
  try {
    return await blobs.put(room, hash, request.iterator({ destroyOnReturn: false }))
  } catch (error) {
    if (request.destroyed && !request.complete) return null
    throw error
  }
}

function readAddress(path: string): BlobAddress | null {
  const [, , room = '', hash = '', ...rest] = path.split('/')
  return isRoomName(room) && isBlobHash(hash) && rest.length === 0 ? { room, hash } : null
}

/** A reader that hangs up is no failure of the server. */
function endedEarly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.code !== 'ECONNRESET') throw error
}
