// What the heads of marketing and of sales can sign: who owns what in each stage, where one hands over to
// the other, and what is still open. Nothing in it that the map does not say.
import type { Framework, StageId } from '../../framework/framework.ts'
import { stageOf, type Link, type Touchpoint } from '../board-view.ts'
import { owners, type Owner } from '../touchpoint.ts'
import { ownershipOf, type HandOff, type Ownership } from './ownership.ts'

export interface StageShare {
  /** Null: on no lane. */
  readonly stageId: StageId | null
  readonly name: string
  readonly byOwner: Readonly<Record<Owner, readonly Touchpoint[]>>
}

export interface Agreement {
  /** Touchpoints that it speaks of; retired ones are no longer met. */
  readonly n: number
  /** In their order; last what lies on no lane, where there is any. */
  readonly stages: readonly StageShare[]
  /** In the order of the stages that they leave. */
  readonly handOffs: readonly HandOff[]
  readonly open: Pick<
    Ownership,
    'ownedByNobody' | 'claimedByTwo' | 'lateWebVisits' | 'earlySalesContacts'
  >
}

export function agreementOf(
  board: { readonly touchpoints: readonly Touchpoint[]; readonly links: readonly Link[] },
  { stages }: Framework,
): Agreement {
  const phases = new Map(stages.map(({ id, phase }) => [id, phase]))
  const { handOffs, counts: _counts, ...open } = ownershipOf(board, (id) => phases.get(id))
  const met = board.touchpoints.filter(({ facts }) => facts.status !== 'retired')
  const placeOf = (card: Touchpoint) => {
    const at = stages.findIndex(({ id }) => id === stageOf(card))
    return at < 0 ? stages.length : at
  }
  const besides = met.filter((card) => placeOf(card) === stages.length)
  return {
    n: met.length,
    stages: [
      ...stages.map(({ id, name }) =>
        shareOf(
          id,
          name,
          met.filter((card) => stageOf(card) === id),
        ),
      ),
      ...(besides.length === 0 ? [] : [shareOf(null, '', besides)]),
    ],
    handOffs: handOffs.toSorted((a, b) => placeOf(a.from) - placeOf(b.from)),
    open,
  }
}

function shareOf(
  stageId: StageId | null,
  name: string,
  touchpoints: readonly Touchpoint[],
): StageShare {
  const byOwner = Object.fromEntries(
    owners.map((owner) => [owner, touchpoints.filter(({ facts }) => facts.owner === owner)]),
  ) as Record<Owner, Touchpoint[]>
  return { stageId, name, byOwner }
}
