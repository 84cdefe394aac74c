// The picture of an upgrade: lanes before and after, and ribbons between them. Pure; in percent.
import type { Stage, StageColour, StageId } from '../../../shared/framework/framework.ts'
import type { LandingGroup } from '../../../shared/framework/upgrade/landing-groups.ts'
import type { UpgradePlan } from '../../../shared/framework/upgrade/landing.ts'

/** A lane of the picture; a null stage is the parking lane. */
export interface FlowLane {
  readonly stage: Stage | null
  readonly count: number
}

export interface Ribbon {
  readonly key: string
  readonly path: string
  readonly colour: StageColour | null
  readonly isParked: boolean
}

export interface Flows {
  readonly before: readonly FlowLane[]
  readonly after: readonly FlowLane[]
  readonly ribbons: readonly Ribbon[]
}

/** A ribbon of few cards must still be seen, and one of many leave room for the others. */
const ribbonWidth = { least: 0.6, share: 0.7 } as const

export function flowsOf(plan: UpgradePlan, groups: readonly LandingGroup[]): Flows {
  const ends = endsOf(plan, groups)
  const before = linesUp(plan.from.stages, ends, 'from')
  const after = linesUp(plan.to.stages, ends, 'to')
  const total = Math.max(1, ...ends.map(({ count }) => count))
  const ribbons = ends.flatMap(({ from, to, count }): Ribbon[] => {
    const start = before.findIndex(({ stage }) => (stage?.id ?? null) === from)
    const end = after.findIndex(({ stage }) => (stage?.id ?? null) === to)
    if (start === -1 || end === -1) return []
    const slot = 100 / Math.max(before.length, after.length)
    const width = Math.max(ribbonWidth.least, slot * ribbonWidth.share * (count / total))
    const x1 = (100 / before.length) * (start + 0.5)
    const x2 = (100 / after.length) * (end + 0.5)
    return [
      {
        key: `${from ?? ''}>${to ?? ''}`,
        path: ribbon(x1, x2, width / 2),
        colour: before[start]?.stage?.colour ?? null,
        isParked: to === null,
      },
    ]
  })
  return { before, after, ribbons }
}

interface FlowEnd {
  readonly from: StageId | null
  readonly to: StageId | null
  readonly count: number
}

/** Where cards go, and where the author's mapping would let them go. */
function endsOf(plan: UpgradePlan, groups: readonly LandingGroup[]): readonly FlowEnd[] {
  const stages = new Set(plan.from.stages.map(({ id }) => id))
  const ends = groups.flatMap(({ from, homes }) =>
    homes.map(({ to, count }) => ({ from: stages.has(from) ? from : null, to, count })),
  )
  const targets = new Set(plan.to.stages.map(({ id }) => id))
  for (const { id } of plan.from.stages) {
    for (const to of mappedHomes(plan, id, targets)) {
      const isThere = ends.some((end) => end.from === id && end.to === to)
      if (!isThere) ends.push({ from: id, to, count: 0 })
    }
  }
  return ends
}

function mappedHomes(
  { diff }: UpgradePlan,
  id: StageId,
  targets: ReadonlySet<StageId>,
): readonly StageId[] {
  for (const change of diff.stages) {
    if (change.kind === 'split' && change.stage.id === id) return change.into
    if (change.kind === 'merged' && change.stage.id === id) return [change.into]
  }
  return targets.has(id) ? [id] : []
}

function linesUp(
  stages: readonly Stage[],
  ends: readonly FlowEnd[],
  side: 'from' | 'to',
): readonly FlowLane[] {
  const countOf = (id: StageId | null) =>
    ends.reduce((sum, end) => (end[side] === id ? sum + end.count : sum), 0)
  const lanes: FlowLane[] = stages.map((stage) => ({ stage, count: countOf(stage.id) }))
  const parked = countOf(null)
  return parked === 0 ? lanes : [...lanes, { stage: null, count: parked }]
}

function ribbon(x1: number, x2: number, half: number): string {
  const n = (value: number) => Math.round(value * 100) / 100
  const [a, b, c, d] = [x1 - half, x2 - half, x2 + half, x1 + half].map(n)
  return `M${a} 0C${a} 55 ${b} 45 ${b} 100L${c} 100C${c} 45 ${d} 55 ${d} 0Z`
}
