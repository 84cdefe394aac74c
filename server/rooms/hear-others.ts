// What a room does with what other servers tell of it.
import type { RoomListener } from '../fan-out/fan-out.ts'
import type { RoomLog } from './room-log.ts'
import type { RowFollower } from './row-follower.ts'
import type { Seats } from './seats.ts'
import type { SharedPresence } from './shared-presence.ts'

export interface RoomParts {
  readonly follower: RowFollower
  readonly log: RoomLog
  readonly presence: SharedPresence
  readonly seats: Seats
}

export function hearOthers({ follower, log, presence, seats }: RoomParts): RoomListener {
  return {
    hear(news, from) {
      if (news.kind === 'row') follower.heard(news)
      else if (news.kind === 'snapshot') log.forgetRows()
      else if (news.kind === 'removed') follower.compare(null)
      else if (news.kind === 'seats') seats.hear(news.bytes, from)
      else {
        presence.hear(news, from)
        if (news.kind === 'who') seats.tell()
      }
    },
    missed: () => void follower.catchUp(),
    came() {
      presence.came()
      seats.tell()
    },
    gone(node) {
      presence.gone(node)
      seats.gone(node)
    },
  }
}
