// Frameworks that a test makes up, as short as it can say them.
import type { Framework, FrameworkId, Stage, StageId } from '../../shared/framework/framework.ts'
import type { Funnel } from '../../shared/framework/funnel.ts'
import type { Term, TermId } from '../../shared/framework/term.ts'

export function stageNamed(id: string, name: string, change: Partial<Stage> = {}): Stage {
  return {
    id: id as StageId,
    name,
    definition: `The customer is at ${name}.`,
    customerObjective: `To get through ${name}.`,
    exitSign: '',
    questions: [],
    phase: 'before',
    colour: 'teal',
    ...change,
  }
}

export function frameworkOf(stages: readonly Stage[], change: Partial<Framework> = {}): Framework {
  return {
    id: 'acme-stages' as FrameworkId,
    name: 'Acme stages',
    organisation: 'Acme',
    version: 1,
    publishedAt: '2026-01-01T00:00:00Z',
    notes: 'First version.',
    stages,
    ...change,
  }
}

export function term(
  source: string,
  word: string,
  stageId: string | null,
  change: Partial<Term> = {},
): Term {
  return {
    id: `${source}-${word}-${stageId ?? 'none'}` as TermId,
    source,
    word,
    stageId: stageId as StageId | null,
    fit: 'same',
    definition: '',
    ...change,
  }
}

/** @param steps name of each step, and the stages that it is aligned to */
export function funnel(source: string, steps: readonly (readonly [string, ...string[]])[]): Funnel {
  return {
    id: source,
    source,
    steps: steps.map(([name, ...stageIds]) => ({
      id: name,
      name,
      stageIds: stageIds as unknown as readonly StageId[],
    })),
  }
}
