// What the lenses of rows say of some touchpoints: of a stage, of a persona, of whatever is given.
import { channels, owners, type Channel, type Owner, type TouchpointFacts } from '../touchpoint.ts'

export interface Feeling {
  /** Of those that somebody said something of: −2 … +2. */
  readonly mean: number
  /** How many those are. */
  readonly count: number
}

/** Null where nobody has said of any of them how it feels. */
export function feelingIn(cards: readonly Pick<TouchpointFacts, 'emotion'>[]): Feeling | null {
  const said = cards.flatMap(({ emotion }) => emotion ?? [])
  if (said.length === 0) return null
  const sum = said.reduce((total: number, emotion) => total + emotion, 0)
  return { mean: sum / said.length, count: said.length }
}

export interface ChannelCount {
  /** Null: nobody has said by which channel. */
  readonly channel: Channel | null
  readonly count: number
}

/** Channels that are used, in the order of the vocabulary; what nobody has said comes last. */
export function channelsIn(
  cards: readonly Pick<TouchpointFacts, 'channel'>[],
): readonly ChannelCount[] {
  return [...channels, null].flatMap((channel) => {
    const count = cards.filter((card) => card.channel === channel).length
    return count === 0 ? [] : [{ channel, count }]
  })
}

export function ownersIn(
  cards: readonly Pick<TouchpointFacts, 'owner'>[],
): Readonly<Record<Owner, number>> {
  const counts = Object.fromEntries(owners.map((owner) => [owner, 0])) as Record<Owner, number>
  for (const { owner } of cards) counts[owner]++
  return counts
}
