// Where the words of each link stand: on its line, off the cards, and off the words of other links.
import {
  computed,
  createComputedCache,
  isEqual,
  type Editor,
  type Geometry2d,
  type TLArrowShape,
} from 'tldraw'
import type { Box, Point } from './box.ts'
import { giveWay, type BoxesIn, type OwnPlace } from './give-way.ts'
import { linkCourse } from './link-course.ts'
import type { PillFace } from './link-pill.tsx'
import type { LinkRoutes } from './link-routes.ts'
import { pillHeight, pillWidth, placeWords } from './place-words.ts'

export interface PillPlaces {
  /** The middle of its words, in units of the link; null for a link without any. Tracked. */
  placeOf(link: TLArrowShape): Point | null
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
  const place = (link: TLArrowShape, wordsIn: BoxesIn): Box | null => {
    const face = faceOf(link)
    const course = face === null ? null : linkCourse(editor, link, routes)
    if (face === null || course === null) return null
    return boxOnLine(editor, link, face, course.body, (room) => [
      ...routes.blockersIn(room),
      ...wordsIn(room),
    ])
  }
  const own = createComputedCache<Editor, OwnPlace | null, TLArrowShape>(
    'where the words of a link stand by themselves',
    (_editor, link) => {
      const box = place(link, () => none)
      return box === null ? null : { id: link.id, isFixed: isDrawnByHand(link), ...box }
    },
    { areResultsEqual: isEqual },
  )
  const linkIds = editor.store.query.ids('shape', () => ({ type: { eq: 'arrow' } }))
  const given = computed('words of links that give way', () => {
    const links = [...linkIds.get()]
    const byId = new Map<string, (typeof links)[number]>(links.map((id) => [id, id]))
    const owns = links.flatMap((id) => own.get(editor, id) ?? [])
    return giveWay(owns, (id, wordsIn) => {
      const link = editor.getShape<TLArrowShape>(byId.get(id) as TLArrowShape['id'])
      return (link === undefined ? null : place(link, wordsIn)) ?? nowhere
    })
  })
  // reason: only the links whose own words moved are drawn anew
  const places = createComputedCache<Editor, Point | null, TLArrowShape>(
    'where the words of a link stand',
    (_editor, { id }) => {
      const box = given.get().get(id) ?? own.get(editor, id) ?? null
      if (box === null) return null
      const { x, y } = originOf(editor, id)
      return { x: box.x + box.w / 2 - x, y: box.y + box.h / 2 - y }
    },
    { areResultsEqual: isEqual },
  )
  return { placeOf: (link) => places.get(editor, link.id) ?? null }
}

const none: readonly Box[] = []
const nowhere: Box = { x: 0, y: 0, w: 0, h: 0 }

/** @param boxesIn what it should not cover, in units of the page, as all boxes here */
function boxOnLine(
  editor: Editor,
  link: TLArrowShape,
  { words, outcome }: PillFace,
  line: Geometry2d,
  boxesIn: BoxesIn,
): Box {
  const origin = originOf(editor, link.id)
  const w = pillWidth(words, outcome !== null)
  const pointAt = (part: number) => {
    const { x, y } = line.interpolateAlongEdge(part)
    return { x: origin.x + x, y: belowHeader(origin.y + y) }
  }
  const { bounds } = line
  const room = {
    x: origin.x + bounds.x - w,
    y: origin.y + bounds.y - pillHeight,
    w: bounds.w + 2 * w,
    h: bounds.h + 2 * pillHeight,
  }
  const { x, y } = isDrawnByHand(link)
    ? pointAt(link.props.labelPosition)
    : placeWords(w, pointAt, boxesIn(room))
  return { x: x - w / 2, y: y - pillHeight / 2, w, h: pillHeight }
}

/** Higher than the stage headers reach, in units of the page at the usual zoom. */
const headersReach = 64

/**
 * Words on a line that runs over the cards of the first row would lie under the stage headers: they stand on the
 * upper edge of the lanes instead, where the page begins. What is drawn far above the lanes keeps its words.
 */
function belowHeader(y: number): number {
  const highest = pillHeight / 2 + 2
  return y < highest && y > -headersReach ? highest : y
}

/** Somebody has drawn the words to where they stand. */
function isDrawnByHand({ props }: TLArrowShape): boolean {
  return props.labelPosition !== 0.5
}

function originOf(editor: Editor, id: TLArrowShape['id']): Point {
  const { e: x, f: y } = editor.getShapePageTransform(id)
  return { x, y }
}
