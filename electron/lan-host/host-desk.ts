// The session of this computer: which map the network is let into, as what, and who is in. Lives in the
// app, so that it outlasts the server's process and every window.
import type { HostAddress, HostState, HostedSession } from '../../shared/desktop/host.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import type { GuestRole } from '../../shared/wire/session.ts'
import type { KeptSession, SessionKeeper } from './kept-session.ts'
import type { FromServer, SessionKey, ToServer } from './messages.ts'

export interface HostDeskParts {
  readonly send: (message: ToServer) => void
  /** Of this computer at this moment. */
  readonly addresses: () => readonly HostAddress[]
  readonly newKey: () => SessionKey
  readonly keeper: Pick<SessionKeeper, 'keep'>
  /** The one that was cut off when the app ended unexpectedly. */
  readonly cutOff: KeptSession | null
  readonly onState: (state: HostState) => void
}

/** The same ones each time, so that an address that somebody kept still leads here. */
const usualPorts = [...Array.from({ length: 10 }, (_, step) => 4460 + step), 0]

/** Somebody may hold the port for a moment after the server that had it died. */
const retryPortMs = 1_000

const idle: Extract<HostState, { status: 'idle' }> = {
  status: 'idle',
  problem: null,
  cutOffMapId: null,
}

/** What a server that starts anew has to know. */
interface Terms extends SessionKey {
  readonly role: GuestRole
  readonly removed: readonly string[]
}

export class HostDesk {
  readonly #parts: HostDeskParts
  #state: HostState = idle
  #terms: Terms = { role: 'editor', token: '', code: '', removed: [] }

  /** The one that was cut off when the app ended unexpectedly. */
  #cutOff: KeptSession | null
  #keptAs = ''

  constructor(parts: HostDeskParts) {
    this.#parts = parts
    this.#cutOff = parts.cutOff
    this.#state = { ...idle, cutOffMapId: this.#cutOff?.mapId ?? null }
  }

  state(): HostState {
    return this.#state
  }

  start(mapId: string, role: GuestRole): void {
    if (this.#state.status !== 'idle') return
    const before = this.#cutOff?.mapId === mapId ? this.#cutOff : null
    const { token, code } = before ?? this.#parts.newKey()
    this.#terms = { role, token, code, removed: before?.removed ?? [] }
    this.#show({ status: 'starting', mapId })
    this.#begin(mapId)
  }

  changeRole(role: GuestRole): void {
    if (this.#state.status !== 'open') return
    this.#terms = { ...this.#terms, role }
    this.#parts.send({ kind: 'change-role', role })
    this.#change({ role })
  }

  /** One that is not the computer's own is ignored. */
  chooseAddress(address: string): void {
    if (this.#state.status !== 'open') return
    const isOwn = this.#state.addresses.some((one) => one.address === address)
    if (isOwn) this.#change({ address, hasMoved: false })
  }

  remove(personId: string): void {
    if (this.#state.status !== 'open') return
    const { guests } = this.#state
    if (!guests.some((guest) => guest.personId === personId)) return
    const key = this.#parts.newKey()
    this.#terms = { ...this.#terms, ...key, removed: [...this.#terms.removed, personId] }
    this.#parts.send({ kind: 'remove-guest', personId, ...key })
    this.#change({ code: key.code, guests: guests.filter((guest) => guest.personId !== personId) })
  }

  end(): void {
    if (this.#state.status === 'idle') return
    this.#parts.send({ kind: 'end-session' })
    this.#cutOff = null
    this.#show(idle)
    this.#parts.keeper.keep(null)
    this.#keptAs = ''
  }

  /** What the server's process has said. */
  hear(message: FromServer): void {
    if (message.kind === 'session-opened') this.#hearOpened(message.port)
    else if (message.kind === 'session-not-opened') this.#hearNotOpened(message.problem)
    else if (message.kind === 'guests') this.#change({ guests: message.guests })
  }

  serverGone(): void {
    if (this.#state.status !== 'open') return
    // nobody reaches the server meanwhile; it says who is back
    const guests = this.#state.guests.map((guest) => ({ ...guest, stage: 'away' as const }))
    this.#change({ isInterrupted: true, guests })
  }

  serverBack(): void {
    if (this.#state.status === 'starting') this.#begin(this.#state.mapId)
    else this.#goOn()
  }

  /** Looks whether the computer has other addresses now. */
  lookAround(): void {
    if (this.#state.status !== 'open') return
    const found = addressesNow(this.#state, this.#parts.addresses())
    if (found !== null) this.#change(found)
  }

  #hearOpened(port: number): void {
    if (this.#state.status === 'open') this.#change({ port, isInterrupted: false })
    else if (this.#state.status === 'idle') this.#parts.send({ kind: 'end-session' })
    else {
      const { role, code } = this.#terms
      const { mapId } = this.#state
      const addresses = this.#parts.addresses()
      const address = addresses[0]?.address ?? null
      const fresh = { hasMoved: false, isInterrupted: false, guests: [] }
      this.#show({ ...fresh, status: 'open', mapId, role, code, port, addresses, address })
    }
  }

  #hearNotOpened(problem: ProblemCode): void {
    if (this.#state.status === 'starting') this.#show({ ...idle, problem })
    else setTimeout(() => this.#goOn(), retryPortMs).unref()
  }

  #begin(mapId: string): void {
    const before = this.#cutOff?.mapId === mapId ? this.#cutOff : null
    const ports = before === null ? usualPorts : [before.port, ...usualPorts]
    this.#open(mapId, ports, before?.admitted ?? [])
  }

  /** After the server had died: the same port and link for the same people. */
  #goOn(): void {
    if (this.#state.status !== 'open' || !this.#state.isInterrupted) return
    const { mapId, port, guests } = this.#state
    const admitted = guests.map(({ personId }) => personId)
    this.#open(mapId, [port], admitted)
  }

  #open(mapId: string, ports: readonly number[], admitted: readonly string[]): void {
    this.#parts.send({ kind: 'open-session', mapId, ports, admitted, ...this.#terms })
  }

  #change(differences: Partial<HostedSession>): void {
    if (this.#state.status === 'open') this.#show({ ...this.#state, ...differences })
  }

  #show(next: HostState): void {
    this.#state = next
    this.#parts.onState(next)
    if (next.status === 'open') this.#keep(next)
  }

  /** So that guests are known again should the app end unexpectedly. */
  #keep({ mapId, port, guests }: HostedSession): void {
    const admitted = guests.map(({ personId }) => personId)
    const { role, token, code, removed } = this.#terms
    const kept = { mapId, role, token, code, port, admitted, removed: [...removed] }
    const text = JSON.stringify(kept)
    if (text === this.#keptAs) return
    this.#keptAs = text
    this.#parts.keeper.keep(kept)
  }
}

/** Null where nothing has changed. */
function addressesNow(
  { addresses, address, hasMoved, guests }: HostedSession,
  now: readonly HostAddress[],
): Pick<HostedSession, 'addresses' | 'address' | 'hasMoved'> | null {
  if (JSON.stringify(now) === JSON.stringify(addresses)) return null
  const isThere = now.some((one) => one.address === address)
  if (isThere) return { addresses: now, address, hasMoved }
  return { addresses: now, address: now[0]?.address ?? null, hasMoved: guests.length > 0 }
}
