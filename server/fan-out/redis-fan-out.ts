// Fan-out over Redis. Nothing here is needed for safety: while Redis is away, servers find each other's
// rows in the storage.
import { newId } from '../../shared/document/new-id.ts'
import type { Log } from '../operations/log.ts'
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { FanOut, NodeId, RoomListener, RoomNews } from './fan-out.ts'
import { decodeNews, encodeNews } from './news-bytes.ts'
import { NodeWatch } from './node-watch.ts'
import { openRedisLine, type RedisLine } from './redis-line.ts'
import { RedisRooms } from './redis-rooms.ts'
import { createRedisStreams, type RedisStreams } from './redis-streams.ts'
import { UntoldNews } from './untold-news.ts'

export interface RedisFanOutOptions {
  readonly address: string
  /** The id of the set of maps: others may use the same Redis. */
  readonly setId: string
  readonly log: Log
  readonly beatMs?: number
}

/** After a server has gone without a word, it may still write, unheard, for as long as this. */
const doubtMs = 300_000

/** @throws Problem `fan-out-unavailable` */
export async function openRedisFanOut(options: RedisFanOutOptions): Promise<FanOut> {
  const line = await openRedisLine(options.address)
  const fanOut = new RedisFanOut(line, options)
  await fanOut.listen()
  return fanOut
}

class RedisFanOut implements FanOut {
  readonly isShared = true
  readonly #line: RedisLine
  readonly #log: Log
  readonly #self = newId() as NodeId
  readonly #names: Names
  readonly #streams: RedisStreams
  readonly #rooms: RedisRooms
  readonly #nodes: NodeWatch
  readonly #untold = new UntoldNews()
  readonly #watchers = new Set<() => void>()
  readonly #accessListeners = new Set<() => void>()
  #isConnected = true
  #doubtUntil = 0
  #isClosed = false

  constructor(line: RedisLine, { setId, log, beatMs = 2_000 }: RedisFanOutOptions) {
    const { asks, listens } = line
    const self = this.#self
    this.#line = line
    this.#log = log
    this.#names = namesOf(setId)
    this.#streams = createRedisStreams(asks, self)
    const heard = (node: NodeId) => this.#nodes.hear(node)
    this.#rooms = new RedisRooms({ self, listens, streams: this.#streams, heard })
    this.#nodes = new NodeWatch({
      beatMs,
      beat: (others) => this.#beat(others),
      came: (node) => this.#rooms.eachListener((listener) => listener.came(node)),
      gone: (node, isExplained) => this.#nodeGone(node, isExplained),
      heardSelf: (isHeard) => this.#heardSelf(isHeard),
    })
    listens.on('messageBuffer', (channel: Buffer, message: Buffer) =>
      this.#receiveGuarded(channel.toString(), message),
    )
    // what can't be listened to now will be when the connection is there again
    listens.on('ready', () => void this.listen().catch(() => {}))
    for (const redis of [asks, listens]) redis.on('close', () => this.#setConnected(false))
  }

  async listen(): Promise<void> {
    const own = [this.#names.all, this.#names.node(this.#self)]
    await this.#line.listens.subscribe(...own, ...this.#rooms.keys())
    this.#nodes.beat()
  }

  isConnected(): boolean {
    return this.#isConnected
  }

  hearsAll(): boolean {
    return this.#isConnected && performance.now() > this.#doubtUntil
  }

  watch(listener: () => void): () => void {
    this.#watchers.add(listener)
    return () => this.#watchers.delete(listener)
  }

  tell(room: RoomName, news: RoomNews): void {
    const sent = this.#canAsk() ? this.#send(this.#names.room(room), news) : Promise.reject(away)
    sent.catch(() => this.#untold.note(room, news))
  }

  tellAccess(): void {
    if (this.#canAsk()) this.#say(accessWord).catch(() => {})
  }

  hearAccess(listener: () => void): () => void {
    this.#accessListeners.add(listener)
    return () => this.#accessListeners.delete(listener)
  }

  subscribe(room: RoomName, listener: RoomListener): Promise<() => void> {
    return this.#rooms.subscribe(this.#names.room(room), listener)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#nodes.dispose()
    if (this.#canAsk()) await this.#say(goodbyeWord).catch(() => {})
    this.#line.close()
  }

  #canAsk(): boolean {
    return this.#line.asks.status === 'ready'
  }

  async #beat(others: readonly NodeId[]): Promise<readonly NodeId[]> {
    await this.#say(hereWord)
    return others.length === 0 ? [] : withoutLine(this.#line, this.#names, others)
  }

  /** Says a word to all servers. */
  #say(word: string): Promise<unknown> {
    return this.#line.asks.publish(this.#names.all, word + this.#self)
  }

  async #send(key: string, news: RoomNews): Promise<void> {
    const bytes = encodeNews(this.#self, news)
    if (news.kind === 'claim') {
      const message = Buffer.concat([Buffer.from(`${key} `), bytes])
      const heardBy = await this.#line.asks.publish(this.#names.node(news.node), message)
      if (heardBy === 0) this.#nodes.lost(news.node, false)
    } else if (isLasting(news)) await this.#streams.tellStored(key, bytes)
    else await this.#streams.tellPassing(key, bytes)
  }

  /** Whoever reaches Redis can say anything: what can't be read must not end the server. */
  #receiveGuarded(channel: string, message: Buffer): void {
    try {
      this.#receive(channel, message)
    } catch (error) {
      this.#log({ ...unreadableEvent, error: String(error) })
    }
  }

  #receive(channel: string, message: Buffer): void {
    if (channel === this.#names.all) this.#receiveWord(message.toString())
    else if (channel === this.#names.node(this.#self)) this.#receiveClaim(message)
    else this.#rooms.receive(channel, message)
  }

  #receiveWord(message: string): void {
    const word = message.slice(0, 1)
    const node = message.slice(1) as NodeId
    if (node === this.#self) this.#nodes.hearSelf()
    else if (word === goodbyeWord) this.#nodes.lost(node, true)
    else this.#nodes.hear(node)
    if (word === accessWord && node !== this.#self) this.#accessListeners.forEach((tell) => tell())
  }

  #receiveClaim(message: Buffer): void {
    const end = message.indexOf(' ')
    const heard = decodeNews(message.subarray(end + 1), this.#self)
    if (heard !== null) this.#rooms.receiveOwn(message.toString('utf8', 0, end), heard)
  }

  #nodeGone(node: NodeId, isExplained: boolean): void {
    if (!isExplained) this.#doubtUntil = performance.now() + doubtMs
    this.#rooms.eachListener((listener) => listener.gone(node))
    this.#watchers.forEach((tell) => tell())
  }

  #heardSelf(isHeard: boolean): void {
    this.#setConnected(isHeard)
    if (isHeard) {
      for (const [room, news] of this.#untold.take()) this.tell(room, news)
      return
    }
    // a connection may be dead without knowing; one that knows comes back anyway
    const { asks, listens } = this.#line
    for (const redis of [asks, listens]) if (redis.status === 'ready') redis.disconnect(true)
  }

  #setConnected(isConnected: boolean): void {
    if (isConnected === this.#isConnected || this.#isClosed) return
    this.#isConnected = isConnected
    this.#log(isConnected ? backEvent : awayEvent)
    if (isConnected) {
      this.#rooms.repair()
      this.#accessListeners.forEach((tell) => tell())
    } else this.#nodes.lostAll()
    this.#watchers.forEach((tell) => tell())
  }
}

const away = new Error('Redis is away.')

const hereWord = 'B'
const goodbyeWord = 'E'
const accessWord = 'A'

interface Names {
  readonly all: string
  node(node: NodeId): string
  room(room: string): string
}

function namesOf(setId: string): Names {
  const prefix = `pathlane:${setId}`
  return {
    all: `${prefix}:all`,
    node: (node) => `${prefix}:node:${node}`,
    room: (room) => `${prefix}:room:${room}`,
  }
}

function isLasting({ kind }: RoomNews): boolean {
  return kind === 'row' || kind === 'snapshot' || kind === 'removed'
}

/** Those of some servers that listen to nothing any more. */
async function withoutLine(
  { asks }: RedisLine,
  names: Names,
  nodes: readonly NodeId[],
): Promise<readonly NodeId[]> {
  const counts = await asks.pubsub('NUMSUB', ...nodes.map((node) => names.node(node)))
  return nodes.filter((_, at) => Number(counts[2 * at + 1]) === 0)
}

const awayEvent = {
  level: 'warning',
  event: 'fan-out-away',
  message: 'Redis cannot be heard; what other servers store is looked for in the database.',
} as const

const unreadableEvent = {
  level: 'warning',
  event: 'news-unreadable',
  message: 'Something on Redis could not be read; it was passed over.',
} as const

const backEvent = {
  level: 'info',
  event: 'fan-out-back',
  message: 'Redis is heard again.',
} as const
