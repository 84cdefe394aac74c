// A framework: the organisation's one agreed line of stages. A published version never changes.

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
}

/** Which version a map is pinned to, and the hash that its content must have. */
export interface FrameworkPin {
  readonly id: FrameworkId
  readonly version: number
  readonly contentHash: string
}
