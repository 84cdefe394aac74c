// A framework: the organisation's one agreed line of stages. A published version never changes.
import type { Funnel } from './funnel.ts'
import type { Term } from './term.ts'

export type FrameworkId = string & { readonly __brand: 'FrameworkId' }
export type StageId = string & { readonly __brand: 'StageId' }

export const phases = ['before', 'during', 'after'] as const
export type Phase = (typeof phases)[number]

/** Names of the twelve stage hues; their values are tokens of the interface. */
export const stageColours = [
  'teal',
  'blue',
  'indigo',
  'violet',
  'plum',
  'rose',
  'red',
  'orange',
  'amber',
  'olive',
  'green',
  'slate',
] as const
export type StageColour = (typeof stageColours)[number]

export interface Stage {
  /** Stable across versions; never contains a dot. */
  readonly id: StageId
  readonly name: string
  /** What a customer is doing here. */
  readonly definition: string
  /** What they want to get done. */
  readonly customerObjective: string
  /** What shows that they moved on. */
  readonly exitSign: string
  readonly questions: readonly string[]
  readonly phase: Phase
  readonly colour: StageColour
}

export interface Framework {
  readonly id: FrameworkId
  readonly name: string
  readonly organisation: string
  /** 1, 2, 3 … */
  readonly version: number
  /** ISO 8601 date. */
  readonly publishedAt: string
  readonly notes: string
  readonly stages: readonly Stage[]
  /** What other systems and teams call things. Missing parts read as empty, see framework-parts.ts. */
  readonly terms?: readonly Term[]
  readonly funnels?: readonly Funnel[]
  /** Audiences of its own beside the known ones: what a stage became that was none (lint F2). */
  readonly segments?: readonly string[]
  /** Findings of the lint that its author decided to live with. */
  readonly overrules?: readonly Overrule[]
  /** The version that this one was edited from. */
  readonly basedOn?: VersionMark
  /** What became of stages, in this version and all before it, oldest first. */
  readonly moves?: readonly StageMove[]
}

export interface VersionMark {
  readonly version: number
  readonly contentHash: string
}

export interface Overrule {
  /** Id of the finding. */
  readonly finding: string
  readonly reason: string
}

/** The author's word on what becomes of what hangs on a stage. */
export interface StageMove {
  readonly from: StageId
  /**
   * Split: several, and what nobody redirects goes to the first, which may be `from` itself. Merge:
   * several moves with one stage in common. Empty: the stage was removed.
   */
  readonly to: readonly StageId[]
  /** What the stage was called, for those who no longer have the version that it was in. */
  readonly name: string
  /** The version that made the move. */
  readonly since: number
}

/** Which version a map is pinned to, and the hash that its content must have. */
export interface FrameworkPin {
  readonly id: FrameworkId
  readonly version: number
  readonly contentHash: string
}
