// Keeps links apart that would run over each other: each moves aside by its place among them. It looks
// at where the others run by themselves, so one link never waits for another. Pure.
import { lineBox, overlapOf, type Box, type Point } from './box.ts'

/** A part of a route between two bends, neither of which is at a card. */
interface Stretch {
  readonly linkId: string
  readonly axis: 'x' | 'y'
  /** Where it runs across its axis, and from where to where along it. */
  readonly level: number
  readonly least: number
  readonly most: number
}

/** Stretches by axis and level, for {@link separated}. */
export type Stretches = ReadonlyMap<string, readonly Stretch[]>

const levelStep = 8
/** Nearer than this two lines look like one. */
const leastApart = 8
const shift = 9
const shortest = 8

export function stretchesOf(routes: Iterable<readonly [string, readonly Point[]]>): Stretches {
  const stretches = new Map<string, Stretch[]>()
  for (const [linkId, route] of routes) {
    for (let at = 1; at + 2 < route.length; at++) {
      const stretch = stretchAt(linkId, route, at)
      if (stretch === null) continue
      const key = keyOf(stretch.axis, stretch.level)
      const others = stretches.get(key)
      if (others === undefined) stretches.set(key, [stretch])
      else others.push(stretch)
    }
  }
  return stretches
}

/** @param boxes what a moved stretch must not touch */
export function separated(
  linkId: string,
  route: readonly Point[],
  stretches: Stretches,
  boxes: readonly Box[],
): readonly Point[] {
  let next: Point[] | null = null
  for (let at = 1; at + 2 < route.length; at++) {
    const stretch = stretchAt(linkId, route, at)
    const aside = stretch === null ? 0 : asideOf(stretch, stretches)
    const points: readonly Point[] = next ?? route
    const moved: Point[] | null =
      stretch === null || aside === 0 ? null : move(points, at, stretch.axis, aside)
    if (moved === null || !isFree(moved, at, boxes)) continue
    next = moved
  }
  return next ?? route
}

function stretchAt(linkId: string, route: readonly Point[], at: number): Stretch | null {
  const [a, b] = [route[at], route[at + 1]]
  if (a === undefined || b === undefined || (a.x !== b.x && a.y !== b.y)) return null
  const axis = a.x === b.x ? 'x' : 'y'
  const along = axis === 'x' ? 'y' : 'x'
  return {
    linkId,
    axis,
    level: a[axis],
    least: Math.min(a[along], b[along]),
    most: Math.max(a[along], b[along]),
  }
}

function asideOf(stretch: Stretch, stretches: Stretches): number {
  const { linkId, axis, level } = stretch
  const ids = new Set<string>([linkId])
  for (const step of [-1, 0, 1]) {
    for (const other of stretches.get(keyOf(axis, level + step * levelStep)) ?? []) {
      const isOver =
        Math.abs(other.level - level) < leastApart &&
        Math.min(other.most, stretch.most) - Math.max(other.least, stretch.least) > leastApart
      if (isOver) ids.add(other.linkId)
    }
  }
  if (ids.size === 1) return 0
  const order = [...ids].toSorted((a, b) => (a < b ? -1 : 1))
  return (order.indexOf(linkId) - (order.length - 1) / 2) * shift
}

/** Null where the bends beside it would become too short or turn around. */
function move(route: readonly Point[], at: number, axis: 'x' | 'y', aside: number): Point[] | null {
  const [before, a, b, after] = route.slice(at - 1, at + 3)
  if (before === undefined || a === undefined || b === undefined || after === undefined) return null
  const level = a[axis] + aside
  const keeps = (from: number, was: number) =>
    Math.sign(level - from) === Math.sign(was - from) && Math.abs(level - from) >= shortest
  if (!keeps(before[axis], a[axis]) || !keeps(after[axis], b[axis])) return null
  return route.map((point, index) =>
    index === at || index === at + 1 ? { ...point, [axis]: level } : point,
  )
}

function isFree(route: readonly Point[], at: number, boxes: readonly Box[]): boolean {
  const lines = route.slice(at - 1, at + 2).flatMap((point, index) => {
    const next = route[at + index]
    return next === undefined ? [] : [lineBox(point, next, 4)]
  })
  return boxes.every((box) => lines.every((line) => overlapOf(box, line) === 0))
}

function keyOf(axis: 'x' | 'y', level: number): string {
  return `${axis}${Math.round(level / levelStep)}`
}
