// Who owns what, and where nobody or the wrong one does. Sales is one more channel: a joint owner is
// normal and never a finding.
import type { Phase, StageId } from '../../framework/framework.ts'
import { foldText } from '../fold-text.ts'
import { stageOf, type Link, type LinkedTouchpoints, type Touchpoint } from '../board-view.ts'
import type { Owner } from '../touchpoint.ts'

export interface HandOff {
  readonly link: Link
  readonly from: Touchpoint
  readonly to: Touchpoint
}

/** Cards of one name that different sides claim for themselves. */
export interface Claim {
  readonly title: string
  readonly touchpoints: readonly Touchpoint[]
}

export interface Ownership {
  readonly counts: Readonly<Record<Owner, number>>
  /** Links whose two ends have different owners. */
  readonly handOffs: readonly HandOff[]
  readonly ownedByNobody: readonly Touchpoint[]
  readonly claimedByTwo: readonly Claim[]
  /** On the website during or after the purchase, without marketing. */
  readonly lateWebVisits: readonly Touchpoint[]
  /** Talks on the phone or in person before the purchase, without sales. */
  readonly earlySalesContacts: readonly Touchpoint[]
}

/** @param phaseOf phase of a stage of the pinned framework */
export function ownershipOf(
  { touchpoints, links }: LinkedTouchpoints,
  phaseOf: (stageId: StageId) => Phase | undefined,
): Ownership {
  const met = touchpoints.filter(({ facts }) => facts.status !== 'retired')
  const phaseOfCard = (card: Touchpoint) => {
    const stageId = stageOf(card)
    return stageId === null ? undefined : phaseOf(stageId)
  }
  return {
    counts: countOwners(met),
    handOffs: handOffsOn(links, met),
    ownedByNobody: met.filter(({ facts }) => facts.owner === 'nobody'),
    claimedByTwo: claimsIn(met),
    lateWebVisits: met.filter((card) => {
      const phase = phaseOfCard(card)
      const isLate = phase === 'during' || phase === 'after'
      return isLate && card.facts.channel === 'website' && !isOwnedWith(card, 'marketing')
    }),
    earlySalesContacts: met.filter((card) => {
      const isTalk = card.facts.channel === 'phone' || card.facts.channel === 'in-person'
      return isTalk && phaseOfCard(card) === 'before' && !isOwnedWith(card, 'sales')
    }),
  }
}

function isOwnedWith({ facts }: Touchpoint, side: 'marketing' | 'sales'): boolean {
  return facts.owner === side || facts.owner === 'joint'
}

function countOwners(touchpoints: readonly Touchpoint[]): Readonly<Record<Owner, number>> {
  const counts = { marketing: 0, sales: 0, joint: 0, partner: 0, nobody: 0 }
  for (const { facts } of touchpoints) counts[facts.owner]++
  return counts
}

function handOffsOn(links: readonly Link[], met: readonly Touchpoint[]): readonly HandOff[] {
  const byId = new Map(met.map((card) => [card.id, card]))
  return links.flatMap((link) => {
    const from = byId.get(link.fromId)
    const to = byId.get(link.toId)
    if (from === undefined || to === undefined || from.facts.owner === to.facts.owner) return []
    return [{ link, from, to }]
  })
}

/** The same name in the same stage, once owned by one side and once by another. */
function claimsIn(met: readonly Touchpoint[]): readonly Claim[] {
  const byName = new Map<string, Touchpoint[]>()
  for (const card of met) {
    if (card.facts.title.trim() === '' || card.facts.owner === 'nobody') continue
    const key = `${stageOf(card) ?? ''} ${foldText(card.facts.title.trim())}`
    byName.set(key, [...(byName.get(key) ?? []), card])
  }
  return [...byName.values()]
    .filter((cards) => new Set(cards.map(({ facts }) => facts.owner)).size > 1)
    .map((cards) => ({ title: cards[0]?.facts.title ?? '', touchpoints: cards }))
}
