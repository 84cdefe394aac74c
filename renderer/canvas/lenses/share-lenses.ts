// Which channels each stage uses, and who owns how much of it.
import { channelsIn, ownersIn } from '../../../shared/map/insight/row-lenses.ts'
import { owners } from '../../../shared/map/touchpoint.ts'
import type { LensFacts, LensValue } from './lens-facts.ts'
import type { LensContent } from './lens-shape.ts'

/** A channel with its count, in page units. */
export const channelLine = { width: 168, height: 24, gap: 24 } as const
/** Left and right of what a lens shows of a stage. */
export const lensInset = 16
/** Bars of owners with their numbers beneath. */
export const ownersStrip = 44

export function channelsLens({ lanes, cardsOf, words }: LensFacts): LensContent {
  return {
    kind: 'channels',
    stages: lanes.map(({ id, start, size }) => ({
      x: start,
      w: size,
      counts: channelsIn(cardsOf(id)).map(({ channel, count }) => ({
        channel,
        count,
        name: words.channel(channel),
      })),
    })),
  }
}

export function ownersLens({ lanes, cardsOf }: LensFacts): LensContent {
  return {
    kind: 'owners',
    stages: lanes.map(({ id, start, size }) => ({
      x: start,
      w: size,
      counts: ownersIn(cardsOf(id)),
    })),
  }
}

/** How many channels stand beside each other in a stage. */
export function channelColumns(width: number): number {
  return Math.max(
    1,
    Math.floor((width - 2 * lensInset + channelLine.gap) / (channelLine.width + channelLine.gap)),
  )
}

export function channelsStrip(content: LensContent): number {
  if (content.kind !== 'channels') return 0
  const lines = content.stages.map(({ w, counts }) => Math.ceil(counts.length / channelColumns(w)))
  return Math.max(1, ...lines) * channelLine.height + lensInset
}

export function channelValues(facts: LensFacts): readonly LensValue[] {
  const { words } = facts
  return facts.lanes.map(({ id }) => {
    const cards = facts.cardsOf(id)
    const counts = channelsIn(cards).map(({ channel, count }) =>
      words.counted(words.channel(channel), count),
    )
    return valueOf(facts, id, counts, words.channels)
  })
}

export function ownerValues(facts: LensFacts): readonly LensValue[] {
  const { words } = facts
  return facts.lanes.map(({ id }) => {
    const shares = ownersIn(facts.cardsOf(id))
    const counts = owners.flatMap((owner) =>
      shares[owner] === 0 ? [] : [words.counted(words.owner(owner), shares[owner])],
    )
    return valueOf(facts, id, counts, words.owners)
  })
}

function valueOf(
  { cardsOf, stageName, words }: LensFacts,
  id: LensFacts['lanes'][number]['id'],
  counts: readonly string[],
  say: (stage: string, counts: string, all: number) => string,
): LensValue {
  const cards = cardsOf(id)
  const stage = stageName(id)
  return {
    key: id,
    words: cards.length === 0 ? words.noCards(stage) : say(stage, words.list(counts), cards.length),
    cardIds: cards.map((card) => card.id),
  }
}
