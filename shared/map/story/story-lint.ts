// Reads how a map tells its story, by the rules S1 to S5. Retired touchpoints are no longer met and are
// passed over.
import { isSameJson } from '../../document/entity.ts'
import type { Stage } from '../../framework/framework.ts'
import { stageOf, type Touchpoint } from '../board-view.ts'
import { findContradictions } from './contradictions.ts'
import { findingInFull, type StoryFinding } from './finding.ts'
import { findOlderMessages } from './older-messages.ts'
import type { Story } from './story.ts'
import { createTeller, type ToldTouchpoint } from './told-touchpoint.ts'
import { findStagesWithoutPillar, findUntoldPillars } from './untold-pillars.ts'

export interface StoryInput {
  readonly story: Story
  /** Of the pinned framework. */
  readonly stages: readonly Stage[]
  readonly touchpoints: readonly Touchpoint[]
}

export interface StoryReport {
  /** Everything that the rules find, in their order. */
  readonly findings: readonly StoryFinding[]
  /** How many touchpoints were read. */
  readonly n: number
  /** The touchpoints that carry each pillar; none for one that nothing carries. */
  readonly carriers: ReadonlyMap<string, readonly Touchpoint[]>
  /** How many touchpoints say each word of the story. */
  readonly sayers: ReadonlyMap<string, number>
}

export type StoryLint = (input: StoryInput) => StoryReport

export function createStoryLint(): StoryLint {
  const tell = createTeller()
  let last: Linted | null = null
  return (input) => {
    const { story, touchpoints } = input
    const told = touchpoints
      .filter(({ facts }) => facts.status !== 'retired')
      .map((card) => tell(card, story.words))
    const isSame = last !== null && isToldAlike(last, { input, told })
    const report =
      last !== null && isSame
        ? { ...last.report, carriers: carriersAfter(last, told) }
        : lintAll({ input, told }, last?.report ?? null)
    last = { input, told, report }
    return report
  }
}

interface Told {
  readonly input: StoryInput
  readonly told: readonly ToldTouchpoint[]
}

interface Linted extends Told {
  readonly report: StoryReport
}

function lintAll({ input: { story, stages }, told }: Told, last: StoryReport | null): StoryReport {
  const carriers = carriersIn(told)
  const known = new Map(last?.findings.map((finding) => [finding.id, finding]))
  const found = [
    ...findUntoldPillars(story, carriers, told.length),
    ...findStagesWithoutPillar(story, stages, told),
    ...findContradictions(story, carriers),
    ...findOlderMessages(story, told),
  ]
  return {
    findings: [
      ...told.flatMap(({ avoided }) => avoided),
      ...found.map((each) => keepSame(known, findingInFull(each))),
    ],
    n: told.length,
    carriers: new Map(
      [...carriers].map(([pillar, cards]) => [pillar, cards.map(({ card }) => card)]),
    ),
    sayers: sayersIn(told),
  }
}

/** Whether no rule can find anything else: most edits are of facts that no rule looks at. */
function isToldAlike(before: Told, now: Told): boolean {
  return (
    before.input.story === now.input.story &&
    before.input.stages === now.input.stages &&
    before.told.length === now.told.length &&
    now.told.every((one, at) => {
      const other = before.told[at]
      return other !== undefined && (other === one || isReadAlike(other, one))
    })
  )
}

function isReadAlike(a: ToldTouchpoint, b: ToldTouchpoint): boolean {
  const [factsA, factsB] = [a.card.facts, b.card.facts]
  return (
    a.card.id === b.card.id &&
    a.avoided === b.avoided &&
    a.quantities === b.quantities &&
    factsA.messageDate === factsB.messageDate &&
    stageOf(a.card) === stageOf(b.card) &&
    isSameJson(factsA.pillars, factsB.pillars)
  )
}

/** The same touchpoints carry the same pillars; those that changed stand there as they are now. */
function carriersAfter({ told, report }: Linted, now: readonly ToldTouchpoint[]) {
  const carriers = new Map(report.carriers)
  for (const [at, { card }] of now.entries()) {
    const before = told[at]?.card
    if (before === undefined || before === card) continue
    for (const pillar of card.facts.pillars) {
      const cards = carriers.get(pillar) ?? []
      carriers.set(
        pillar,
        cards.map((each) => (each === before ? card : each)),
      )
    }
  }
  return carriers
}

/** A finding that says what it said before keeps its reference. */
function keepSame(known: ReadonlyMap<string, StoryFinding>, finding: StoryFinding): StoryFinding {
  const before = known.get(finding.id)
  return before !== undefined && isSameJson(before, finding) ? before : finding
}

function carriersIn(
  told: readonly ToldTouchpoint[],
): ReadonlyMap<string, readonly ToldTouchpoint[]> {
  const carriers = new Map<string, ToldTouchpoint[]>()
  for (const one of told) {
    for (const id of one.card.facts.pillars) {
      const others = carriers.get(id)
      if (others === undefined) carriers.set(id, [one])
      else others.push(one)
    }
  }
  return carriers
}

function sayersIn(told: readonly ToldTouchpoint[]): ReadonlyMap<string, number> {
  const sayers = new Map<string, number>()
  for (const { says } of told) for (const id of says) sayers.set(id, (sayers.get(id) ?? 0) + 1)
  return sayers
}
