import { stageColours, type StageColour } from '../../../shared/framework/framework.ts'

/**
 * A hue for each member of a buying group, the same on every screen: by the id, or the next one that
 * is free, so that two people rarely look alike.
 * @param ids in the order of the group
 */
export function portraitColours(ids: Iterable<string>): ReadonlyMap<string, StageColour> {
  const colours = new Map<string, StageColour>()
  const taken = new Set<StageColour>()
  for (const id of ids) {
    if (taken.size === stageColours.length) taken.clear()
    let at = sumOf(id) % stageColours.length
    while (taken.has(colourAt(at))) at++
    taken.add(colourAt(at))
    colours.set(id, colourAt(at))
  }
  return colours
}

function colourAt(at: number): StageColour {
  return stageColours[at % stageColours.length] ?? 'slate'
}

function sumOf(id: string): number {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return sum
}
