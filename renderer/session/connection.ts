// The line to the sync server: y-websocket with our own message kinds. Says nothing about an edit
// that the server has not acknowledged as stored.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type * as Y from 'yjs'
import { encodeAwarenessUpdate, type Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import { isFields } from '../../shared/document/entity.ts'
import { createWritable, type Readable, type Writable } from '../../shared/document/readable.ts'
import type { ProblemCode } from '../../shared/problems.ts'
import { protocolsOf, type Credentials } from '../../shared/wire/access-token.ts'
import { closeReasonOf, type CloseReason } from '../../shared/wire/close-codes.ts'
import { ackKind, awarenessKind, rosterKind, syncKind } from '../../shared/wire/message-kinds.ts'
import { readJson, type Lack, type SessionState } from '../../shared/wire/messages.ts'
import type { Role } from '../../shared/wire/role.ts'
import { createAckLedger } from './ack-ledger.ts'
import { countingSocket } from './counting-socket.ts'
import type { PeopleByLink } from './link-desk.ts'
import { listen, listenToNotices } from './notices.ts'

export type ConnectionState =
  /** No answer yet, or the connection was lost a moment ago. */
  | { readonly status: 'connecting' }
  /** `confirmed`: all that this window held and sent is on the server's disk. */
  | { readonly status: 'connected'; readonly confirmed: boolean }
  /** Not to be reached at present; tried again quietly. */
  | { readonly status: 'offline'; readonly problem?: ProblemCode }
  /** The server will not have us, for good. */
  | { readonly status: 'refused'; readonly problem: ProblemCode }

export interface Connection {
  readonly state: Readable<ConnectionState>
  /** What the server allows; null until it has said so. */
  readonly role: Readable<Role | null>
  /** What the server can do without for a while; null while all is well. */
  readonly lack: Readable<Lack | null>
  /** What cards of this person carry as their maker; null until the server has said so. */
  readonly personId: Readable<string | null>
  /** Whether links of this document may be made over this connection. */
  readonly makesLinks: Readable<boolean>
  /** How many people are here by each link, as the server tells whoever makes links; null until it has. */
  readonly peopleByLink: Readable<PeopleByLink | null>
  /** Names by Yjs client id, as the server knows them. */
  readonly roster: Readable<ReadonlyMap<number, string>>
  /** Of this window's edits, how many are on the server's disk. */
  readonly storedEdits: Readable<number>
  /** Tries at once to connect again. */
  retry(): void
  refuse(problem: ProblemCode): void
  dispose(): void
}

export interface ConnectionOptions {
  readonly serverUrl: string
  readonly room: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly credentials: Credentials
  /** How many edits this window has made so far. */
  readonly editCount: () => number
  /** The room was written anew: the document has to move over first. */
  readonly onEpochChanged: () => void
}

/** After so many attempts in vain the window says "offline" instead of "reconnecting". */
const attemptsUntilOffline = 2
const renewAwarenessMs = 15_000

const problemOfClose: Readonly<
  Record<Exclude<CloseReason, 'epochChanged' | 'revoked'>, ProblemCode>
> = {
  malformed: 'message-malformed',
  expired: 'access-expired',
  forbidden: 'access-refused',
  gone: 'map-gone',
  notYours: 'change-not-yours',
  tooLarge: 'update-too-large',
  tryLater: 'access-refused',
  seatsFull: 'seats-full',
}

export function openConnection(options: ConnectionOptions): Connection {
  const { doc, awareness } = options
  const ledger = createAckLedger()
  const state = createWritable<ConnectionState>({ status: 'connecting' })
  const roster = createWritable<ReadonlyMap<number, string>>(new Map())
  const storedEdits = createWritable(0)
  const provider = new WebsocketProvider(socketUrl(options.serverUrl), options.room, doc, {
    awareness,
    connect: false,
    // one window is one peer: messages between tabs would bypass the server's role checks
    disableBc: true,
    protocols: protocolsOf(options.credentials),
    WebSocketPolyfill: countingSocket({
      opened: () => ledger.begin(),
      sent(frame) {
        ledger.sent(frame, options.editCount())
        showConfirmed()
      },
    }),
  })
  const showConfirmed = () => {
    const now = state.get()
    const confirmed = ledger.isConfirmed()
    if (now.status === 'connected' && now.confirmed !== confirmed) {
      state.set({ status: 'connected', confirmed })
    }
  }
  const refuse = (problem: ProblemCode) => {
    state.set({ status: 'refused', problem })
    provider.disconnect()
  }
  listen(provider, ackKind, (decoder) => {
    storedEdits.set(ledger.acknowledged(decoding.readVarUint(decoder)))
    showConfirmed()
  })
  const told = listenToNotices(provider, () => refuse('version-mismatch'))
  listen(provider, rosterKind, (decoder) => roster.set(rosterFrom(readJson(decoder))))
  guardMessages(provider)
  const stopAwareness = sendOwnAwarenessOnly(provider)
  watchProvider(provider, { state, refuse, session: told.session, ...options })
  const stopNudges = reconnectWhenNudged(provider, state)
  provider.connect()
  return {
    state,
    ...told,
    roster,
    storedEdits,
    retry: () => provider.connect(),
    refuse,
    dispose() {
      stopNudges()
      stopAwareness()
      provider.destroy()
    },
  }
}

/** True for transactions that came from the server. */
export function isConnectionOrigin(origin: unknown): boolean {
  return origin instanceof WebsocketProvider
}

function socketUrl(serverUrl: string): string {
  return `${serverUrl.replace(/^http/, 'ws').replace(/\/+$/, '')}/sync`
}

/** A frame that can't be decoded must not end in the page's error handler (E4). */
function guardMessages(provider: WebsocketProvider): void {
  for (const [kind, handler] of provider.messageHandlers.entries()) {
    if (handler === undefined) continue
    provider.messageHandlers[kind] = (encoder, decoder, ...rest) => {
      try {
        handler(encoder, decoder, ...rest)
      } catch (cause) {
        console.warn(`A message of kind ${kind} could not be read`, cause)
        // a sync frame that was lost leaves a hole: a new connection exchanges all that is missing
        if (kind === syncKind) provider.ws?.close()
      }
    }
  }
}

/**
 * y-websocket sends everybody's presence back to the server, which already has it; only our own is
 * news. In a hidden window, whose timers rest, arriving messages are what keeps our presence alive.
 */
function sendOwnAwarenessOnly(provider: WebsocketProvider): () => void {
  const { awareness } = provider
  const own = awareness.clientID
  awareness.off('update', provider._awarenessUpdateHandler)
  const onUpdate = (change: Record<'added' | 'updated' | 'removed', number[]>) => {
    if (![...change.added, ...change.updated, ...change.removed].includes(own)) return
    if (provider.wsconnected) provider.ws?.send(awarenessFrame(awareness, own))
  }
  awareness.on('update', onUpdate)
  const apply = provider.messageHandlers[awarenessKind]
  provider.messageHandlers[awarenessKind] = (encoder, decoder, ...rest) => {
    apply?.(encoder, decoder, ...rest)
    const renewedAt = awareness.meta.get(own)?.lastUpdated ?? 0
    if (Date.now() - renewedAt > renewAwarenessMs)
      awareness.setLocalState(awareness.getLocalState())
  }
  return () => awareness.off('update', onUpdate)
}

function awarenessFrame(awareness: Awareness, clientId: number): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, awarenessKind)
  encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [clientId]))
  return encoding.toUint8Array(encoder)
}

interface ProviderEnds {
  readonly state: Writable<ConnectionState>
  readonly session: Readable<SessionState | null>
  readonly refuse: (problem: ProblemCode) => void
  readonly onEpochChanged: () => void
}

function watchProvider(provider: WebsocketProvider, ends: ProviderEnds): void {
  const { state, session, refuse } = ends
  let attempts = 0
  provider.on('status', ({ status }) => {
    if (status !== 'connected') return
    attempts = 0
    state.set({ status: 'connected', confirmed: false })
    // others ignore a presence that is not newer than its end, which the server counted as one more
    const { awareness } = provider
    for (let newer = 0; newer < 2; newer++) awareness.setLocalState(awareness.getLocalState())
  })
  provider.on('connection-close', (event) => {
    if (state.get().status === 'refused') return
    if (closeReasonOf(event?.code ?? 0) === 'seatsFull') {
      state.set({ status: 'offline', problem: 'seats-full' })
      return
    }
    attempts++
    const isOffline = attempts > attemptsUntilOffline || !isOnline()
    if (!isOffline) state.set({ status: 'connecting' })
    else if (session.get() === null) state.set({ status: 'offline' })
    else state.set({ status: 'offline', problem: 'session-unreachable' })
  })
  provider.on('closed', ({ code }) => {
    const reason = closeReasonOf(code)
    if (reason === 'epochChanged') ends.onEpochChanged()
    else if (reason === 'revoked') refuse(problemOfRevoked(session.get()))
    else refuse(reason === null ? 'access-refused' : problemOfClose[reason])
  })
}

/** Sessions say before they send somebody away whether it is all of them. */
function problemOfRevoked(session: SessionState | null): ProblemCode {
  if (session === null) return 'access-revoked'
  return session === 'ended' ? 'session-ended' : 'session-removed'
}

/**
 * Tries at once, without waiting for the next attempt, when the network is back or somebody looks at
 * the window; when the network goes, looks whether the server went with it (one on this machine did not).
 */
function reconnectWhenNudged(
  provider: WebsocketProvider,
  state: Readable<ConnectionState>,
): () => void {
  if (typeof window === 'undefined') return () => {}
  const reconnect = () => {
    if (state.get().status === 'refused') return
    provider.disconnect()
    provider.connect()
  }
  const reconnectIfLost = () => {
    if (!provider.wsconnected) reconnect()
  }
  const onVisible = () => {
    if (document.visibilityState === 'visible') reconnectIfLost()
  }
  window.addEventListener('online', reconnectIfLost)
  window.addEventListener('offline', reconnect)
  document.addEventListener('visibilitychange', onVisible)
  return () => {
    window.removeEventListener('online', reconnectIfLost)
    window.removeEventListener('offline', reconnect)
    document.removeEventListener('visibilitychange', onVisible)
  }
}

function isOnline(): boolean {
  return typeof window === 'undefined' || navigator.onLine
}

function rosterFrom(value: unknown): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  for (const entry of Array.isArray(value) ? (value as unknown[]) : []) {
    if (!isFields(entry)) continue
    const { clientId, name } = entry
    if (typeof clientId === 'number' && typeof name === 'string') names.set(clientId, name)
  }
  return names
}
