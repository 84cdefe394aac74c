// When presence goes out: along with the updates of a tick, so that each connection is written to once,
// but it does not wait for a disk that is slow.
import { encodeRoster } from '../../shared/wire/messages.ts'
import type { Limits } from './limits.ts'
import { Presence } from './presence.ts'
import type { RemoteEntry } from './remote-presence.ts'
import type { RoomOutbox } from './room-outbox.ts'

export interface PresenceRelayPorts {
  readonly limits: Limits
  readonly outbox: RoomOutbox
  /** Asks for a tick, at the end of which {@link PresenceRelay.send} is called. */
  readonly ask: () => void
  /** For the other servers: what those say who are on this one. */
  readonly tellOthers: (own: readonly RemoteEntry[]) => void
}

export class PresenceRelay {
  readonly presence: Presence
  readonly #ports: PresenceRelayPorts
  #timer: NodeJS.Timeout | undefined
  /** When the oldest presence came that has not gone out. */
  #since: number | null = null

  constructor(ports: PresenceRelayPorts) {
    this.#ports = ports
    this.presence = new Presence(ports.limits, () => this.#note())
  }

  send(): void {
    this.#since = null
    if (!this.presence.hasChanges()) return
    const { frame, isRosterChanged, speaker, own } = this.presence.takeChanges()
    this.#ports.tellOthers(own)
    const roster = isRosterChanged ? encodeRoster(this.presence.roster()) : null
    this.#ports.outbox.setPresence(roster, frame, speaker)
  }

  dispose(): void {
    clearTimeout(this.#timer)
  }

  #note(): void {
    this.#since ??= performance.now()
    this.#timer ??= this.#wait(this.#ports.limits.presencePatienceMs)
    this.#ports.ask()
  }

  #wait(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#timer = undefined
      if (this.#since === null) return
      const leftMs = this.#since + this.#ports.limits.presencePatienceMs - performance.now()
      if (leftMs < 1) this.send()
      else this.#timer = this.#wait(leftMs)
    }, ms)
  }
}
