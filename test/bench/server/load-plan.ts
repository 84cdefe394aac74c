// What the benchmark and its load generators say to each other.
import type { LatencyCounts } from './latencies.ts'
import type { PresenceSize } from './voice.ts'

export interface LoadPlan {
  /** `ws://…` without a slash at the end; the room's name follows the prefix. */
  readonly address: string
  readonly pathPrefix: string
  readonly wire: 'yjs' | 'hocuspocus' | 'tldraw'
  readonly presence: PresenceSize
  readonly people: readonly PersonPlan[]
}

export interface PersonPlan {
  readonly room: string
  readonly person: number
  readonly editsPerSecond: number
  readonly pointsPerSecond: number
}

export type LoadOrder =
  | { readonly kind: 'join'; readonly plan: LoadPlan }
  | { readonly kind: 'speak' | 'measure' | 'count' | 'silence' | 'end' }

export interface LoadCounts {
  /** What came from the server so far. */
  readonly frames: number
  readonly bytes: number
  /** Edits of others that came. */
  readonly arrivedEdits: number
  readonly sentEdits: number
  readonly sentPoints: number
}

export type LoadReport =
  | { readonly kind: 'joined' }
  | { readonly kind: 'failed'; readonly error: string }
  | ({ readonly kind: 'counts' } & LoadCounts)
  | {
      readonly kind: 'measured'
      readonly edits: LatencyCounts
      readonly points: LatencyCounts
      readonly acks: LatencyCounts
      /** Lines that the server closed. */
      readonly lost: number
    }
