// One stream per room in Redis, and a channel of the same name. One script puts an entry into the stream
// and says it on the channel, with the id of the entry before it.
import type { Redis } from 'ioredis'
import type { NodeId } from './fan-out.ts'
import { decodeNews } from './news-bytes.ts'
import { beforeAll, type StreamEntry } from './room-stream.ts'

/** Longer gaps are read from the storage. */
const keptEntries = 256
const keptMs = 120_000

const tellScript = `
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
local previous = last[1] and last[1][1] or '${beforeAll}'
local id = redis.call('XADD', KEYS[1], 'MAXLEN', '~', ${keptEntries}, '*', 'p', previous, 'n', ARGV[1])
redis.call('PEXPIRE', KEYS[1], ${keptMs})
redis.call('PUBLISH', KEYS[1], 'S' .. previous .. ' ' .. id .. ' ' .. ARGV[1])
return id
`

interface Script {
  tellStored(key: string, news: Buffer): Promise<unknown>
}

export interface RedisStreams {
  /** News that have to be heard: they stay in the stream for a while. */
  tellStored(key: string, news: Buffer): Promise<unknown>
  /** News that are worth nothing later. */
  tellPassing(key: string, news: Buffer): Promise<unknown>
  lastId(key: string): Promise<string>
  readAfter(key: string, id: string): Promise<readonly StreamEntry[]>
}

export function createRedisStreams(redis: Redis, self: NodeId): RedisStreams {
  redis.defineCommand('tellStored', { numberOfKeys: 1, lua: tellScript })
  return {
    tellStored: (key, news) => (redis as unknown as Script).tellStored(key, news),
    tellPassing: (key, news) => redis.publish(key, Buffer.concat([passing, news])),
    async lastId(key) {
      const [last] = await redis.xrevrange(key, '+', '-', 'COUNT', 1)
      return last?.[0] ?? beforeAll
    },
    async readAfter(key, id) {
      const lines = await redis.xrangeBuffer(key, `(${id}`, '+')
      return lines.map(([own, fields]) => ({
        id: String(own),
        previous: String(fields[1]),
        news: newsOfOthers(fields[3] ?? passing, self),
      }))
    },
  }
}

const passing = Buffer.from('P')
const space = ' '.charCodeAt(0)

export type ChannelMessage =
  | { readonly kind: 'stored'; readonly entry: StreamEntry }
  | { readonly kind: 'passing'; readonly news: StreamEntry['news'] }

/** What came on the channel of a room. */
export function readChannelMessage(message: Buffer, self: NodeId): ChannelMessage {
  if (message[0] === passing[0]) {
    return { kind: 'passing', news: newsOfOthers(message.subarray(1), self) }
  }
  const afterPrevious = message.indexOf(space)
  const afterId = message.indexOf(space, afterPrevious + 1)
  const entry: StreamEntry = {
    previous: message.toString('latin1', 1, afterPrevious),
    id: message.toString('latin1', afterPrevious + 1, afterId),
    news: newsOfOthers(message.subarray(afterId + 1), self),
  }
  return { kind: 'stored', entry }
}

function newsOfOthers(bytes: Buffer, self: NodeId): StreamEntry['news'] {
  const heard = decodeNews(bytes, self)
  return heard === null || heard.from === self ? null : heard
}
