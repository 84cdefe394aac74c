// The parts of a framework that a version may lack: missing reads as empty, so versions that were
// published before a part existed keep their hash.
import type { Framework, Overrule, Stage, StageId, StageMove } from './framework.ts'
import type { Funnel } from './funnel.ts'
import type { Term } from './term.ts'

const none: readonly never[] = Object.freeze([])

export function termsOf(framework: Framework): readonly Term[] {
  return framework.terms ?? none
}

export function funnelsOf(framework: Framework): readonly Funnel[] {
  return framework.funnels ?? none
}

export function segmentsOf(framework: Framework): readonly string[] {
  return framework.segments ?? none
}

export function overrulesOf(framework: Framework): readonly Overrule[] {
  return framework.overrules ?? none
}

export function movesOf(framework: Framework): readonly StageMove[] {
  return framework.moves ?? none
}

export function stagesById(framework: Framework): ReadonlyMap<StageId, Stage> {
  return new Map(framework.stages.map((stage) => [stage.id, stage]))
}

/** Who has words or a funnel of their own, in the order in which they first appear. */
export function sourcesOf(framework: Framework): readonly string[] {
  const sources = [...termsOf(framework), ...funnelsOf(framework)].map(({ source }) => source)
  return [...new Set(sources)]
}
