// The news of one room in their order. Each says which one came before it, so a gap is seen at once and
// read from the stream; what the stream no longer has is reported as missed.
import type { HeardNews } from './news-bytes.ts'

export interface StreamEntry {
  /** `milliseconds-number`, as Redis counts. */
  readonly id: string
  /** The id of the entry before it, `0-0` for the first one. */
  readonly previous: string
  /** Null for what only a newer server knows, and for this server's own. */
  readonly news: HeardNews | null
}

export interface RoomStreamPorts {
  /** Reads what comes after an entry. @throws where that can't be read now */
  readAfter(id: string): Promise<readonly StreamEntry[]>
  deliver(news: HeardNews): void
  missed(): void
}

export const beforeAll = '0-0'

export class RoomStream {
  readonly #ports: RoomStreamPorts
  #lastId = beforeAll
  /** What comes while the stream is read waits. */
  #waiting: StreamEntry[] | null = null

  constructor(ports: RoomStreamPorts) {
    this.#ports = ports
  }

  /** Begins at the end of the stream. What is heard meanwhile waits. */
  async start(readLastId: () => Promise<string>): Promise<void> {
    this.#waiting = []
    const lastId = await readLastId().catch(() => null)
    const came = this.#waiting
    this.#waiting = null
    this.#lastId = lastId ?? came[0]?.previous ?? beforeAll
    for (const entry of came) this.receive(entry)
  }

  receive(entry: StreamEntry): void {
    if (this.#waiting !== null) this.#waiting.push(entry)
    else if (entry.previous === this.#lastId) this.#take(entry)
    else if (isAfter(entry.id, this.#lastId) || entry.previous === beforeAll) {
      void this.repair([entry])
    }
  }

  /** Call when something may have been missed. */
  async repair(waiting: readonly StreamEntry[] = []): Promise<void> {
    if (this.#waiting !== null) {
      this.#waiting.push(...waiting)
      return
    }
    this.#waiting = [...waiting]
    const entries = await this.#ports.readAfter(this.#lastId).catch(() => null)
    const [first] = [...(entries ?? []), ...this.#waiting]
    if (entries === null || (first !== undefined && first.previous !== this.#lastId)) {
      this.#ports.missed()
    }
    // reason: a stream that begins anew, with a clock that went back, counts from below
    if (first?.previous === beforeAll && !isAfter(first.id, this.#lastId)) this.#lastId = beforeAll
    const came = this.#waiting
    this.#waiting = null
    for (const entry of entries ?? []) this.#take(entry)
    for (const entry of came) {
      if (isAfter(entry.id, this.#lastId)) this.#take(entry)
    }
  }

  #take({ id, news }: StreamEntry): void {
    this.#lastId = id
    if (news !== null) this.#ports.deliver(news)
  }
}

function isAfter(id: string, other: string): boolean {
  const [ms = 0, number = 0] = id.split('-').map(Number)
  const [otherMs = 0, otherNumber = 0] = other.split('-').map(Number)
  return ms > otherMs || (ms === otherMs && number > otherNumber)
}
