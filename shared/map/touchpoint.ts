// A touchpoint card: its facts, their vocabularies, and what a fact is when nobody has said.

export const channels = [
  'website',
  'email',
  'social',
  'mobile',
  'in-person',
  'phone',
  'retail',
  'mail',
  'partner',
  'internal',
] as const
export type Channel = (typeof channels)[number]

export const owners = ['marketing', 'sales', 'joint', 'partner', 'nobody'] as const
export type Owner = (typeof owners)[number]

/** Whether anybody on our side can see it: by a system, by what the customer says, by inference, or not. */
export const visibilities = ['observed', 'reported', 'inferred', 'unobservable'] as const
export type Visibility = (typeof visibilities)[number]

export const evidenceGrades = ['assumed', 'heard', 'measured'] as const
export type EvidenceGrade = (typeof evidenceGrades)[number]

export const statuses = ['idea', 'planned', 'live', 'retired'] as const
export type Status = (typeof statuses)[number]

export const emotions = [-2, -1, 0, 1, 2] as const
export type Emotion = (typeof emotions)[number]

/** How much it asks of the customer: 0 nothing, 4 a lot. */
export const efforts = [0, 1, 2, 3, 4] as const
export type Effort = (typeof efforts)[number]

export interface TouchpointFacts {
  readonly title: string
  /** A kind of the catalogue, or empty for one's own. */
  readonly kind: string
  readonly channel: Channel | null
  readonly owner: Owner
  readonly visibility: Visibility | null
  /** The system that observes it; only with `observed`. */
  readonly system: string
  /** Whether a system could tell who met it. */
  readonly trackable: boolean | null
  readonly personas: readonly string[]
  readonly emotion: Emotion | null
  readonly effort: Effort | null
  /** Share of the customer's time, in per cent. */
  readonly time: number | null
  /** What it says to the customer. */
  readonly message: string
  /** ISO 8601 date on which the message was last written or found right, or empty. */
  readonly messageDate: string
  /** Ids of the pillars of the story that it carries. */
  readonly pillars: readonly string[]
  /** Ids of the needs that it answers. */
  readonly needs: readonly string[]
  readonly evidence: EvidenceGrade
  /** ISO 8601 date of the evidence, or empty. */
  readonly evidenceDate: string
  readonly evidenceSource: string
  readonly status: Status
  readonly notes: string
}

export const cardSize = { width: 176, height: 88 } as const

/** A fact that was never set; null where nothing may be supposed. Only what differs is stored (rule D3). */
export const unsaidFacts: TouchpointFacts = {
  title: '',
  kind: '',
  channel: null,
  owner: 'nobody',
  visibility: null,
  system: '',
  trackable: null,
  personas: [],
  emotion: null,
  effort: null,
  time: null,
  message: '',
  messageDate: '',
  pillars: [],
  needs: [],
  evidence: 'assumed',
  evidenceDate: '',
  evidenceSource: '',
  status: 'planned',
  notes: '',
}
