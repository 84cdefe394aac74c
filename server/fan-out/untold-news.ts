// What could not be told while Redis was away, for when it is back: otherwise nobody would look for it before
// the next comparison with the storage. Where a room has got to is enough: what is between is in the storage.
import type { RoomName } from '../../shared/wire/room-name.ts'
import type { RoomNews } from './fan-out.ts'

type KeptNews = Extract<RoomNews, { readonly kind: 'row' | 'removed' }>

export class UntoldNews {
  readonly #newsByRoom = new Map<RoomName, KeptNews>()

  note(room: RoomName, news: RoomNews): void {
    const known = this.#newsByRoom.get(room)
    if (news.kind === 'removed') this.#newsByRoom.set(room, news)
    if (news.kind !== 'row' || known?.kind === 'removed') return
    const isOlder = known !== undefined && (news.epoch < known.epoch || news.seq < known.seq)
    if (!isOlder) this.#newsByRoom.set(room, { ...news, update: null })
  }

  /** All of it; from now on it is the caller's to tell. */
  take(): readonly (readonly [RoomName, KeptNews])[] {
    const all = [...this.#newsByRoom]
    this.#newsByRoom.clear()
    return all
  }
}
