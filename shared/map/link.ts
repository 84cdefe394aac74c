// A link between two cards: a recommended next step or a path people take.

export const outcomes = [
  'ignored',
  'noticed',
  'recalled',
  'engaged',
  'deferred',
  'forgot',
  'declined',
  'talked-internally',
  'reached-out',
  'bought',
] as const
export type Outcome = (typeof outcomes)[number]

export const linkKinds = ['next-step', 'loop', 'drop-off', 'closed-loop'] as const
export type LinkKind = (typeof linkKinds)[number]

export function isOutcome(value: unknown): value is Outcome {
  return outcomes.includes(value as Outcome)
}

export function isLinkKind(value: unknown): value is LinkKind {
  return linkKinds.includes(value as LinkKind)
}

/** Types of shapes that a link may join. */
const linkableTypes: readonly string[] = ['touchpoint', 'sticky', 'text', 'image', 'draw']

export function canBeLinked(type: string): boolean {
  return linkableTypes.includes(type)
}
