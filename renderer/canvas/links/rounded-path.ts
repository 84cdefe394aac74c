import type { Point } from './box.ts'

const cornerRadius = 12

/** A line through points whose corners are rounded, as path data. */
export function roundedPath(points: readonly Point[]): string {
  const parts: string[] = []
  points.forEach((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]]
    if (before === undefined) parts.push(`M${written(point)}`)
    else if (after === undefined) parts.push(`L${written(point)}`)
    else {
      const radius = Math.min(cornerRadius, distance(before, point) / 2, distance(point, after) / 2)
      parts.push(
        `L${written(towards(point, before, radius))}`,
        `Q${written(point)} ${written(towards(point, after, radius))}`,
      )
    }
  })
  return parts.join('')
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y)
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1
  return {
    x: from.x + ((to.x - from.x) * length) / whole,
    y: from.y + ((to.y - from.y) * length) / whole,
  }
}

function written({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}
