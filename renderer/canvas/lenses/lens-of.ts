// Which lens a row has, what it shows, how much room it needs, and what it says in words.
import type { Row, RowKind } from '../../../shared/map/row.ts'
import { feelingsLens, feelingValues } from './feelings-lens.ts'
import type { LensFacts, LensValue } from './lens-facts.ts'
import type { LensContent } from './lens-shape.ts'
import { metricsLens, metricsStrip, metricValues } from './metrics-lens.ts'
import { needsLens, needsStrip, needValues } from './needs-lens.ts'
import {
  channelsLens,
  channelsStrip,
  channelValues,
  ownersLens,
  ownersStrip,
  ownerValues,
} from './share-lenses.ts'

interface Lens {
  readonly show: (facts: LensFacts, row: Row) => LensContent
  /** Kept free of cards at the bottom of the row, in page units. */
  readonly strip: (content: LensContent) => number
  readonly values: (facts: LensFacts, row: Row) => readonly LensValue[]
}

const lenses: Readonly<Partial<Record<RowKind, Lens>>> = {
  feelings: { show: feelingsLens, strip: () => 0, values: feelingValues },
  channels: { show: channelsLens, strip: channelsStrip, values: channelValues },
  owners: { show: ownersLens, strip: () => ownersStrip, values: ownerValues },
  needs: { show: needsLens, strip: needsStrip, values: needValues },
  metrics: { show: metricsLens, strip: metricsStrip, values: metricValues },
}

export interface ShownLens {
  readonly content: LensContent
  readonly strip: number
}

export function hasLens({ kind }: Row): boolean {
  return lenses[kind] !== undefined
}

/** Null for a row that only holds cards. */
export function lensOf(facts: LensFacts, row: Row): ShownLens | null {
  const lens = lenses[row.kind]
  if (lens === undefined) return null
  const content = lens.show(facts, row)
  return { content, strip: lens.strip(content) }
}

/** What the lens of a row says, line by line. */
export function lensValues(facts: LensFacts, row: Row): readonly LensValue[] {
  return lenses[row.kind]?.values(facts, row) ?? []
}
