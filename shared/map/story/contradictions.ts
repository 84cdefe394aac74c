// S4: touchpoints that carry one pillar give different numbers in one unit. Two contradict each other
// where each says a number that the other does not; one that says less than the other does not.
import type { RecordId } from '../../document/record.ts'
import type { RawStoryFinding, Side } from './finding.ts'
import { isSameQuantity, type Quantity } from './quantities.ts'
import type { ToldTouchpoint } from './told-touchpoint.ts'
import { pillarName, type Pillar, type Story } from './story.ts'

export function findContradictions(
  { pillars }: Story,
  told: readonly ToldTouchpoint[],
): readonly RawStoryFinding[] {
  return pillars.flatMap((pillar) => {
    const carriers = told.filter(({ facts }) => facts.pillars.includes(pillar.id))
    const units = new Set(carriers.flatMap(({ quantities }) => quantities.map(({ unit }) => unit)))
    return [...units].flatMap((unit) => contradictionIn(pillar, unit, carriers) ?? [])
  })
}

interface Saying {
  readonly quantities: readonly Quantity[]
  readonly cardIds: RecordId[]
}

/** More sides than this tell no more. */
const mostSides = 12

function contradictionIn(
  pillar: Pillar,
  unit: string,
  carriers: readonly ToldTouchpoint[],
): RawStoryFinding | null {
  const sayings: Saying[] = []
  for (const { id, quantities } of carriers) {
    const said = quantities.filter((quantity) => quantity.unit === unit)
    if (said.length === 0) continue
    const same = sayings.find(
      (saying) => saysAll(saying, said) && saysAll({ quantities: said }, saying.quantities),
    )
    if (same !== undefined) same.cardIds.push(id)
    else if (sayings.length < mostSides) sayings.push({ quantities: said, cardIds: [id] })
  }
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

function contradict(a: Pick<Saying, 'quantities'>, b: Pick<Saying, 'quantities'>): boolean {
  return !saysAll(a, b.quantities) && !saysAll(b, a.quantities)
}

function saysAll({ quantities }: Pick<Saying, 'quantities'>, said: readonly Quantity[]): boolean {
  return said.every((one) => quantities.some((other) => isSameQuantity(one, other)))
}

function sideOf({ quantities, cardIds }: Saying): Side {
  return { numbers: [...new Set(quantities.map(({ said }) => said))], cardIds }
}
