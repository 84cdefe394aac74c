// Where the words of each link stand. Each has a place by itself, on its line and off the cards; where two
// of those touch, one gives way. It looks at where the others stand by themselves, so no link waits for
// another, and every screen comes to the same.
import {
  createComputedCache,
  isEqual,
  type Editor,
  type Geometry2d,
  type TLArrowShape,
} from 'tldraw'
import { grown, overlapOf, type Box, type Point } from './box.ts'
import { linkCourse } from './link-course.ts'
import type { LinkRoutes } from './link-routes.ts'
import { pillGap, readPillTiles, type OwnPlace } from './pill-tiles.ts'
import { pillHeight, pillWidth, placeWords } from './place-words.ts'
import type { PillFace } from './link-pill.tsx'

export interface PillPlaces {
  /**
   * The middle of its words, in units of the link. Tracked.
   * @param line that the link takes
   */
  placeOf(link: TLArrowShape, face: PillFace, line: Geometry2d): Point
}

export interface PillPlacesOptions {
  readonly routesOf: (editor: Editor) => LinkRoutes
  readonly faceOf: (link: TLArrowShape) => PillFace | null
}

export function createPillPlaces(options: PillPlacesOptions): (editor: Editor) => PillPlaces {
  const byEditor = new WeakMap<Editor, PillPlaces>()
  return (editor) => {
    let places = byEditor.get(editor)
    if (places === undefined) {
      places = readPlaces(editor, options)
      byEditor.set(editor, places)
    }
    return places
  }
}

function readPlaces(editor: Editor, { routesOf, faceOf }: PillPlacesOptions): PillPlaces {
  const routes = routesOf(editor)
  const own = createComputedCache<Editor, OwnPlace | null, TLArrowShape>(
    'where the words of a link stand by themselves',
    (_editor, link) => {
      const face = faceOf(link)
      const course = face === null ? null : linkCourse(editor, link, routes)
      if (face === null || course === null) return null
      const at = placeAlone(editor, link, face, course.body, routes)
      const box = boxAt(at, face, originOf(editor, link))
      return { id: link.id, isFixed: isDrawnByHand(link), ...box }
    },
    { areResultsEqual: isEqual },
  )
  const linkIds = editor.store.query.ids('shape', () => ({ type: { eq: 'arrow' } }))
  const placesIn = readPillTiles(() =>
    [...linkIds.get()].flatMap((id) => own.get(editor, id) ?? []),
  )
  return {
    placeOf(link, face, line) {
      const origin = originOf(editor, link)
      const place = own.get(editor, link.id)
      const alone = place ?? boxAt(placeAlone(editor, link, face, line, routes), face, origin)
      const middle = { x: alone.x + alone.w / 2 - origin.x, y: alone.y + alone.h / 2 - origin.y }
      if (isDrawnByHand(link)) return middle
      const mustGiveWay = placesIn(alone).some(
        (other) =>
          (other.isFixed || other.id < link.id) && other.id !== link.id && touch(other, alone),
      )
      if (!mustGiveWay) return middle
      const room = roomOf(line, face, origin)
      const others = placesIn(room).filter(({ id }) => id !== link.id)
      return placeOnLine(face, line, origin, [...routes.blockersIn(room), ...others])
    },
  }
}

function placeAlone(
  editor: Editor,
  link: TLArrowShape,
  face: PillFace,
  line: Geometry2d,
  { blockersIn }: LinkRoutes,
): Point {
  if (isDrawnByHand(link)) return pointOn(line, link.props.labelPosition)
  const origin = originOf(editor, link)
  return placeOnLine(face, line, origin, blockersIn(roomOf(line, face, origin)))
}

/** @param boxes what it must not cover, in units of the page */
function placeOnLine(
  face: PillFace,
  line: Geometry2d,
  origin: Point,
  boxes: readonly Box[],
): Point {
  const inLink = boxes.map(({ x, y, w, h }) => ({ x: x - origin.x, y: y - origin.y, w, h }))
  return placeWords(widthOf(face), (part) => pointOn(line, part), inLink)
}

/** Somebody has drawn the words to where they stand. */
function isDrawnByHand({ props }: TLArrowShape): boolean {
  return props.labelPosition !== 0.5
}

/** Where the words of this link could stand, in units of the page. */
function roomOf({ bounds: { x, y, w, h } }: Geometry2d, face: PillFace, origin: Point): Box {
  const width = widthOf(face)
  return {
    x: x + origin.x - width,
    y: y + origin.y - pillHeight,
    w: w + 2 * width,
    h: h + 2 * pillHeight,
  }
}

function boxAt({ x, y }: Point, face: PillFace, origin: Point): Box {
  const w = widthOf(face)
  return { x: origin.x + x - w / 2, y: origin.y + y - pillHeight / 2, w, h: pillHeight }
}

function widthOf({ words, outcome }: PillFace): number {
  return pillWidth(words, outcome !== null)
}

function originOf(editor: Editor, { id }: TLArrowShape): Point {
  const { e: x, f: y } = editor.getShapePageTransform(id)
  return { x, y }
}

function pointOn(line: Geometry2d, part: number): Point {
  const { x, y } = line.interpolateAlongEdge(part)
  return { x, y }
}

function touch(a: Box, b: Box): boolean {
  return overlapOf(grown(a, pillGap), b) > 0
}
