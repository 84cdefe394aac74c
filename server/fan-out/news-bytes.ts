// News as bytes. Servers of one set of maps are of one version, or of two that follow each other: what
// one does not know it leaves out.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { NodeId, RoomNews } from './fan-out.ts'

/** A number never changes its meaning. */
const kinds = ['row', 'snapshot', 'removed', 'presence', 'who', 'claim', 'seats', 'people'] as const

/** A row's update that is larger is left to the storage, so that what carries news stays small. */
const maxUpdateBytes = 64 * 1024

export interface HeardNews {
  readonly from: NodeId
  readonly news: RoomNews
}

export function encodeNews(from: NodeId, news: RoomNews): Buffer {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, from)
  encoding.writeVarUint(encoder, kinds.indexOf(news.kind))
  if (news.kind === 'row') {
    encoding.writeVarUint(encoder, news.epoch)
    encoding.writeVarUint(encoder, news.seq)
    const isSmall = news.update !== null && news.update.byteLength <= maxUpdateBytes
    encoding.writeVarUint8Array(encoder, isSmall && news.update !== null ? news.update : nothing)
  } else if (news.kind === 'snapshot') encoding.writeVarUint(encoder, news.seq)
  else if ('bytes' in news) encoding.writeVarUint8Array(encoder, news.bytes)
  else if (news.kind === 'claim') encoding.writeVarUint(encoder, news.clientId)
  return Buffer.from(encoding.toUint8Array(encoder))
}

/** @returns null for news of a kind that only a newer server knows */
export function decodeNews(bytes: Uint8Array, self: NodeId): HeardNews | null {
  const decoder = decoding.createDecoder(bytes)
  const from = decoding.readVarString(decoder) as NodeId
  const kind = kinds[decoding.readVarUint(decoder)]
  const news = kind === undefined ? null : readNews(kind, decoder, self)
  return news === null ? null : { from, news }
}

function readNews(kind: RoomNews['kind'], decoder: decoding.Decoder, self: NodeId): RoomNews {
  if (kind === 'row') {
    const epoch = decoding.readVarUint(decoder)
    const seq = decoding.readVarUint(decoder)
    const update = decoding.readVarUint8Array(decoder)
    // no update is empty, so none stands for one that was left out
    return { kind, epoch, seq, update: update.byteLength === 0 ? null : update }
  }
  if (kind === 'snapshot') return { kind, seq: decoding.readVarUint(decoder) }
  if (kind === 'presence' || kind === 'people' || kind === 'seats') {
    return { kind, bytes: decoding.readVarUint8Array(decoder) }
  }
  if (kind === 'claim') return { kind, clientId: decoding.readVarUint(decoder), node: self }
  return { kind }
}

const nothing = new Uint8Array()
