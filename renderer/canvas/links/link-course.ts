// What is drawn of a link: its line, its head, and where its words stand. In units of the link.
import {
  Arc2d,
  Edge2d,
  getArrowInfo,
  Polyline2d,
  Vec,
  type Editor,
  type Geometry2d,
  type TLArrowShape,
} from 'tldraw'
import { isBentByHand, type LinkRoutes } from './link-routes.ts'
import type { Point } from './box.ts'
import { roundedPath } from './rounded-path.ts'

export interface LinkCourse {
  /** As path data. */
  readonly line: string
  readonly start: Point
  readonly end: Point
  /** The direction in which the line arrives, in radians. */
  readonly angle: number
  /** Where the handle is that bends it. */
  readonly middle: Point
  /** Of the line alone, to be hit and measured. */
  readonly body: Geometry2d
}

/** Null where there is nothing to draw: both ends in one place. */
export function linkCourse(
  editor: Editor,
  link: TLArrowShape,
  routes: LinkRoutes,
): LinkCourse | null {
  const route = routes.routeOf(link)
  return route === null ? courseByHand(editor, link) : courseAlong(editor, link, route)
}

function courseAlong(
  editor: Editor,
  link: TLArrowShape,
  route: readonly Point[],
): LinkCourse | null {
  const toLink = editor.getShapePageTransform(link.id).clone().invert()
  const points = route.map((point) => toLink.applyToPoint(point))
  const [first, last, before] = [points[0], points.at(-1), points.at(-2)]
  if (first === undefined || last === undefined || before === undefined) return null
  const body = new Polyline2d({ points })
  return {
    line: roundedPath(points),
    start: first.toJson(),
    end: last.toJson(),
    angle: Vec.Angle(before, last),
    middle: body.interpolateAlongEdge(0.5).toJson(),
    body,
  }
}

/** Bent by hand, or loose at an end: as tldraw has it. */
function courseByHand(editor: Editor, link: TLArrowShape): LinkCourse | null {
  const info = getArrowInfo(editor, link)
  if (info === undefined || !info.isValid || info.type === 'elbow') return null
  const start = Vec.From(info.start.point)
  const end = Vec.From(info.end.point)
  if (info.type === 'straight' || !isBentByHand(link)) {
    return {
      line: roundedPath([start, end]),
      start: start.toJson(),
      end: end.toJson(),
      angle: Vec.Angle(start, end),
      middle: { x: info.middle.x, y: info.middle.y },
      body: new Edge2d({ start, end }),
    }
  }
  const { radius, largeArcFlag, sweepFlag, center } = info.bodyArc
  const outward = Vec.Angle(center, end)
  const arc = new Arc2d({ center: Vec.Cast(center), start, end, sweepFlag, largeArcFlag })
  return {
    line: `M${start.x} ${start.y}A${radius} ${radius} 0 ${largeArcFlag} ${sweepFlag} ${end.x} ${end.y}`,
    start: start.toJson(),
    end: end.toJson(),
    angle: outward + (sweepFlag === 1 ? Math.PI / 2 : -Math.PI / 2),
    middle: { x: info.middle.x, y: info.middle.y },
    body: arc,
  }
}
