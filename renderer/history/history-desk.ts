// What a window looks at while it looks back: one earlier state, or two states side by side. Others' work
// goes on in the map meanwhile, and nothing here touches it.
import { createWritable, type Readable } from '../../shared/document/readable.ts'
import { Problem, type ProblemCode } from '../../shared/problems.ts'
import type { MapSession, ViewRect } from '../session/map-session.ts'
import type { HistoryEntry } from './history-entry.ts'
import type { MapHistory } from './map-history.ts'
import type { OpenVersion } from './open-version.ts'
import { createStillMap, type StillMap } from './still-map.ts'

export type Side = 'earlier' | 'later'

export type Looking =
  | { readonly kind: 'now' }
  | { readonly kind: 'version'; readonly entry: HistoryEntry }
  | {
      readonly kind: 'comparison'
      readonly earlier: HistoryEntry
      /** Null: the map as it is now, with what comes while one compares. */
      readonly later: HistoryEntry | null
      /** Which of the two the board shows. */
      readonly side: Side
    }

export interface DeskState {
  readonly looking: Looking
  readonly status: 'shown' | 'reading' | ProblemCode
  /** The version that is looked at, or the earlier one of two; null until it is read. */
  readonly earlier: OpenVersion | null
  /** The later one of two; null where that is the map as it is now. */
  readonly later: OpenVersion | null
  /** What shows earlier states on a board of its own; null before one was looked at. */
  readonly still: MapSession | null
  /** Whether that board is to be seen, in place of the map as it is now. */
  readonly isPast: boolean
}

export interface HistoryDesk {
  readonly state: Readable<DeskState>
  /** Null goes back to the map as it is now. */
  look(entry: HistoryEntry | null): void
  compare(earlier: HistoryEntry, later: HistoryEntry | null): void
  showSide(side: Side): void
  dispose(): void
}

export interface HistoryDeskOptions {
  readonly history: Pick<MapHistory, 'read' | 'isFar'>
  readonly session: MapSession
  /** The part of the map that is in sight, so that the eye stays where it is. */
  readonly sight: () => ViewRect
}

/** Whoever goes through the list by arrow keys does not ask the server for every version on the way. */
const passingByMs = 150

const now: DeskState = {
  looking: { kind: 'now' },
  status: 'shown',
  earlier: null,
  later: null,
  still: null,
  isPast: false,
}

export function openHistoryDesk(options: HistoryDeskOptions): HistoryDesk {
  return new WindowDesk(options)
}

class WindowDesk implements HistoryDesk {
  readonly state = createWritable<DeskState>(now)
  readonly #options: HistoryDeskOptions
  #still: StillMap | null = null
  /** Counts the wishes, so that what was read for an older one is dropped. */
  #turn = 0

  constructor(options: HistoryDeskOptions) {
    this.#options = options
  }

  look(entry: HistoryEntry | null): void {
    if (entry === null) this.#backToNow()
    else void this.#open({ kind: 'version', entry })
  }

  compare(earlier: HistoryEntry, later: HistoryEntry | null): void {
    void this.#open({ kind: 'comparison', earlier, later, side: 'later' })
  }

  showSide(side: Side): void {
    const state = this.state.get()
    if (state.looking.kind !== 'comparison' || state.status !== 'shown') return
    this.#show({ ...state, looking: { ...state.looking, side } })
  }

  dispose(): void {
    this.#backToNow()
  }

  #backToNow(): void {
    this.#turn++
    this.state.set(now)
    this.#still?.dispose()
    this.#still = null
  }

  async #open(looking: Exclude<Looking, { kind: 'now' }>): Promise<void> {
    const turn = ++this.#turn
    this.state.set({ ...this.state.get(), looking, status: 'reading' })
    try {
      const isComparison = looking.kind === 'comparison'
      const earlier = await this.#read(isComparison ? looking.earlier : looking.entry, turn)
      const wanted = isComparison ? looking.later : null
      const later = wanted === null ? null : await this.#read(wanted, turn)
      if (turn !== this.#turn) return
      this.#show({ ...this.state.get(), looking, status: 'shown', earlier, later })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      if (turn !== this.#turn) return
      const still = this.#still?.session ?? null
      this.state.set({ ...now, looking, status: error.code, still })
    }
  }

  async #read(entry: HistoryEntry, turn: number): Promise<OpenVersion> {
    const { history } = this.#options
    if (history.isFar(entry)) await new Promise((resolve) => setTimeout(resolve, passingByMs))
    if (turn !== this.#turn) throw new Problem('version-gone')
    return history.read(entry)
  }

  #show(state: DeskState): void {
    const { looking, earlier, later } = state
    const isLater = looking.kind === 'comparison' && looking.side === 'later'
    const shown = isLater ? later : earlier
    const still = shown === null ? state.still : this.#stillOf(shown)
    this.state.set({ ...state, still, isPast: shown !== null })
  }

  #stillOf(version: OpenVersion): MapSession {
    const { session, sight } = this.#options
    if (this.#still === null) this.#still = createStillMap(session, version, sight())
    else this.#still.show(version)
    return this.#still.session
  }
}
