// The session of this computer: which map the network is let into, as what, and who is in. Lives in the
// app, so that it outlasts the server's process and every window.
import type { HostAddress, HostState, HostedSession } from '../../shared/desktop/host.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import type { GuestRole } from '../../shared/wire/session.ts'
import type { FromServer, ToServer } from './messages.ts'

export interface HostDeskParts {
  readonly send: (message: ToServer) => void
  /** Of this computer at this moment. */
  readonly addresses: () => readonly HostAddress[]
  /** Not to be guessed, in letters that may stand in an address. */
  readonly newToken: () => string
  readonly onState: (state: HostState) => void
}

/** The same ones each time, so that an address that somebody kept still leads here. */
const usualPorts = [...Array.from({ length: 10 }, (_, step) => 4460 + step), 0]

/** Somebody may hold the port for a moment after the server that had it died. */
const retryPortMs = 1_000

const idle: HostState = { status: 'idle', problem: null }

/** What a server that starts anew has to know. */
interface Terms {
  readonly role: GuestRole
  readonly token: string
  readonly removed: readonly string[]
}

export class HostDesk {
  readonly #parts: HostDeskParts
  #state: HostState = idle
  #terms: Terms = { role: 'editor', token: '', removed: [] }

  constructor(parts: HostDeskParts) {
    this.#parts = parts
  }

  state(): HostState {
    return this.#state
  }

  start(mapId: string, role: GuestRole): void {
    if (this.#state.status !== 'idle') return
    this.#terms = { role, token: this.#parts.newToken(), removed: [] }
    this.#show({ status: 'starting', mapId })
    this.#open(mapId, usualPorts, [])
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
    const token = this.#parts.newToken()
    this.#terms = { ...this.#terms, token, removed: [...this.#terms.removed, personId] }
    this.#parts.send({ kind: 'remove-guest', personId, token })
    this.#change({ token, guests: guests.filter((guest) => guest.personId !== personId) })
  }

  end(): void {
    if (this.#state.status === 'idle') return
    this.#parts.send({ kind: 'end-session' })
    this.#show(idle)
  }

  /** What the server's process has said. */
  hear(message: FromServer): void {
    if (message.kind === 'session-opened') this.#hearOpened(message.port)
    else if (message.kind === 'session-not-opened') this.#hearNotOpened(message.problem)
    else if (message.kind === 'guests') this.#change({ guests: message.guests })
  }

  serverGone(): void {
    this.#change({ isInterrupted: true })
  }

  serverBack(): void {
    if (this.#state.status === 'starting') this.#open(this.#state.mapId, usualPorts, [])
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
      const { role, token } = this.#terms
      const { mapId } = this.#state
      const addresses = this.#parts.addresses()
      const address = addresses[0]?.address ?? null
      const fresh = { hasMoved: false, isInterrupted: false, guests: [] }
      this.#show({ ...fresh, status: 'open', mapId, role, token, port, addresses, address })
    }
  }

  #hearNotOpened(problem: ProblemCode): void {
    if (this.#state.status === 'starting') this.#show({ status: 'idle', problem })
    else setTimeout(() => this.#goOn(), retryPortMs).unref()
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
