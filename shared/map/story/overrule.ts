// Findings of the story that somebody decided to live with, and why.
import type { StoryFinding } from './finding.ts'
import { groupBy } from './group-by.ts'

export interface StoryOverrule {
  readonly id: string
  readonly findingId: string
  /** What the finding stood on when it was overruled, see {@link standingOf}. */
  readonly standing: string
  readonly reason: string
  /** Name of whoever overruled it, as they were called then; empty where they gave none. */
  readonly by: string
  /** ISO 8601 date, or empty. */
  readonly on: string
}

export interface WeighedFinding {
  readonly finding: StoryFinding
  /** In the order of their dates; of an open finding those that stood on something else. */
  readonly overrules: readonly StoryOverrule[]
}

export interface WeighedFindings {
  readonly open: readonly WeighedFinding[]
  readonly overruled: readonly WeighedFinding[]
}

/** A finding is overruled while it stands on what it stood on then; otherwise it has to be looked at anew. */
export function weighFindings(
  findings: readonly StoryFinding[],
  overrules: readonly StoryOverrule[],
): WeighedFindings {
  const byFinding = groupBy(overrules, ({ findingId }) => findingId)
  const open: WeighedFinding[] = []
  const overruled: WeighedFinding[] = []
  for (const finding of findings) {
    const said = byFinding.get(finding.id) ?? []
    const standing = standingOf(finding)
    const holding = said.filter((overrule) => overrule.standing === standing)
    if (holding.length > 0) overruled.push({ finding, overrules: holding })
    else open.push({ finding, overrules: said })
  }
  return { open, overruled }
}

/**
 * What a finding stands on beside what it is about: the numbers that contradict each other, the day on which
 * the story changed, how many messages have no date. Empty where there is nothing else.
 */
export function standingOf({ reason, sides, values }: StoryFinding): string {
  if (reason === 'different-numbers') {
    return sides
      .map(({ numbers }) => numbers.toSorted().join(' · '))
      .toSorted()
      .join(' | ')
  }
  if (reason === 'older-message') return String(values['changed'] ?? '')
  return reason === 'undated-messages' ? String(values['n'] ?? '') : ''
}
