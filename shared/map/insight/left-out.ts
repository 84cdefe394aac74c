// "Did we leave any out?": groups of the catalogue that a map does not use.
import type { Phase } from '../../framework/framework.ts'
import { phaseSections, type ChannelGroup } from '../catalogue/phase-sections.ts'
import type { Catalogue, Preset } from '../catalogue/catalogue.ts'
import type { Touchpoint } from '../board-view.ts'

export interface LeftOutGroup extends ChannelGroup {
  readonly phase: Phase
}

/** A group is used as soon as one of its kinds is on the map, in whatever lane. */
export function leftOutGroups(
  touchpoints: readonly Touchpoint[],
  catalogue: Catalogue,
  preset: Preset,
): readonly LeftOutGroup[] {
  const used = new Set(touchpoints.map(({ facts }) => catalogue.kindOf(facts)))
  return phaseSections(catalogue.search('', preset)).flatMap(({ phase, groups }) =>
    groups
      .filter((group) => group.entries.every(({ kind }) => !used.has(kind)))
      .map((group) => ({ phase, ...group })),
  )
}
