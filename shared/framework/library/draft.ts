// A draft of the next version of a framework, as everybody in the library sees it while it is written.
import type { Framework, StageId } from '../framework.ts'

export type DraftId = string & { readonly __brand: 'DraftId' }

export interface Draft {
  readonly id: DraftId
  /** What it would be published as now; `publishedAt` and `notes` are empty until then. */
  readonly framework: Framework
  /** Stages of the version it is based on that are no longer in it, with where their cards go. */
  readonly gone: readonly GoneStage[]
  /** What led to it, where it was proposed from a map. */
  readonly proposal: Proposal | null
  /** ISO 8601 time. */
  readonly createdAt: string
}

export interface GoneStage {
  readonly id: StageId
  readonly name: string
  /** Empty: to the parking lane. */
  readonly to: readonly StageId[]
}

/** A change that somebody proposed while working on a map. */
export interface Proposal {
  readonly mapId: string
  readonly mapTitle: string
  /** The stage it is about, or null for the whole framework. */
  readonly stageId: StageId | null
  readonly note: string
}
