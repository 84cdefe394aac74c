// POST /epochs/<room>: a document of an earlier epoch moves over, see shared/wire/epochs.ts.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { encodeMoved } from '../../shared/wire/epochs.ts'
import { isRoomName } from '../../shared/wire/room-name.ts'
import type { Access } from '../access/access.ts'
import { createLateEdits, type LatePorts, type LateRefusal } from '../epochs/late-edits.ts'
import type { Addresses } from '../sockets/addresses.ts'
import { answerText } from './answer-text.ts'
import { clientAddress } from './client-address.ts'
import { guestIn, passGate, refusalOf } from './room-gate.ts'

export interface EpochPorts extends LatePorts {
  readonly access: Access
  readonly addresses: Addresses
  readonly proxies: number
  readonly allowedOrigins: readonly string[]
  readonly maxDocumentBytes: number
}

type Serve = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>

const answerByRefusal: Readonly<Record<LateRefusal, readonly [status: number, text: string]>> = {
  gone: [404, 'Not found'],
  'not-late': [409, 'The document is no older than the map'],
  'unknown-past': [410, 'What the document rests on is not known any more'],
  'not-yours': [403, 'A change of what others made'],
  malformed: [422, 'No whole document'],
}

export function createEpochRequests(ports: EpochPorts): Serve {
  const takeIn = createLateEdits(ports)
  return async (request, response, path) => {
    if (!passGate(request, response, ports.allowedOrigins, 'POST')) return
    // reason: the rest of a body that nobody read would block the connection
    response.once('finish', () => !request.complete && request.destroy())
    response.setHeader('Cache-Control', 'no-store')
    const [, , room = '', ...rest] = path.split('/')
    if (!isRoomName(room) || rest.length > 0) return answerText(response, 404, 'Not found')
    if (request.method !== 'POST') return answerText(response, 405, 'Not this way')
    const guest = await guestIn(room, request, ports.access)
    if (guest === null) return answerText(response, ...refusalOf(request))
    // it costs about what loading a map costs
    if (!ports.addresses.mayOpenRoom(clientAddress(request, ports.proxies))) {
      response.setHeader('Retry-After', '60')
      return answerText(response, 429, 'Too many maps from this address')
    }
    const update = await readBody(request, ports.maxDocumentBytes)
    if (update === null) return answerText(response, 413, 'Too large')
    const moved = await takeIn(room, update, guest)
    if (typeof moved === 'string') return answerText(response, ...answerByRefusal[moved])
    response.writeHead(200, { 'Content-Type': 'application/octet-stream' })
    response.end(encodeMoved(moved))
  }
}

async function readBody(request: IncomingMessage, most: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer
    size += bytes.byteLength
    if (size > most) return null
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
