// The presence of one room on all servers: tells the others who is here, and takes in who is there.
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { FanOut, NodeId, RoomNews } from '../fan-out/fan-out.ts'
import type { Presence } from './presence.ts'
import {
  createRemoteOwner,
  decodeRemotePresence,
  encodeRemotePresence,
  type RemoteEntry,
} from './remote-presence.ts'

export type PresenceNews = Extract<
  RoomNews,
  { readonly kind: 'presence' | 'people' | 'who' | 'claim' }
>

type PeopleNews = Extract<RoomNews, { readonly kind: 'presence' | 'people' }>

export class SharedPresence {
  readonly #room: RoomName
  readonly #presence: Presence
  readonly #fanOut: FanOut

  constructor(room: RoomName, presence: Presence, fanOut: FanOut) {
    this.#room = room
    this.#presence = presence
    this.#fanOut = fanOut
  }

  /** Tells the others what has changed about people who are here. */
  tell(entries: readonly RemoteEntry[]): void {
    if (entries.length === 0 || !this.#fanOut.isShared) return
    this.#fanOut.tell(this.#room, { kind: 'presence', bytes: encodeRemotePresence(entries) })
  }

  ask(): void {
    this.#fanOut.tell(this.#room, { kind: 'who' })
  }

  hear(news: PresenceNews, from: NodeId): void {
    if (news.kind === 'who') this.#tellAll()
    else if (news.kind === 'claim') this.#presence.ownerOf(news.clientId)?.probe()
    else this.#hearPeople(news, from)
  }

  /** A server that stood still does not know that its people were taken from view. */
  came(): void {
    this.ask()
    this.#tellAll()
  }

  gone(node: NodeId): void {
    this.#presence.forgetNode(node)
  }

  /** A farewell that was lost would leave somebody in the view of others, and their id taken. */
  #tellAll(): void {
    if (!this.#fanOut.isShared) return
    const bytes = encodeRemotePresence(this.#presence.ownEntries())
    this.#fanOut.tell(this.#room, { kind: 'people', bytes })
  }

  #hearPeople({ kind, bytes }: PeopleNews, node: NodeId): void {
    const claim = (clientId: number) => {
      this.#fanOut.tell(this.#room, { kind: 'claim', clientId, node })
    }
    const entries = decodeRemotePresence(bytes)
    if (kind === 'people') {
      this.#presence.forgetNode(node, new Set(entries.map(({ clientId }) => clientId)))
    }
    this.#presence.receiveRemote(entries, (clientId, guest) =>
      createRemoteOwner(node, clientId, guest, claim),
    )
  }
}
