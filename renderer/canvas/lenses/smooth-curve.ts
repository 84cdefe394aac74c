export interface CurvePoint {
  readonly x: number
  readonly y: number
}

/** A smooth path through points from left to right that never overshoots them (Fritsch–Carlson). */
export function smoothCurve(points: readonly CurvePoint[]): string {
  const [first] = points
  if (first === undefined) return ''
  const slopes = slopesBetween(points)
  const tangents = points.map((_point, at) => tangentAt(slopes, at))
  const parts = [`M${round(first.x)} ${round(first.y)}`]
  points.forEach((point, at) => {
    const before = points[at - 1]
    if (before === undefined) return
    const third = (point.x - before.x) / 3
    const leaving = before.y + third * (tangents[at - 1] ?? 0)
    const arriving = point.y - third * (tangents[at] ?? 0)
    parts.push(
      `C${round(before.x + third)} ${round(leaving)} ${round(point.x - third)} ${round(arriving)} ${round(point.x)} ${round(point.y)}`,
    )
  })
  return parts.join('')
}

function slopesBetween(points: readonly CurvePoint[]): readonly number[] {
  return points.slice(1).map((point, at) => {
    const before = points[at] ?? point
    return point.x === before.x ? 0 : (point.y - before.y) / (point.x - before.x)
  })
}

/** The harmonic mean of both sides; flat where the curve turns. */
function tangentAt(slopes: readonly number[], at: number): number {
  const before = slopes[at - 1]
  const after = slopes[at]
  if (before === undefined || after === undefined) return before ?? after ?? 0
  return before * after <= 0 ? 0 : (2 * before * after) / (before + after)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
