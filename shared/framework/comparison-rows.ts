// Two frameworks side by side, in an order that can be read down either column.
import type { Framework, Stage, StageId } from './framework.ts'
import { alignFrameworks, type StageMatch } from './terms/align-frameworks.ts'

export interface ComparisonRow {
  readonly left: Stage | null
  readonly right: Stage | null
  /** Why the two stand beside each other; null where one of them has no counterpart. */
  readonly match: StageMatch | null
}

/**
 * One row for each two stages that meet, in the order of the left; a right stage without a counterpart
 * stands after the one that it follows in its own framework.
 */
export function comparisonRows(left: Framework, right: Framework): readonly ComparisonRow[] {
  const { matches, onlyRight } = alignFrameworks(left, right)
  const rightById = new Map(right.stages.map((stage) => [stage.id, stage]))
  const rows = left.stages.flatMap((stage): ComparisonRow[] => {
    const own = matches.filter((match) => match.left === stage.id)
    if (own.length === 0) return [{ left: stage, right: null, match: null }]
    return own.map((match) => ({ left: stage, right: rightById.get(match.right) ?? null, match }))
  })
  for (const stage of onlyRight) {
    const row = { left: null, right: stage, match: null }
    rows.splice(placeFor(stage.id, right, rows), 0, row)
  }
  return rows
}

/** After the last row of the nearest stage before it that has a row. */
function placeFor(id: StageId, right: Framework, rows: readonly ComparisonRow[]): number {
  const order = right.stages.map((stage) => stage.id)
  for (let at = order.indexOf(id) - 1; at >= 0; at--) {
    const last = rows.findLastIndex((row) => row.right?.id === order[at])
    if (last >= 0) return last + 1
  }
  return 0
}
