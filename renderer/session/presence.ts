// Presence over awareness: what this window tells the others, and who they are. Never in the document.
// Sends at most 12 times a second while something moves (20 with ghosts) and nothing while it rests.
import type { Awareness } from 'y-protocols/awareness'
import { isSameJson } from '../../shared/document/entity.ts'
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import type { Identity } from './identity.ts'
import type { ViewRect } from './map-session.ts'
import type { Ghost, LaserPoint, Person } from './people.ts'
import { personFrom, presenceLimits, type PresenceState } from './presence-wire.ts'

/** What the board says about this window. Calls are cheap: only the latest of each is sent. */
export interface PresenceChannel {
  /** Page units, or null when the pointer left the board. */
  setCursor(cursor: { readonly x: number; readonly y: number } | null): void
  setSelection(ids: readonly string[]): void
  /** Always say it; it is only sent while somebody follows this window. */
  setViewport(viewport: ViewRect): void
  /** Where the cards being dragged are, in page units; empty when the drag has ended. */
  setGhosts(ghosts: readonly Ghost[]): void
  /** The record whose text is being typed, or null. */
  setEditing(id: string | null): void
  /** Points of the laser, newest last; empty when it is off. */
  setLaser(points: readonly LaserPoint[]): void
  setFollowing(clientId: number | null): void
}

export interface Presence {
  readonly channel: PresenceChannel
  readonly people: Readable<readonly Person[]>
  dispose(): void
}

export interface PresenceOptions {
  readonly awareness: Awareness
  readonly identity: Readable<Identity>
  /** What this person signs with. */
  readonly personId?: Readable<string>
  /** Names that the server vouches for, by Yjs client id; they go before what a window claims. */
  readonly roster: Readable<ReadonlyMap<number, string>>
  readonly now: () => number
  /** Nothing is told: this window is no person. */
  readonly onlyShows?: boolean
}

// rounded up: timers cut fractions off, which would make it thirteen a second
const movingMs = Math.ceil(1000 / 12)
const ghostMs = 1000 / 20

export function openPresence(options: PresenceOptions): Presence {
  const { awareness } = options
  const people = watchPeople(options)
  const sender = createSender(options, () =>
    people.readable.get().some((person) => person.following === awareness.clientID),
  )
  const stopIdentity = options.identity.subscribe(() => sender.touch())
  const stopPersonId = options.personId?.subscribe(() => sender.touch())
  // reason: a new follower needs the viewport, which was not sent before
  const stopFollowers = people.readable.subscribe(() => sender.touch())
  sender.touch()
  return {
    channel: sender.channel,
    people: people.readable,
    dispose() {
      stopIdentity()
      stopPersonId?.()
      stopFollowers()
      sender.dispose()
      people.dispose()
    },
  }
}

interface Sender {
  readonly channel: PresenceChannel
  touch(): void
  dispose(): void
}

function createSender(options: PresenceOptions, isFollowed: () => boolean): Sender {
  let own: Omit<PresenceState, 'n' | 'c' | 'i'> = {}
  let timer: ReturnType<typeof setTimeout> | null = null
  let sentAt = Number.NEGATIVE_INFINITY
  let isDisposed = options.onlyShows === true
  if (isDisposed) options.awareness.setLocalState(null)
  const send = () => {
    timer = null
    const { v, ...rest } = own
    const { name: n, colour: c } = options.identity.get()
    const i = options.personId?.get()
    const state: PresenceState = {
      n,
      c,
      ...(i === undefined ? {} : { i }),
      ...rest,
      ...(v !== undefined && isFollowed() ? { v } : {}),
    }
    if (isSameJson(state, options.awareness.getLocalState())) return
    sentAt = options.now()
    options.awareness.setLocalState({ ...state })
  }
  const touch = () => {
    if (isDisposed) return
    const gap = own.g === undefined ? movingMs : ghostMs
    const wait = Math.min(gap, sentAt + gap - options.now())
    if (wait > 0) timer ??= setTimeout(send, wait)
    else if (timer === null) send()
  }
  const set = (change: PresenceChange) => {
    own = withoutUndefined({ ...own, ...change })
    touch()
  }
  return {
    channel: channelOver(set),
    touch,
    dispose() {
      isDisposed = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}

type PresenceChange = { readonly [K in keyof PresenceState]?: PresenceState[K] | undefined }

function channelOver(set: (change: PresenceChange) => void): PresenceChannel {
  const { selection, ghosts, laser } = presenceLimits
  const orAbsent = <T>(list: readonly T[]) => (list.length === 0 ? undefined : list)
  return {
    setCursor: (at) => set({ p: at === null ? undefined : [Math.round(at.x), Math.round(at.y)] }),
    setSelection: (ids) => set({ s: orAbsent(ids.slice(0, selection)) }),
    setViewport: ({ x, y, w, h }) =>
      set({ v: [Math.round(x), Math.round(y), Math.round(w), Math.round(h)] }),
    setGhosts: (list) =>
      set({
        g: orAbsent(
          list.slice(0, ghosts).map(([id, x, y]): Ghost => [id, Math.round(x), Math.round(y)]),
        ),
      }),
    setEditing: (id) => set({ e: id ?? undefined }),
    setLaser: (points) =>
      set({
        l: orAbsent(
          points.slice(-laser).map(([x, y]): LaserPoint => [Math.round(x), Math.round(y)]),
        ),
      }),
    setFollowing: (clientId) => set({ f: clientId ?? undefined }),
  }
}

function withoutUndefined(change: PresenceChange): Omit<PresenceState, 'n' | 'c' | 'i'> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

interface AwarenessChange {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

interface PeopleWatch {
  readonly readable: Readable<readonly Person[]>
  dispose(): void
}

/** Decodes only who changed, so everybody else keeps their reference. */
function watchPeople({ awareness, roster, now }: PresenceOptions): PeopleWatch {
  const byClient = new Map<number, Person>()
  const read = (clientId: number) => {
    const person = personFrom(clientId, awareness.getStates().get(clientId), now())
    const name = roster.get().get(clientId) ?? ''
    if (person === null) byClient.delete(clientId)
    else byClient.set(clientId, name === '' ? person : { ...person, name })
  }
  const readable = createWritable<readonly Person[]>([])
  const readAll = (clientIds: readonly number[]) => {
    const others = clientIds.filter((clientId) => clientId !== awareness.clientID)
    if (others.length === 0) return
    for (const clientId of others) read(clientId)
    readable.set([...byClient.values()])
  }
  const onChange = ({ added, updated, removed }: AwarenessChange) =>
    readAll([...added, ...updated, ...removed])
  const stopRoster = roster.subscribe(() => readAll([...byClient.keys()]))
  awareness.on('change', onChange)
  return {
    readable,
    dispose() {
      stopRoster()
      awareness.off('change', onChange)
    },
  }
}
