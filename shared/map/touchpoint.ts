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

export interface TouchpointFacts {
  readonly title: string
  /** A kind of the catalogue, or empty for one's own. */
  readonly kind: string
  readonly channel: Channel
  readonly owner: Owner
  readonly visibility: Visibility
  /** The system that observes it; only with `observed`. */
  readonly system: string
  readonly personas: readonly string[]
  readonly emotion: Emotion
  readonly message: string
  readonly evidence: EvidenceGrade
  /** ISO 8601 date of the evidence, or empty. */
  readonly evidenceDate: string
  readonly evidenceSource: string
  readonly status: Status
  readonly notes: string
}

export const cardSize = { width: 176, height: 88 } as const

/** A fact that was never set. Only what differs from these is stored (rule D3). */
export const unsaidFacts: TouchpointFacts = {
  title: '',
  kind: '',
  channel: 'website',
  owner: 'nobody',
  visibility: 'inferred',
  system: '',
  personas: [],
  emotion: 0,
  message: '',
  evidence: 'assumed',
  evidenceDate: '',
  evidenceSource: '',
  status: 'planned',
  notes: '',
}
