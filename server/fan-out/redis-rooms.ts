// The rooms that this server listens to in Redis.
import type { Redis } from 'ioredis'
import type { NodeId, RoomListener } from './fan-out.ts'
import type { HeardNews } from './news-bytes.ts'
import { readChannelMessage, type RedisStreams } from './redis-streams.ts'
import { RoomStream } from './room-stream.ts'

interface ListenedRoom {
  readonly listeners: Set<RoomListener>
  readonly stream: RoomStream
  readonly isListening: Promise<void>
}

export interface RedisRoomsOptions {
  readonly self: NodeId
  readonly listens: Redis
  readonly streams: RedisStreams
  /** Called with whoever is heard. */
  readonly heard: (node: NodeId) => void
}

export class RedisRooms {
  readonly #options: RedisRoomsOptions
  readonly #roomByKey = new Map<string, ListenedRoom>()

  constructor(options: RedisRoomsOptions) {
    this.#options = options
  }

  keys(): readonly string[] {
    return [...this.#roomByKey.keys()]
  }

  /** Resolves when it listens, or can't for now: then it does as soon as it can. */
  async subscribe(key: string, listener: RoomListener): Promise<() => void> {
    const known = this.#roomByKey.get(key)
    const room = known ?? this.#open(key)
    room.listeners.add(listener)
    await room.isListening
    return () => {
      room.listeners.delete(listener)
      if (room.listeners.size > 0 || this.#roomByKey.get(key) !== room) return
      this.#roomByKey.delete(key)
      this.#options.listens.unsubscribe(key).catch(() => {})
    }
  }

  /** Call for what came on the channel of a room. */
  receive(key: string, message: Buffer): void {
    const room = this.#roomByKey.get(key)
    if (room === undefined) return
    const heard = readChannelMessage(message, this.#options.self)
    if (heard.kind === 'stored') room.stream.receive(heard.entry)
    else if (heard.news !== null) this.#deliver(room.listeners, heard.news)
  }

  /** Delivers what came for this server alone. */
  receiveOwn(key: string, heard: HeardNews): void {
    this.#deliver(this.#roomByKey.get(key)?.listeners ?? new Set(), heard)
  }

  /** Call when both connections are there again. */
  repair(): void {
    for (const { stream } of this.#roomByKey.values()) void stream.repair()
  }

  eachListener(tell: (listener: RoomListener) => void): void {
    for (const { listeners } of this.#roomByKey.values()) listeners.forEach(tell)
  }

  #open(key: string): ListenedRoom {
    const { listens, streams } = this.#options
    const listeners = new Set<RoomListener>()
    const stream = new RoomStream({
      readAfter: (id) => streams.readAfter(key, id),
      deliver: (news) => this.#deliver(listeners, news),
      missed: () => listeners.forEach((listener) => listener.missed()),
    })
    const isListening = stream.start(async () => {
      await listens.subscribe(key)
      return streams.lastId(key)
    })
    const room = { listeners, stream, isListening }
    this.#roomByKey.set(key, room)
    return room
  }

  #deliver(listeners: ReadonlySet<RoomListener>, { from, news }: HeardNews): void {
    this.#options.heard(from)
    for (const listener of listeners) listener.hear(news, from)
  }
}
