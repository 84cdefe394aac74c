// How a link runs from card to card: straight where the way is free, else upright around whatever
// stands in between. Pure, and from what the map says alone, so every peer draws the same.
import { around, centreOf, grown, lineBox, overlapOf, type Box, type Point } from './box.ts'
import { findPath, withoutStraight, type PathDoor } from './find-path.ts'

export interface LinkEnd extends Box {
  /** Where its links leave beside each other: how far from the middle of a side. */
  readonly shiftX: number
  readonly shiftY: number
}

export interface LinkToRoute {
  readonly from: LinkEnd
  readonly to: LinkEnd
  /** Everything else that stands near. */
  readonly blockers: readonly Box[]
  /** Leads back: it leaves and arrives above the cards, outside of the line of reading. */
  readonly isReturn: boolean
  /** 0, 1 or 2: links that run beside each other keep to tracks of their own. */
  readonly track: number
}

/** How far beyond the cards at its ends a link may run. */
export const routeMargin = 220
/** Between a card and what runs along it; half of the gap that the app leaves between cards. */
const clearance = 8
const trackWidth = 6
/** A return keeps so much further away that its words cover no card. */
const pillRoom = 14
/** The others keep a little away from cards where there is room. */
const easyRoom = 8
/** Lines of the search on each axis; beyond that only those nearest to the ends are looked at. */
const mostLines = 120
const bendCost = 40

/** Corners from the edge of one card to the edge of the other. */
export function routeLink(link: LinkToRoute): readonly Point[] {
  const { from, to, blockers } = link
  const inWay = blockers.filter(
    (box) => overlapOf(grown(box, -2), from) === 0 && overlapOf(grown(box, -2), to) === 0,
  )
  const room = link.isReturn ? pillRoom : easyRoom
  return (
    (link.isReturn ? null : straightWay(from, to, inWay)) ??
    pathAround(link, inWay, clearance + trackWidth * link.track + room) ??
    pathAround(link, inWay, clearance) ??
    pathAround(link, [], clearance) ?? [centreOf(from), centreOf(to)]
  )
}

/** Level or upright where the cards face each other and nothing is in between. */
function straightWay(from: LinkEnd, to: LinkEnd, blockers: readonly Box[]) {
  const level = facing(from.y, from.h, to.y, to.h, from.shiftY)
  const upright = facing(from.x, from.w, to.x, to.w, from.shiftX)
  const isFree = (a: Point, b: Point) =>
    blockers.every((box) => overlapOf(box, lineBox(a, b, 8)) === 0)
  if (level !== null) {
    const isRight = to.x >= from.x + from.w
    const isLeft = from.x >= to.x + to.w
    const a = { x: isRight ? from.x + from.w : from.x, y: level }
    const b = { x: isRight ? to.x : to.x + to.w, y: level }
    if ((isRight || isLeft) && isFree(a, b)) return [a, b]
  }
  if (upright !== null) {
    const isDown = to.y >= from.y + from.h
    const isUp = from.y >= to.y + to.h
    const a = { x: upright, y: isDown ? from.y + from.h : from.y }
    const b = { x: upright, y: isDown ? to.y : to.y + to.h }
    if ((isDown || isUp) && isFree(a, b)) return [a, b]
  }
  return null
}

/** Where two sides face each other enough for a straight line: as near to the middle as may be. */
function facing(a: number, sizeA: number, b: number, sizeB: number, shift: number): number | null {
  const low = Math.max(a, b) + 10
  const high = Math.min(a + sizeA, b + sizeB) - 10
  if (high < low) return null
  return Math.max(low, Math.min(high, a + sizeA / 2 + shift))
}

/** @param offset between cards and the lines that are looked at first */
function pathAround(link: LinkToRoute, blockers: readonly Box[], offset: number) {
  const { from, to } = link
  const isSame = from.x === to.x && from.y === to.y
  // reason: a return would else run along the tops of cards, and its words lie on them
  const reach = link.isReturn ? offset : clearance
  const leaving = doorsOf(from, link, 'leaving', reach).filter(
    ({ side }) => !isSame || side === 'right',
  )
  const arriving = doorsOf(to, link, 'arriving', reach).filter(
    ({ side }) => !isSame || side === 'top',
  )
  const boxes = [from, to, ...blockers]
  const room = grown(around(from, to), routeMargin - clearance)
  const middleX = between(from.x, from.w, to.x, to.w)
  const middleY = between(from.y, from.h, to.y, to.h)
  const lines = (axis: 'x' | 'y', size: 'w' | 'h', middle: number) =>
    linesOf(
      [...leaving, ...arriving].map(({ door }) => door[axis]),
      [middle, ...boxes.flatMap((box) => [box[axis] - offset, box[axis] + box[size] + offset])],
      room[axis],
      room[axis] + room[size],
      middle,
    )
  const path = findPath({
    xs: lines('x', 'w', middleX),
    ys: lines('y', 'h', middleY),
    from: leaving.map(({ door }) => door),
    to: arriving.map(({ door }) => door),
    blockers: boxes.map((box) => grown(box, clearance - 1)),
    bendCost,
  })
  if (path === null) return null
  const aside = (link.track - 1) * trackWidth
  return centred(withEdges(path, leaving, arriving), link, blockers, aside)
}

function between(a: number, sizeA: number, b: number, sizeB: number): number {
  if (a + sizeA <= b) return Math.round((a + sizeA + b) / 2)
  if (b + sizeB <= a) return Math.round((b + sizeB + a) / 2)
  return Math.round((Math.max(a, b) + Math.min(a + sizeA, b + sizeB)) / 2)
}

/** Sorted, without what is out of the room or all but the same; doors are always among them. */
function linesOf(
  doors: readonly number[],
  others: readonly number[],
  least: number,
  most: number,
  middle: number,
): readonly number[] {
  const kept = [...new Set(doors)]
  const inRoom = others
    .filter((line) => line >= least && line <= most)
    .toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b)
  const taken = new Set(kept.map((line) => Math.round(line)))
  for (const line of inRoom) {
    if (kept.length >= mostLines) break
    const round = Math.round(line)
    if (taken.has(round)) continue
    taken.add(round)
    kept.push(line)
  }
  return kept.toSorted((a, b) => a - b)
}

type Side = 'left' | 'right' | 'top' | 'bottom'

interface Door {
  readonly side: Side
  /** Beside the card, where the search begins or ends. */
  readonly door: PathDoor
  /** On the edge of the card. */
  readonly edge: Point
}

/** @param reach how far above and below the card its doors stand */
function doorsOf(
  end: LinkEnd,
  link: LinkToRoute,
  way: 'leaving' | 'arriving',
  reach: number,
): readonly Door[] {
  const { x, y } = centreOf(end)
  const atX = x + Math.max(-end.w / 2 + 12, Math.min(end.w / 2 - 12, end.shiftX))
  const atY = y + Math.max(-end.h / 2 + 12, Math.min(end.h / 2 - 12, end.shiftY))
  const right = end.x + end.w
  const bottom = end.y + end.h
  const cost = (side: Side) => costOf(side, link, way)
  return [
    {
      side: 'right',
      edge: { x: right, y: atY },
      door: { x: right + clearance, y: atY, axis: 0, cost: cost('right') },
    },
    {
      side: 'left',
      edge: { x: end.x, y: atY },
      door: { x: end.x - clearance, y: atY, axis: 0, cost: cost('left') },
    },
    {
      side: 'top',
      edge: { x: atX, y: end.y },
      door: { x: atX, y: end.y - reach, axis: 1, cost: cost('top') },
    },
    {
      side: 'bottom',
      edge: { x: atX, y: bottom },
      door: { x: atX, y: bottom + reach, axis: 1, cost: cost('bottom') },
    },
  ]
}

const normals: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
}

/** Leaving towards the other card and arriving from it is free; a return goes over the top. */
function costOf(
  side: Side,
  { from, to, isReturn }: LinkToRoute,
  way: 'leaving' | 'arriving',
): number {
  if (isReturn) return side === 'top' ? 0 : side === 'bottom' ? 30 : 140
  const [a, b] = [centreOf(from), centreOf(to)]
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const along = (normals[side].x * (b.x - a.x) + normals[side].y * (b.y - a.y)) / length
  return 50 * (1 - (way === 'leaving' ? along : -along))
}

/** Steps to the side happen halfway between where they lead from and to, if nothing is there. */
function centred(
  path: readonly Point[],
  { from, to }: LinkToRoute,
  blockers: readonly Box[],
  aside: number,
): readonly Point[] {
  const points = [...path]
  for (let at = 1; at + 2 < points.length; at++) {
    const [before, a, b, after] = points.slice(at - 1, at + 3)
    if (before === undefined || a === undefined || b === undefined || after === undefined) continue
    const axis = a.x === b.x ? 'x' : 'y'
    const isStep = (a[axis] - before[axis]) * (after[axis] - b[axis]) > 0
    if (!isStep) continue
    const middle = Math.round((before[axis] + after[axis]) / 2) + aside
    const isBetween = (middle - before[axis]) * (after[axis] - middle) > 0
    const [nextA, nextB] = [
      { ...a, [axis]: middle },
      { ...b, [axis]: middle },
    ]
    const isFree = (start: Point, end: Point, boxes: readonly Box[]) => {
      const line = lineBox(start, end, 2 * clearance - 2)
      return boxes.every((box) => overlapOf(box, line) === 0)
    }
    if (!isBetween || !isFree(nextA, nextB, [from, to, ...blockers])) continue
    if (!isFree(before, nextA, blockers) || !isFree(nextB, after, blockers)) continue
    points[at] = nextA
    points[at + 1] = nextB
  }
  return points
}

function withEdges(
  path: readonly Point[],
  leaving: readonly Door[],
  arriving: readonly Door[],
): readonly Point[] {
  const [first, last] = [path[0], path.at(-1)]
  const edgeOf = (doors: readonly Door[], point: Point | undefined) =>
    doors.filter(({ door }) => door.x === point?.x && door.y === point.y).map(({ edge }) => edge)
  return withoutStraight([...edgeOf(leaving, first), ...path, ...edgeOf(arriving, last)])
}
