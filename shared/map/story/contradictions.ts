// S4: touchpoints that carry one pillar give different numbers in one unit. Two contradict each other
// where each says a number that the other does not; one that says less than the other does not.
import type { RecordId } from '../../document/record.ts'
import type { RawStoryFinding, Side } from './finding.ts'
import { isSameQuantity, type Quantity } from './quantities.ts'
import { pillarName, type Pillar, type Story } from './story.ts'
import type { SaidQuantities, ToldTouchpoint } from './told-touchpoint.ts'

/** @param carriers the touchpoints that carry each pillar */
export function findContradictions(
  { pillars }: Story,
  carriers: ReadonlyMap<string, readonly ToldTouchpoint[]>,
): readonly RawStoryFinding[] {
  return pillars.flatMap((pillar) =>
    [...sayingsOf(carriers.get(pillar.id) ?? [])].flatMap(
      ([unit, sayings]) => contradictionIn(pillar, unit, sayings) ?? [],
    ),
  )
}

/** The numbers that touchpoints say in one unit, and which touchpoints say these. */
interface Saying {
  readonly quantities: readonly Quantity[]
  readonly cardIds: RecordId[]
}

/** More sides than this tell no more. */
const mostSides = 12

/** By unit. */
function sayingsOf(carriers: readonly ToldTouchpoint[]): ReadonlyMap<string, readonly Saying[]> {
  const byUnit = new Map<string, Sayings>()
  for (const { card, quantities } of carriers) {
    for (const [unit, said] of quantities) {
      let sayings = byUnit.get(unit)
      if (sayings === undefined) byUnit.set(unit, (sayings = { all: [], byKey: new Map() }))
      sayingOf(said, sayings)?.cardIds.push(card.id)
    }
  }
  return new Map([...byUnit].map(([unit, { all }]) => [unit, all]))
}

interface Sayings {
  readonly all: Saying[]
  /** Null: there are too many sides already. */
  readonly byKey: Map<string, Saying | null>
}

/** Thousands of touchpoints say few different numbers, so these are compared once. */
function sayingOf({ quantities, key }: SaidQuantities, { all, byKey }: Sayings): Saying | null {
  const known = byKey.get(key)
  if (known !== undefined) return known
  let saying = all.find((other) => saysTheSame(other.quantities, quantities)) ?? null
  if (saying === null && all.length < mostSides) all.push((saying = { quantities, cardIds: [] }))
  byKey.set(key, saying)
  return saying
}

function contradictionIn(
  pillar: Pillar,
  unit: string,
  sayings: readonly Saying[],
): RawStoryFinding | null {
  const sides = sayings.filter((saying) => sayings.some((other) => contradict(saying, other)))
  if (sides.length === 0) return null
  return {
    id: `S4:${pillar.id}:${unit}`,
    rule: 'S4',
    reason: 'different-numbers',
    pillarId: pillar.id,
    cardIds: sides.flatMap(({ cardIds }) => cardIds),
    values: { pillar: pillarName(pillar) },
    sides: sides.map(sideOf),
  }
}

function contradict(a: Saying, b: Saying): boolean {
  return !saysAll(a.quantities, b.quantities) && !saysAll(b.quantities, a.quantities)
}

function saysTheSame(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  return saysAll(a, b) && saysAll(b, a)
}

function saysAll(quantities: readonly Quantity[], said: readonly Quantity[]): boolean {
  return said.every((one) => quantities.some((other) => isSameQuantity(one, other)))
}

function sideOf({ quantities, cardIds }: Saying): Side {
  return { numbers: [...new Set(quantities.map(({ said }) => said))], cardIds }
}
