// What each network address holds and asks for, so that one of them can't have the whole server.
import { isIPv6 } from 'node:net'
import type { Limits } from '../rooms/limits.ts'
import { TokenBucket } from '../rooms/token-bucket.ts'

interface Usage {
  connections: number
  readonly rooms: TokenBucket
  readonly uploads: TokenBucket
  /** Wrong secrets. */
  secrets: TokenBucket
}

/** Addresses remembered before the idle ones are forgotten. */
const sweepAt = 10_000

export class Addresses {
  readonly #limits: Limits
  readonly #usageByAddress = new Map<string, Usage>()
  #sweepAt = sweepAt

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** @returns what to call when the connection is gone, or null where the address holds enough */
  connect(address: string): (() => void) | null {
    const usage = this.#usageOf(address)
    if (usage.connections >= this.#limits.addressConnections) return null
    usage.connections++
    let isHeld = true
    return () => {
      if (isHeld) usage.connections--
      isHeld = false
    }
  }

  /** Whether the address may have one more map loaded now. */
  mayOpenRoom(address: string): boolean {
    return this.#usageOf(address).rooms.tryTake(1, performance.now())
  }

  mayUpload(address: string): boolean {
    return this.#usageOf(address).uploads.tryTake(1, performance.now())
  }

  /** Whether the address may try a secret now. One that is wrong is counted, see secretWasRight. */
  mayTrySecret(address: string): boolean {
    return this.#usageOf(address).secrets.tryTake(1, performance.now())
  }

  secretWasRight(address: string): void {
    this.#usageOf(address).secrets = freshSecrets()
  }

  #usageOf(address: string): Usage {
    const key = networkOf(address)
    const known = this.#usageByAddress.get(key)
    if (known !== undefined) return known
    if (this.#usageByAddress.size >= this.#sweepAt) this.#forgetIdle()
    const now = performance.now()
    const perMinute = (count: number) => new TokenBucket(count / 60, count, now)
    const { addressRoomsPerMinute, addressUploadsPerMinute } = this.#limits
    const usage = {
      connections: 0,
      rooms: perMinute(addressRoomsPerMinute),
      uploads: perMinute(addressUploadsPerMinute),
      secrets: freshSecrets(),
    }
    this.#usageByAddress.set(key, usage)
    return usage
  }

  #forgetIdle(): void {
    const now = performance.now()
    for (const [key, { connections, rooms, uploads, secrets }] of this.#usageByAddress) {
      const isIdle = rooms.isFull(now) && uploads.isFull(now) && secrets.isFull(now)
      if (connections === 0 && isIdle) {
        this.#usageByAddress.delete(key)
      }
    }
    // reason: with many honest addresses a sweep at every newcomer would be the attack
    this.#sweepAt = Math.max(sweepAt, this.#usageByAddress.size * 2)
  }
}

/** A slip of the hand is no attack; whoever guesses has six tries a minute. */
function freshSecrets(): TokenBucket {
  return new TokenBucket(0.1, 20, performance.now())
}

/** One household or office has a whole /64 of IPv6 addresses. */
function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
