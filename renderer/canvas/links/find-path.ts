// The cheapest upright path from one of some places to one of others, around boxes. Searches (A*) a
// grid whose lines are given, so its cost follows the number of lines and not the size of the board.
import type { Box, Point } from './box.ts'

export interface PathDoor extends Point {
  /** Along which axis one goes through it. */
  readonly axis: 0 | 1
  /** What it costs to go by it, in page units. */
  readonly cost: number
}

export interface PathSearch {
  /** Upright lines and level lines, sorted. Every door stands where two of them cross. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly from: readonly PathDoor[]
  readonly to: readonly PathDoor[]
  /** Nothing may pass through these. */
  readonly blockers: readonly Box[]
  /** What a bend costs, in page units. */
  readonly bendCost: number
}

/** Corners of the path with its doors, or null where there is none. */
export function findPath(search: PathSearch): readonly Point[] | null {
  const grid = gridOf(search)
  const { count, nodeAt } = grid
  const costs = new Float64Array(count).fill(Infinity)
  const came = new Int32Array(count).fill(-1)
  const goals = new Map<number, number>()
  for (const door of search.to) goals.set(nodeAt(door, door.axis), door.cost)
  const ends = search.to
  const estimate = (node: number) => {
    const { x, y } = grid.pointOf(node)
    let least = Infinity
    for (const end of ends) least = Math.min(least, Math.abs(end.x - x) + Math.abs(end.y - y))
    return least
  }
  const open = new Heap()
  for (const door of search.from) {
    const node = nodeAt(door, door.axis)
    if (door.cost >= (costs[node] ?? 0)) continue
    costs[node] = door.cost
    open.push(node, door.cost + estimate(node))
  }
  let best = -1
  let bestCost = Infinity
  while (open.size > 0) {
    const { node, rank } = open.pop()
    if (rank >= bestCost) break
    const cost = costs[node] ?? Infinity
    const end = goals.get(node)
    if (end !== undefined && cost + end < bestCost) {
      best = node
      bestCost = cost + end
    }
    grid.eachStep(node, (next, length) => {
      const total = cost + length
      if (total >= (costs[next] ?? 0)) return
      costs[next] = total
      came[next] = node
      open.push(next, total + estimate(next))
    })
  }
  return best === -1 ? null : corners(best, came, grid.pointOf)
}

interface Grid {
  readonly count: number
  readonly nodeAt: (point: Point, axis: 0 | 1) => number
  readonly pointOf: (node: number) => Point
  readonly eachStep: (node: number, step: (next: number, cost: number) => void) => void
}

/** A node is a crossing together with the axis along which one came: a bend is a step of its own. */
function gridOf({ xs, ys, blockers, bendCost }: PathSearch): Grid {
  const width = xs.length
  const points = width * ys.length
  const isShut = shutSteps(xs, ys, blockers)
  const xAt = (at: number) => xs[at % width] ?? 0
  const yAt = (at: number) => ys[Math.floor(at / width)] ?? 0
  return {
    count: points * 2,
    nodeAt: ({ x, y }, axis) => axis * points + lineAt(ys, y) * width + lineAt(xs, x),
    pointOf: (node) => ({ x: xAt(node % points), y: yAt(node % points) }),
    eachStep(node, step) {
      const axis = node < points ? 0 : 1
      const at = node % points
      step((1 - axis) * points + at, bendCost)
      if (axis === 0) {
        const column = at % width
        if (column > 0 && isShut.level[at - 1] === 0) step(node - 1, xAt(at) - xAt(at - 1))
        if (column < width - 1 && isShut.level[at] === 0) step(node + 1, xAt(at + 1) - xAt(at))
      } else {
        if (at >= width && isShut.upright[at - width] === 0)
          step(node - width, yAt(at) - yAt(at - width))
        if (at + width < points && isShut.upright[at] === 0)
          step(node + width, yAt(at + width) - yAt(at))
      }
    },
  }
}

/** Which steps to the right and which steps down run through a box. */
function shutSteps(xs: readonly number[], ys: readonly number[], blockers: readonly Box[]) {
  const level = new Uint8Array(xs.length * ys.length)
  const upright = new Uint8Array(xs.length * ys.length)
  for (const { x, y, w, h } of blockers) {
    const left = firstAfter(xs, x)
    const right = firstAfter(xs, x + w - 0.001)
    const top = firstAfter(ys, y)
    const bottom = firstAfter(ys, y + h - 0.001)
    for (let row = top; row < bottom; row++)
      for (let column = Math.max(0, left - 1); column < right; column++)
        level[row * xs.length + column] = 1
    for (let row = Math.max(0, top - 1); row < bottom; row++)
      for (let column = left; column < right; column++) upright[row * xs.length + column] = 1
  }
  return { level, upright }
}

/** How many of the sorted numbers are not beyond a value. */
function firstAfter(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}

function lineAt(sorted: readonly number[], value: number): number {
  return Math.max(0, firstAfter(sorted, value) - 1)
}

function corners(
  last: number,
  came: Int32Array,
  pointOf: (node: number) => Point,
): readonly Point[] {
  const path: Point[] = []
  for (let node = last; node !== -1; node = came[node] ?? -1) path.push(pointOf(node))
  return withoutStraight(path.toReversed())
}

/** Without points at which a path does not bend. */
export function withoutStraight(path: readonly Point[]): readonly Point[] {
  const kept: Point[] = []
  for (const point of path) {
    const [before, last] = [kept.at(-2), kept.at(-1)]
    if (last !== undefined && last.x === point.x && last.y === point.y) continue
    const isStraight =
      before !== undefined &&
      last !== undefined &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))
    if (isStraight) kept.pop()
    kept.push(point)
  }
  return kept
}

/** The node of the lowest rank first; of equal ranks the smaller node, so that every peer agrees. */
class Heap {
  readonly #nodes: number[] = []
  readonly #ranks: number[] = []

  get size(): number {
    return this.#nodes.length
  }

  push(node: number, rank: number): void {
    this.#nodes.push(node)
    this.#ranks.push(rank)
    for (let at = this.#nodes.length - 1; at > 0;) {
      const parent = (at - 1) >> 1
      if (!this.#isBefore(at, parent)) break
      this.#swap(at, parent)
      at = parent
    }
  }

  pop(): { readonly node: number; readonly rank: number } {
    const top = { node: this.#nodes[0] ?? 0, rank: this.#ranks[0] ?? 0 }
    this.#swap(0, this.#nodes.length - 1)
    this.#nodes.pop()
    this.#ranks.pop()
    for (let at = 0; ;) {
      const left = 2 * at + 1
      const right = left + 1
      let least = at
      if (left < this.#nodes.length && this.#isBefore(left, least)) least = left
      if (right < this.#nodes.length && this.#isBefore(right, least)) least = right
      if (least === at) return top
      this.#swap(at, least)
      at = least
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [rankA = 0, rankB = 0] = [this.#ranks[a], this.#ranks[b]]
    return rankA === rankB ? (this.#nodes[a] ?? 0) < (this.#nodes[b] ?? 0) : rankA < rankB
  }

  #swap(a: number, b: number): void {
    const [nodeA = 0, nodeB = 0] = [this.#nodes[a], this.#nodes[b]]
    const [rankA = 0, rankB = 0] = [this.#ranks[a], this.#ranks[b]]
    this.#nodes[a] = nodeB
    this.#nodes[b] = nodeA
    this.#ranks[a] = rankB
    this.#ranks[b] = rankA
  }
}
