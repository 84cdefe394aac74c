// How a template is written down: by phase, so that it can be laid out over any framework. It says what a
// team may plan; what is true of their customers (who sees it, how it feels, how it is known) it leaves open.
import { phases, type Framework, type Phase, type StageId } from '../../framework/framework.ts'
import type { MapDocument } from '../../document/layout.ts'
import type { NewMap } from '../edit-map.ts'
import type { NeedType } from '../need.ts'
import type { RowKind } from '../row.ts'
import {
  columnPitch,
  layOutPlan,
  noteMargin,
  notePitch,
  type PlannedCard,
  type PlannedLink,
  type PlannedNotes,
  type PlannedPersona,
  type SamplePlan,
} from '../samples/sample-plan.ts'
import type { KnownSegment } from '../segment.ts'
import type { Channel, Owner } from '../touchpoint.ts'

export interface TemplatePlan {
  readonly id: string
  readonly title: string
  /** One sentence on what it is good for. */
  readonly description: string
  readonly scenario: string
  readonly segment: KnownSegment
  readonly personas: Readonly<Record<string, PlannedPersona>>
  /** In the order in which a customer may meet them. */
  readonly cards: Readonly<Record<Phase, Readonly<Record<string, TemplateCard>>>>
  readonly links: readonly PlannedLink[]
  /** Sticky notes of a row in a phase. */
  readonly notes: readonly (readonly [row: RowKind, phase: Phase, ...texts: string[]])[]
  /** A question, whose it is (everybody's where no persona is named), and the cards that answer it. */
  readonly needs: readonly (readonly [
    phase: Phase,
    type: NeedType,
    who: string | null,
    text: string,
    ...answeredBy: string[],
  ])[]
}

/** Of a kind of the catalogue, in its channel, or in a channel of its own. */
export interface TemplateCard {
  readonly title: string
  readonly kind?: string
  readonly channel?: Channel
  readonly owner?: Owner
  readonly who: readonly string[]
  readonly message?: string
}

/** Lays a template out over the framework of a new map, as one change. */
export function layOutTemplate(map: MapDocument, template: TemplatePlan, newMap: NewMap): void {
  layOutPlan(map, planOver(template, newMap.framework), newMap)
}

/** How many cards stand below each other in a column. */
const levels = 2

function planOver(template: TemplatePlan, framework: Framework): SamplePlan {
  const stageOf = stagesFor(framework)
  const byStage = new Map<StageId, [key: string, card: TemplateCard][]>(
    framework.stages.map(({ id }) => [id, []]),
  )
  for (const phase of phases) {
    const cards = Object.entries(template.cards[phase])
    cards.forEach((card, at) => byStage.get(stageOf(phase, at / cards.length))?.push(card))
  }
  const notes = notesOver(template, stageOf)
  const lanes = [...byStage].map(([id, inStage]) => {
    const longest = Math.max(0, ...notes.map(([, at, ...texts]) => (at === id ? texts.length : 0)))
    const forNotes = Math.ceil((longest * notePitch + noteMargin) / columnPitch)
    return [id, Math.max(1, forNotes, Math.ceil(inStage.length / levels))] as const
  })
  const cards: Record<string, PlannedCard> = {}
  let firstColumn = 0
  for (const [at, inStage] of [...byStage.values()].entries()) {
    inStage.forEach(([key, card], place) => {
      const column = firstColumn + Math.floor(place / levels)
      cards[key] = { status: 'planned', ...card, at: [column, place % levels] }
    })
    firstColumn += lanes[at]?.[1] ?? 1
  }
  return {
    headroom: 48,
    lanes,
    personas: template.personas,
    cards,
    links: template.links,
    notes,
    needs: template.needs.map(([phase, ...need]) => [stageOf(phase, 0), ...need]),
  }
}

/** Notes of several phases that share a stage stand side by side. */
function notesOver(
  template: TemplatePlan,
  stageOf: (phase: Phase, share: number) => StageId,
): readonly PlannedNotes[] {
  const byCell = new Map<string, PlannedNotes>()
  for (const [row, phase, ...texts] of template.notes) {
    const stageId = stageOf(phase, 0)
    const key = `${row} ${stageId}`
    const [, , ...before] = byCell.get(key) ?? [row, stageId]
    byCell.set(key, [row, stageId, ...before, ...texts])
  }
  return [...byCell.values()]
}

/**
 * Where something of a phase goes: the stages of that phase share it in its order; a framework without
 * that phase takes it in the nearest stage.
 */
function stagesFor({ stages }: Framework): (phase: Phase, share: number) => StageId {
  return (phase, share) => {
    const own = stages.filter((stage) => stage.phase === phase)
    const stage = own[Math.floor(share * own.length)] ?? nearest(stages, phase)
    if (stage === undefined) throw new Error('A framework without stages has no lanes')
    return stage.id
  }
}

function nearest(stages: Framework['stages'], phase: Phase) {
  const wanted = phases.indexOf(phase)
  const distance = (at: Phase) => Math.abs(phases.indexOf(at) - wanted)
  return [...stages].sort((a, b) => distance(a.phase) - distance(b.phase))[0]
}
